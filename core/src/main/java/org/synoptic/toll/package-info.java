/**
 * How many people suffered what, sentence by sentence. Start at {@link org.synoptic.toll.Tolls}.
 */
@NullMarked
package org.synoptic.toll;

import org.jspecify.annotations.NullMarked;
