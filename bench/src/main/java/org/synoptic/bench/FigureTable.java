package org.synoptic.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures as a table for a terminal. */
final class FigureTable {
    private static final String ROW = "%-10s %-9s %5s  %-33s %6s  %-13s %6s %6s %6s%n";

    private FigureTable() {}

    static String of(List<Result> results, Marks marks, Baseline baseline) {
        var table = new StringBuilder(String.format(
                Locale.ROOT, ROW, "set", "part", "docs", "figure", "value", "95 %", "known", "goal", "before"));
        for (Result r : results) {
            String set = r.set();
            for (String figure : r.sheet().names()) {
                double value = r.sheet().value(figure);
                double[] interval = r.sheet().interval(figure);
                Marks.Mark mark = marks.of(set, figure);
                Double goal = mark.goal();
                table.append(String.format(
                        Locale.ROOT,
                        ROW,
                        set,
                        r.part().name().toLowerCase(Locale.ROOT),
                        r.sheet().documents(),
                        figure,
                        number(value),
                        number(interval[0]) + " - " + number(interval[1]),
                        number(mark.known()),
                        number(goal) + (goal == null ? "" : value >= goal ? "+" : "!"),
                        number(baseline.of(r, figure))));
            }
        }
        return table.append("goal: + reached, ! not; before: the baseline; known: other programs on these sets\n")
                .toString();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
    }
}
