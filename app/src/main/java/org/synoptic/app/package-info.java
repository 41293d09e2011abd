/**
 * The command line.
 *
 * <p>Start at {@link org.synoptic.app.Main}, which lists the commands; each is a class of its own. Standard output
 * carries results alone, standard error everything else. Commands of other modules join through {@link
 * org.synoptic.app.Subcommand}.
 */
@NullMarked
package org.synoptic.app;

import org.jspecify.annotations.NullMarked;
