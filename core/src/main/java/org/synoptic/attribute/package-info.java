/**
 * Who says what: attributions within and across sentences. Start at {@link org.synoptic.attribute.Attributor}.
 */
@NullMarked
package org.synoptic.attribute;

import org.jspecify.annotations.NullMarked;
