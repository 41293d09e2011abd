/**
 * From the bytes of one file to its documents: what a file is, and a reader for each format. Nothing here opens a file or
 * a connection; bytes come in and documents go out. Start at {@link org.synoptic.read.format.Formats}.
 */
@NullMarked
package org.synoptic.read.format;

import org.jspecify.annotations.NullMarked;
