/**
 * Numbers as the words allow them. Start at {@link org.synoptic.number.Numbers}.
 */
@NullMarked
package org.synoptic.number;

import org.jspecify.annotations.NullMarked;
