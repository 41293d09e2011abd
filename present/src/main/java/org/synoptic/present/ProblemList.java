package org.synoptic.present;

import java.util.List;
import org.synoptic.model.Problem;

/** Problems for a terminal: code, place, what happened, what to do. */
final class ProblemList {
    private ProblemList() {}

    static String text(List<Problem> problems, Screen screen) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            out.append(screen.red("problem " + Visible.line(problem.code())))
                    .append("  ")
                    .append(Visible.line(problem.place()))
                    .append('\n');
            for (String words : List.of(problem.message(), problem.advice())) {
                for (String line : Cells.wrap(Visible.line(words), screen.columns() - 4)) {
                    out.append("    ").append(line).append('\n');
                }
            }
        }
        return out.toString();
    }
}
