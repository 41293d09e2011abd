package org.synoptic.model;

import java.util.List;

/**
 * A standing passage that very many documents hold: reported once, not for each pair of them.
 *
 * <p>Example: a closing paragraph on how a war began, in 2,000 documents of five years.
 *
 * <p>Limits: {@code example} is its longest wording; {@code held} is sorted by document, then by place. Passages in fewer
 * documents are background {@link Relation}s of pairs.
 */
public record Background(Passage example, List<Held> held) {
    public Background {
        held = List.copyOf(held);
    }
}
