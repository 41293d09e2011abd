/**
 * Where what a document tells happened. Start at {@link org.synoptic.place.Places}.
 */
@NullMarked
package org.synoptic.place;

import org.jspecify.annotations.NullMarked;
