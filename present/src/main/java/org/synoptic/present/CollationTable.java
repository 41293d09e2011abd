package org.synoptic.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synoptic.model.Answer;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Finding;
import org.synoptic.model.Point;
import org.synoptic.model.Statement;

/** The collation as a table for a terminal: per incident its points, each answer with who says so. */
final class CollationTable {
    private static final String MARGIN = "   ";
    private static final int NARROW = 70;
    private static final int MOST_CHAINS = 3;
    private static final int MOST_ACTS = 6;

    private final Collation collation;
    private final Lookup lookup;
    private final Testimony testimony;
    private final Standing standing;
    private final Screen screen;
    private final Judged judged;
    private final int accountsWidth;
    private final int originsWidth;
    private final StringBuilder out = new StringBuilder();

    CollationTable(Collation collation, Judged judged, Screen screen) {
        this.judged = judged;
        this.collation = collation;
        this.lookup = new Lookup(collation);
        this.testimony = new Testimony(lookup);
        this.standing = new Standing(lookup);
        this.screen = screen;
        this.accountsWidth = screen.columns() < NARROW ? 6 : 10;
        this.originsWidth = screen.columns() < NARROW ? 7 : 9;
    }

    String text() {
        int number = 1;
        List<CollatedIncident> once = new ArrayList<>();
        for (CollatedIncident collated : standing.inOrder(collation)) {
            if (standing.toldOnce(collated)) {
                once.add(collated);
            } else {
                incident(number++, collated);
            }
        }
        if (!once.isEmpty()) {
            once(once, number);
        }
        paragraph("", "", count(collation), false);
        return out.toString();
    }

    /** What a collation rests on, in a line. */
    static String count(Collation collation) {
        return String.join(
                ", ",
                Wording.counted(collation.documents().size(), "document"),
                Wording.counted(collation.accounts().size(), "account"),
                Wording.counted(collation.claims().size(), "claim"),
                Wording.counted(collation.origins().size(), "origin"),
                Wording.counted(collation.incidents().size(), "incident"));
    }

    private void incident(int number, CollatedIncident collated) {
        String lead = Cells.left(number + ".", MARGIN.length() - 1) + " ";
        paragraph(
                lead,
                " ".repeat(lead.length()),
                Visible.line(collated.incident().title()),
                true);
        String where = Visible.line(Wording.whenAndWhere(collated.incident()));
        if (!where.isEmpty()) {
            paragraph(MARGIN, MARGIN, where, false);
        }
        line("");
        int first = answerWidth(collated);
        int second = screen.columns() - MARGIN.length() - first - accountsWidth - originsWidth - 2;
        line(MARGIN
                + screen.faint(Cells.left("", first)
                        + "  "
                        + Cells.left("on whose word", second)
                        + Cells.right(screen.columns() < NARROW ? "acc." : "accounts", accountsWidth)
                        + Cells.right(screen.columns() < NARROW ? "orig." : "origins", originsWidth)));
        for (Point point : collated.points()) {
            if (!point.answers().isEmpty()) {
                line(MARGIN + screen.faint(screen.rule(screen.columns() - MARGIN.length())));
                point(collated, point, first, second);
            }
        }
        statements(collated);
        line("");
        line("");
    }

    private int answerWidth(CollatedIncident collated) {
        int widest = 0;
        for (Point point : collated.points()) {
            widest = Math.max(widest, Cells.width(Visible.line(Wording.question(point))));
            for (Answer answer : point.answers()) {
                widest = Math.max(widest, 2 + Cells.width(Visible.line(Wording.answer(answer))));
            }
        }
        return Math.min(widest, (screen.columns() - MARGIN.length() - accountsWidth - originsWidth) * 2 / 5);
    }

