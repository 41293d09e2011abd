package org.synoptic.read;

import java.util.Arrays;
import java.util.Optional;
import org.synoptic.model.Span;

/**
 * Where the text that was taken from a page stands in the page's source.
 *
 * <p>Example: {@code map.source(claim.passage().span())} is what to mark in the source of the page.
 *
 * <p>Limits: source offsets are UTF-16 units of the decoded page; where the source writes a character otherwise (as an
 * entity) the span of the whole run of text around it is given. Text that the reader put in maps to nothing.
 */
public final class SourceMap {
    /** Four numbers a run, in text order: text start, text end, source start, source end. */
    private final int[] runs;

    SourceMap(int[] runs) {
        this.runs = runs.clone();
    }

    /** The shortest stretch of the source that is known to hold the text at a span; nothing where none of it does. */
    public Optional<Span> source(Span text) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (int i = first(text.start()); i < runs.length && runs[i] < text.end(); i += 4) {
            Span run = run(i, text);
            start = Math.min(start, run.start());
            end = Math.max(end, run.end());
        }
        return end < 0 ? Optional.empty() : Optional.of(new Span(start, Math.max(start, end)));
    }

    /** The same map for a text with so many characters put before it. */
    SourceMap shifted(int by) {
        int[] moved = runs.clone();
        for (int i = 0; i < moved.length; i += 4) {
            moved[i] += by;
            moved[i + 1] += by;
        }
        return new SourceMap(moved);
    }

    private Span run(int i, Span text) {
        boolean letterByLetter = runs[i + 1] - runs[i] == runs[i + 3] - runs[i + 2];
        int before = letterByLetter ? Math.max(0, text.start() - runs[i]) : 0;
        int after = letterByLetter ? Math.max(0, runs[i + 1] - text.end()) : 0;
        return new Span(runs[i + 2] + before, runs[i + 3] - after);
    }

    /** The first run that ends after an offset. */
    private int first(int offset) {
        int low = 0;
        int high = runs.length / 4;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (runs[4 * mid + 1] <= offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return 4 * low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceMap map && Arrays.equals(runs, map.runs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(runs);
    }
}
