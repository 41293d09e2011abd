package org.synoptic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people suffered one outcome in one happening, as one speaker puts it.
 *
 * <p>Example: "at least 12 people were killed" gives {@code KILLED}, low 12, high null.
 *
 * <p>Limits: {@code partOf} is the id of the claim of the same document that this one is a part of, else null.
 */
public record TollClaim(
        String id,
        Passage passage,
        String account,
        List<Source> sources,
        List<Citation> citations,
        Outcome outcome,
        Count count,
        Victims victims,
        @Nullable String partOf,
        @Nullable Actor perpetrator,
        Setting setting,
        Polarity polarity,
        List<Ground> grounds,
        String rule,
        double confidence)
        implements Claim {
    public TollClaim {
        sources = List.copyOf(sources);
        citations = List.copyOf(citations);
        grounds = List.copyOf(grounds);
    }
}
