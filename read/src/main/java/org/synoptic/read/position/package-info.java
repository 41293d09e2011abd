/**
 * Where a document's text stands in what it was taken from. Start at {@link org.synoptic.read.position.SourceMap}.
 */
@NullMarked
package org.synoptic.read.position;

import org.jspecify.annotations.NullMarked;
