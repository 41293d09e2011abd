package org.synoptic.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One received thing as text: what all spans of its claims count in.
 *
 * <p>Example: {@code Document.of("a.txt", null, null, null, null, "12 people were killed.")}.
 *
 * <p>Limits: with a title, {@code text} is title + blank line + body (see {@link #of}); {@code publisher}, {@code date}
 * and {@code url} are what the metadata say, null when they say nothing.
 */
public record Document(
        String id,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String url,
        String text) {

    /** A document whose text is {@code title + "\n\n" + body}, or the body alone when the title is null or empty. */
    public static Document of(
            String id,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable LocalDate date,
            @Nullable String url,
            String body) {
        boolean titled = title != null && !title.isEmpty();
        return new Document(id, titled ? title : null, publisher, date, url, titled ? title + "\n\n" + body : body);
    }

    /** Where the title stands in the text; an empty span at 0 when there is none. */
    public Span titleSpan() {
        return new Span(0, title == null ? 0 : title.length());
    }

    /** The passage at a span of this document. */
    public Passage passage(Span span) {
        return new Passage(id, span, span.of(text));
    }
}
