package org.synoptic.model;

import org.jspecify.annotations.Nullable;

/**
 * The toll of a document's main incident, as the document itself gives it.
 *
 * <p>Example: "A bomb killed five people and hurt 20" gives killed 5 and injured 20.
 *
 * <p>Limits: {@code killed} and {@code injured} are null when the document gives no such figure; each estimate's rule says
 * whether its figure is stated, summed from parts or the highest of several. Where it names an open figure ("at least
 * 12") and a higher one, {@code high} is the higher one.
 */
public record DocumentToll(
        String document,
        @Nullable Estimate killed,
        @Nullable Estimate injured) {}
