package org.synoptic.web.page;

import java.util.List;

/**
 * Marks on a plane that lead on, with lines, labels and dots.
 *
 * <p>Example: {@code new Picture(1000, 80, "", marks, labels, lines)}.
 *
 * <p>Limits: coordinates count from the upper left corner, rightwards and downwards, also where the language is written from right to
 * left. {@code dots} is a path of SVG, empty without.
 */
public record Picture(int width, int height, String dots, List<Mark> marks, List<Label> labels, List<Line> lines) {
    public Picture {
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /** A mark, and the address that it leads to. */
    public record Mark(int x, int y, boolean conflict, String address, String title) {}

    /** Words; {@code anchor} as SVG has it, {@code kind} its class. */
    public record Label(int x, int y, String anchor, String words, String kind) {
        /** Words of the scale. */
        public Label(int x, int y, String anchor, String words) {
            this(x, y, anchor, words, "scale");
        }
    }

    /** A line. */
    public record Line(int x1, int y1, int x2, int y2) {}
}
