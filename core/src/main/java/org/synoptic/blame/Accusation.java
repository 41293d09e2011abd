package org.synoptic.blame;

import org.jspecify.annotations.Nullable;
import org.synoptic.model.Actor;
import org.synoptic.model.Span;
import org.synoptic.model.Stance;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * A passage that says who is responsible, or that somebody says so of themselves.
 *
 * <p>Example: "the ministry blamed the rebels" accuses the rebels; the speaker's words are "the ministry".
 *
 * <p>Limits: {@code speaker} is who accuses by the same clause's grammar, null when the clause has none or when the
 * perpetrator speaks for itself; who passed that on is a matter of attribution. {@code cue} is the word that fired.
 */
public record Accusation(
        Span span,
        Sentence sentence,
        Token cue,
        Stance stance,
        Actor perpetrator,
        @Nullable Span speaker,
        String rule) {}
