package org.synoptic.model;

import org.jspecify.annotations.Nullable;

/**
 * A person or body that speaks.
 *
 * <p>Example: {@code new Source("Syrian Observatory for Human Rights", "the Observatory", SourceKind.BODY, span)}.
 *
 * <p>Limits: {@code name} is the canonical name, for an unnamed source its words; {@code span} is where {@code words}
 * stand, null when the source is carried over from elsewhere in a way that has no words of its own.
 */
public record Source(
        String name,
        String words,
        SourceKind kind,
        @Nullable Span span) {}
