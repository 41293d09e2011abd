package org.synoptic.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Direction;
import org.synoptic.model.RelationKind;

/**
 * Which of two documents the common text comes from, as far as they say so themselves.
 *
 * <p>Example: where one paper's text is credited to an agency and the other is that agency's own, the paper took it.
 *
 * <p>Limits: read from credits and publishers alone; dates tell which is later, not which is copied, and so decide
 * nothing; what one adds or leaves out can be either's work. A shared quote is from whom both quote.
 */
record Provenance(Direction direction, @Nullable String commonOrigin) {
    private static final Provenance UNKNOWN = new Provenance(Direction.UNKNOWN, null);

    static Provenance of(Side a, Side b, RelationKind kind) {
        if (kind == RelationKind.BACKGROUND || a.samePublisher(b)) {
            return UNKNOWN;
        }
        if (kind == RelationKind.SHARED_QUOTE) {
            return new Provenance(Direction.COMMON, null);
        }
        boolean bCreditsA = b.credits(a);
        boolean aCreditsB = a.credits(b);
        if (bCreditsA != aCreditsB) {
            Side from = bCreditsA ? a : b;
            return new Provenance(bCreditsA ? Direction.B_FROM_A : Direction.A_FROM_B, from.publisherName());
        }
        Optional<String> common = a.credit().or(b::credit);
        return common.map(c -> new Provenance(Direction.COMMON, c)).orElse(UNKNOWN);
    }
}
