package org.synoptic.model;

import java.util.List;

/**
 * Who did it, as one speaker puts it.
 *
 * <p>Example: "the rebels blamed the government for the attack" accuses the government on the rebels' word.
 *
 * <p>Limits: {@code setting} is the happening it speaks of, as far as the passage tells.
 */
public record ResponsibilityClaim(
        String id,
        Passage passage,
        String account,
        List<Source> sources,
        List<Citation> citations,
        Stance stance,
        Actor perpetrator,
        Setting setting,
        List<Ground> grounds,
        String rule,
        double confidence)
        implements Claim {
    public ResponsibilityClaim {
        sources = List.copyOf(sources);
        citations = List.copyOf(citations);
        grounds = List.copyOf(grounds);
    }
}
