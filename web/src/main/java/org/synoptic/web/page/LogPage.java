package org.synoptic.web.page;

import java.util.List;

/**
 * Lines of the log.
 *
 * <p>Example: {@code m.rows().getFirst().what()}.
 *
 * <p>Limits: the latest first; {@code more} says whether there are earlier ones than {@code last};
 * {@code checkpoint} is the signed note over all lines, of which {@code anchored} are covered by one that is known outside.
 */
public record LogPage(List<Row> rows, long last, boolean more, long changes, String checkpoint, long anchored) {
    public LogPage {
        rows = List.copyOf(rows);
    }

    /** A line; {@code emptied} when its words were taken away with what was withdrawn. */
    public record Row(long number, String at, String who, String what, String leaf, boolean emptied) {}
}
