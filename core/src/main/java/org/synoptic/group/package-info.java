/**
 * From claims to incidents: which claims concern one happening. Start at {@link org.synoptic.group.Grouper}.
 */
@NullMarked
package org.synoptic.group;

import org.jspecify.annotations.NullMarked;
