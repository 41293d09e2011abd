/**
 * From a reading to its claims and attributions. Start at {@link org.synoptic.extract.Extractor}.
 */
@NullMarked
package org.synoptic.extract;

import org.jspecify.annotations.NullMarked;
