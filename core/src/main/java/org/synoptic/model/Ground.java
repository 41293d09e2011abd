package org.synoptic.model;

import java.util.Comparator;

/**
 * Words that a claim was read from, and what they told.
 *
 * <p>Example: of "SANA said 12 people died" the word "died" is {@code new Ground(Role.OUTCOME, span)}.
 *
 * <p>Limits: the words can stand in another sentence than the claim's passage, as those of a speaker who is carried over.
 */
public record Ground(Role role, Span span) implements Comparable<Ground> {

    /** What words tell of a claim. */
    public enum Role {
        COUNT,
        PEOPLE,
        OUTCOME,
        SOURCE,
        CUE,
        PERPETRATOR,
        DATE,
        PLACE
    }

    /** In reading order, of those that begin alike the longest first. */
    @Override
    public int compareTo(Ground other) {
        return Comparator.comparing((Ground g) -> g.span().start())
                .thenComparing(g -> -g.span().end())
                .thenComparing(Ground::role)
                .compare(this, other);
    }
}
