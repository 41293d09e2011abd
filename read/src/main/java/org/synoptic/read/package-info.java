/**
 * From paths to documents: text, HTML and JSON Lines; files, folders, standard input. Start at {@link org.synoptic.read.Reader}.
 */
@NullMarked
package org.synoptic.read;

import org.jspecify.annotations.NullMarked;