    private void point(CollatedIncident collated, Point point, int first, int second) {
        List<String> left = Cells.wrap(Visible.line(Wording.question(point)), first);
        List<String> right = Cells.wrap(finding(point), second);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String l = screen.bold(Cells.left(i < left.size() ? left.get(i) : "", first));
            String r = coloured(point.finding(), Cells.left(i < right.size() ? right.get(i) : "", second));
            line(MARGIN + l + "  " + r + (i == 0 ? counts(point.accounts(), point.origins()) : ""));
        }
        for (Judged.Estimated estimated : judged.estimates(collated, point)) {
            for (String words : Cells.wrap(Visible.line(estimated.words()), second)) {
                line(MARGIN + Cells.left("", first) + "  " + words);
            }
        }
        for (Answer answer : point.answers()) {
            if (!answer.superseded()) {
                answer(point, answer, first, second);
            }
        }
    }

    private String finding(Point point) {
        List<String> words =
                new ArrayList<>(point.findings().stream().map(Wording::finding).toList());
        words.remove(Wording.finding(point.finding()));
        words.addFirst(Wording.finding(point.finding()));
        String findings = String.join(", ", words);
        var estimate = point.estimate();
        return estimate == null || point.finding() == Finding.SINGLE_ORIGIN
                ? findings
                : findings + ": " + Wording.range(estimate);
    }

    private String coloured(Finding finding, String words) {
        return switch (finding) {
            case CONFLICT -> screen.red(words);
            case UPDATE -> screen.yellow(words);
            case AGREEMENT -> screen.green(words);
            case SINGLE_ORIGIN, NOT_COMPARABLE, SILENCE -> screen.faint(words);
        };
    }

    private void answer(Point point, Answer answer, int first, int second) {
        List<String> left = Cells.wrap(Visible.line(Wording.answer(answer)), first - 2);
        List<String> right = new ArrayList<>();
        for (String origin : answer.origins()) {
            whoseWord(point, answer, origin, second, right);
        }
        judged.grades(answer).forEach(graded -> indented(graded.words(), second, right));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String l = "  " + Cells.left(i < left.size() ? left.get(i) : "", first - 2);
            String r = Cells.left(i < right.size() ? right.get(i) : "", second);
            line(MARGIN
                    + l
                    + "  "
                    + r
                    + (i == 0
                            ? counts(answer.accounts().size(), answer.origins().size())
                            : ""));
        }
    }

    private void whoseWord(Point point, Answer answer, String origin, int width, List<String> lines) {
        String name = lookup.origin(origin).name();
        lines.addAll(Cells.wrap(Visible.line(name), width));
        List<List<String>> chains = Wording.chained(point.question()) ? testimony.chains(answer, origin) : List.of();
        for (List<String> chain : chains.subList(0, Math.min(MOST_CHAINS, chains.size()))) {
            indented(String.join(screen.from(), chain), width, lines);
        }
        if (chains.size() > MOST_CHAINS) {
            indented("and " + (chains.size() - MOST_CHAINS) + " more ways", width, lines);
        }
        if (answer instanceof CountAnswer count) {
            List<CountAnswer> history = testimony.history(point, count, origin);
            if (history.size() > 1) {
                String figures = String.join(
                        screen.then(), history.stream().map(Wording::figure).toList());
                indented(figures, width, lines);
            }
        }
    }

    private static void indented(String words, int width, List<String> lines) {
        Cells.wrap(Visible.line(words), width - 2).forEach(l -> lines.add("  " + l));
    }

    private String counts(int accounts, int origins) {
        return Cells.right(Integer.toString(accounts), accountsWidth)
                + Cells.right(Integer.toString(origins), originsWidth);
    }

    private void statements(CollatedIncident collated) {
        Map<String, TreeSet<String>> speakers = new TreeMap<>();
        standing.claims(collated)
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .filter(s -> !s.sources().isEmpty())
                .forEach(s -> speakers.computeIfAbsent(s.act(), a -> new TreeSet<>())
                        .add(s.sources().getFirst().name()));
        if (speakers.isEmpty()) {
            return;
        }
        line(MARGIN + screen.faint(screen.rule(screen.columns() - MARGIN.length())));
        line(MARGIN + screen.bold("also said"));
        List<Map.Entry<String, TreeSet<String>>> acts = new ArrayList<>(speakers.entrySet());
        acts.sort(Comparator.comparingInt(a -> -a.getValue().size()));
        for (var act : acts.subList(0, Math.min(MOST_ACTS, acts.size()))) {
            String said = act.getKey() + ": " + String.join("; ", act.getValue());
            paragraph(MARGIN + "  ", MARGIN + "    ", Visible.line(said), false);
        }
        if (acts.size() > MOST_ACTS) {
            line(MARGIN + "  and " + (acts.size() - MOST_ACTS) + " other acts");
        }
    }

    private void once(List<CollatedIncident> incidents, int number) {
        line(screen.bold(number == 1 ? "Told of once" : "Also told of, once each"));
        for (CollatedIncident collated : incidents) {
            paragraph(MARGIN, MARGIN + "  ", Visible.line(inShort(collated)), false);
        }
        line("");
        line("");
    }

    private String inShort(CollatedIncident collated) {
        List<String> parts = new ArrayList<>();
        parts.add(collated.incident().title());
        String where = Wording.whenAndWhere(collated.incident());
        if (!where.isEmpty()) {
            parts.add(where);
        }
        for (Point point : collated.points()) {
            boolean said = switch (point.question()) {
                case DATE, PLACE, VICTIMS -> false;
                case KILLED, INJURED, MISSING, CAPTURED, CASUALTIES, PERPETRATOR -> true;
            };
            for (Answer answer : point.answers()) {
                if (said) {
                    List<String> names = answer.origins().stream()
                            .map(o -> lookup.origin(o).name())
                            .toList();
                    parts.add(Wording.question(point) + " " + Wording.answer(answer) + " (" + String.join(", ", names)
                            + ")");
                }
            }
        }
        return String.join("; ", parts);
    }

    private void paragraph(String first, String rest, String words, boolean bold) {
        int width = screen.columns() - Math.max(first.length(), rest.length());
        String lead = first;
        for (String wrapped : Cells.wrap(words, width)) {
            line(lead + (bold ? screen.bold(wrapped) : wrapped));
            lead = rest;
        }
    }

    private void line(String words) {
        out.append(words.stripTrailing()).append('\n');
    }
}
