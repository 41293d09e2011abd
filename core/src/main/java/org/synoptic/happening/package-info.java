/**
 * What kind of happening a passage tells of. Start at {@link org.synoptic.happening.Happenings}.
 */
@NullMarked
package org.synoptic.happening;

import org.jspecify.annotations.NullMarked;
