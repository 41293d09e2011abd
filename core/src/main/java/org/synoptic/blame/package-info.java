/**
 * Who did it, as the passage says, and who is said to be responsible. Start at {@link org.synoptic.blame.Blame}.
 */
@NullMarked
package org.synoptic.blame;

import org.jspecify.annotations.NullMarked;
