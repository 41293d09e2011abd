package org.synoptic.model;

import java.util.List;

/**
 * What one passage asserts, on whose word.
 *
 * <p>Example: {@code claims.stream().filter(c -> c instanceof TollClaim)}.
 *
 * <p>Limits: {@code sources} run from nearest the fact outwards and are empty for the document's own voice; incident and
 * origin are not part of a claim, they are found later and stand in the {@link Collation}.
 */
public sealed interface Claim permits TollClaim, ResponsibilityClaim, Statement {
    /** Unique among all claims at hand: the document's id, a slash, the number in reading order from 1. */
    String id();

    Passage passage();

    /** The id of the account that the passage stands in. */
    String account();

    List<Source> sources();

    /** The citation marks that go with the passage. */
    List<Citation> citations();

    /** The words that it was read from, in reading order. */
    List<Ground> grounds();

    /** The rule that gave the claim, as named in docs/patterns.md. */
    String rule();

    /** The share of such readings that were right on labelled texts, 0 to 1. */
    double confidence();
}
