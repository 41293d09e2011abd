/**
 * A log in which a later change shows to anybody who holds an earlier checkpoint.
 *
 * <p>Start at {@link org.synoptic.log.MerkleLog}. Hashes are those of RFC 6962, tiles those of C2SP tlog-tiles, checkpoints those of
 * C2SP tlog-checkpoint and signed-note, stamps those of RFC 3161. What the entries mean is not known here.
 */
@NullMarked
package org.synoptic.log;

import org.jspecify.annotations.NullMarked;
