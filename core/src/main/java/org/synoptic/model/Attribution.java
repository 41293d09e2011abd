package org.synoptic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to say what, by which cue words, in one document.
 *
 * <p>Example: in "SANA said 12 died" the source is SANA, the cue "said", the content "12 died".
 *
 * <p>Limits: {@code source} is null when nobody is named, {@code cue} when no word marks the speech; the source's own
 * informants ("quoting a medic") come first in {@code chain}, nearest the fact first.
 */
public record Attribution(
        String document,
        @Nullable Source source,
        @Nullable Span cue,
        String act,
        List<Span> content,
        List<Source> chain) {
    public Attribution {
        content = List.copyOf(content);
        chain = List.copyOf(chain);
    }
}
