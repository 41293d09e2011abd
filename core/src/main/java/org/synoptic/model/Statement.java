package org.synoptic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Anything else that a source is reported to say.
 *
 * <p>Example: "the ministry condemned the attack" has the act {@code condemn}.
 *
 * <p>Limits: {@code act} is the cue's lemma; {@code cue} is null where no word marks the speech; {@code content} holds
 * the spans of what was said and is empty where the cue alone is the statement.
 */
public record Statement(
        String id,
        Passage passage,
        String account,
        List<Source> sources,
        List<Citation> citations,
        String act,
        @Nullable Span cue,
        List<Span> content,
        List<Ground> grounds,
        String rule,
        double confidence)
        implements Claim {
    public Statement {
        sources = List.copyOf(sources);
        citations = List.copyOf(citations);
        grounds = List.copyOf(grounds);
        content = List.copyOf(content);
    }
}
