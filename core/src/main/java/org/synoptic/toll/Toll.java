package org.synoptic.toll;

import org.jspecify.annotations.Nullable;
import org.synoptic.model.Count;
import org.synoptic.model.Outcome;
import org.synoptic.model.Polarity;
import org.synoptic.model.Span;
import org.synoptic.model.Victims;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * A toll as one sentence states it, before anything is known of who says it.
 *
 * <p>Example: "killing 12 people, including two children" gives two tolls, the second with the first as its whole.
 *
 * <p>Limits: {@code span} holds the count, the people and the outcome word; {@code trigger} is the outcome word;
 * {@code whole} is the toll before it or of the same sentence that this one is a part of, else null.
 */
public record Toll(
        Span span,
        Sentence sentence,
        Token trigger,
        Outcome outcome,
        Count count,
        Victims victims,
        Polarity polarity,
        @Nullable Toll whole,
        String rule) {
    /** The same toll as a part of another one. */
    Toll under(@Nullable Toll total) {
        return new Toll(span, sentence, trigger, outcome, count, victims, polarity, total, rule);
    }
}
