/**
 * From paths to documents: files, folders, standard input, whatever their format. Start at {@link org.synoptic.read.Reader}.
 */
@NullMarked
package org.synoptic.read;

import org.jspecify.annotations.NullMarked;
