/**
 * Evidence packages: what a casebook shows, in a form that a stranger can check with standard programs.
 *
 * <p>Start at {@link org.synoptic.evidence.EvidencePackage}. A package is a BagIt folder (RFC 8493) with RO-Crate metadata, PROV and Web
 * Annotations, and proofs that it stands in the casebook's log; docs/evidence.md says what lies where in it.
 */
@NullMarked
package org.synoptic.evidence;

import org.jspecify.annotations.NullMarked;
