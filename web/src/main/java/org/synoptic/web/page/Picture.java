package org.synoptic.web.page;

import java.util.List;

/**
 * Marks of incidents on a plane, with lines and labels.
 *
 * <p>Example: {@code new Picture(1000, 80, marks, labels, lines)}.
 *
 * <p>Limits: coordinates count from the upper left corner, rightwards and downwards, also where the language is written from right to
 * left.
 */
public record Picture(int width, int height, List<Mark> marks, List<Label> labels, List<Line> lines) {
    public Picture {
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /** An incident. */
    public record Mark(int x, int y, boolean conflict, String id, String title) {}

    /** Words; {@code anchor} as SVG has it. */
    public record Label(int x, int y, String anchor, String words) {}

    /** A line. */
    public record Line(int x1, int y1, int x2, int y2) {}
}
