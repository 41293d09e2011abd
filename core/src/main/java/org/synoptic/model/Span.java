package org.synoptic.model;

/**
 * A run of text, from {@code start} up to but not including {@code end}, in UTF-16 units of the document's text.
 *
 * <p>Example: in {@code "51 killed"} the span of {@code "51"} is {@code new Span(0, 2)}.
 *
 * <p>Limits: never empty backwards ({@code start <= end}); it does not know its document, see {@link Passage}.
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** The number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether the other span lies wholly within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The shortest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words at this span. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
