package org.synoptic.present;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Collated;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Mark;
import org.synoptic.casebook.Ruling;
import org.synoptic.model.Answer;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Point;

/** What persons ruled, in words, and each point that shows another thing with it than the machine's proposal alone. */
final class RulingList {
    /** A point as the machine proposes it and as it stands with what persons ruled; words, "–" for nothing. */
    record Difference(String incident, String point, String machine, String person) {}

    /** A judgement in words. */
    record Line(long number, String standing, String what, String who, String why, String because) {}

    private static final String NOTHING = "\u2013";
    private static final int MOST_WORDS = 70;

    private RulingList() {}

    static List<Difference> differences(Collated collated) {
        Map<String, Point> machine = points(collated.machine());
        Map<String, Point> person = points(collated.ruled());
        Map<String, String> titles = new HashMap<>();
        titles(collated.machine(), titles);
        titles(collated.ruled(), titles);
        var keys = new java.util.TreeSet<>(machine.keySet());
        keys.addAll(person.keySet());
        var found = new ArrayList<Difference>();
        for (String key : keys) {
            String a = said(machine.get(key));
            String b = said(person.get(key));
            if (!a.equals(b)) {
                Point point = person.getOrDefault(key, machine.get(key));
                found.add(new Difference(
                        titles.getOrDefault(key.substring(0, key.indexOf('\n')), ""),
                        point == null ? "" : Wording.question(point),
                        a,
                        b));
            }
        }
        return found;
    }

    private static Map<String, Point> points(Collation collation) {
        Map<String, Point> points = new TreeMap<>();
        for (CollatedIncident i : collation.incidents()) {
            for (Point p : i.points()) {
                if (!p.answers().isEmpty()) {
                    points.put(i.incident().id() + "\n" + p.question().ordinal() + " " + Wording.question(p), p);
                }
            }
        }
        return points;
    }

    private static void titles(Collation collation, Map<String, String> titles) {
        collation
                .incidents()
                .forEach(i -> titles.put(i.incident().id(), i.incident().title()));
    }

    private static String said(@Nullable Point point) {
        if (point == null) {
            return NOTHING;
        }
        String answers = point.answers().stream()
                .filter(a -> !a.superseded())
                .map((Answer a) ->
                        Wording.answer(a) + " (" + Wording.counted(a.origins().size(), "origin") + ")")
                .collect(Collectors.joining("; "));
        return Wording.finding(point.finding()) + ": " + answers;
    }

    static List<Line> lines(Collated collated) {
        return collated.judgements().stream().map(RulingList::line).toList();
    }

    private static Line line(Judgement j) {
        String standing = switch (j.standing()) {
            case HOLDS -> "holds";
            case UNDONE -> "undone";
            case ORPHANED -> "orphaned";
            case WITHDRAWN -> "withdrawn";
        };
        Ruling ruling = j.ruling();
        return new Line(j.number(), standing, ruling == null ? j.kind() : what(ruling), j.who(), j.why(), j.because());
    }

    private static String what(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Accept r -> "accepts " + quoted(r.claim());
            case Ruling.Reject r -> "rejects " + quoted(r.claim());
            case Ruling.Correct r -> "corrects " + quoted(r.claim()) + ": " + fields(r.fields());
            case Ruling.Add r -> "adds a claim at " + quoted(r.passage()) + ": " + fields(r.fields());
            case Ruling.OneIncident r -> "takes for one incident: " + all(r.claims());
            case Ruling.OwnIncident r -> "takes for an incident of its own: " + all(r.claims());
            case Ruling.OneSource r -> "takes " + r.other() + " for " + r.name();
            case Ruling.OwnSource r -> "takes " + r.name() + " for " + r.instead() + " in " + all(r.where());
            case Ruling.Dependence r ->
                "takes " + r.a().document() + " and " + r.b().document() + " for "
                        + (r.dependent() ? "dependent" : "independent");
            case Ruling.Best r ->
                "estimates " + r.question() + (r.people() == null ? "" : ", " + r.people()) + ": " + r.low() + " to "
                        + (r.high() == null ? "open" : r.high()) + ", best " + r.best() + ", for the incident of "
                        + quoted(r.claim());
            case Ruling.Grade r ->
                "grades " + (r.claim() == null ? r.source() : quoted(r.claim())) + " " + r.value() + " ("
                        + Records.word(r.scheme()).replace('_', ' ') + ")";
            case Ruling.Note r -> "notes" + (r.on() == null ? "" : " on " + quoted(r.on())) + ": " + r.words();
            case Ruling.Undo r -> "undoes judgement " + r.judgement();
        };
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String all(List<Mark> marks) {
        return marks.stream().map(RulingList::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(Mark mark) {
        String words = mark.quote().replaceAll("\\s+", " ");
        return "\u201c" + (words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "\u2026" : words) + "\u201d ("
                + mark.document() + ")";
    }

    /** For a terminal. */
    static String text(Collated collated) {
        var text = new StringBuilder();
        List<Line> lines = lines(collated);
        if (lines.isEmpty()) {
            return "";
        }
        text.append("\nWhat persons ruled\n");
        for (Line line : lines) {
            text.append("  ")
                    .append(line.number())
                    .append(' ')
                    .append(line.who())
                    .append(' ')
                    .append(line.what());
            text.append(". Why: ").append(line.why());
            if (!line.standing().equals("holds")) {
                text.append(" [")
                        .append(line.standing())
                        .append(": ")
                        .append(line.because())
                        .append(']');
            }
            text.append('\n');
        }
        List<Difference> differences = differences(collated);
        if (!differences.isEmpty()) {
            text.append("\nWhat that changes\n");
        }
        for (Difference d : differences) {
            text.append("  ")
                    .append(d.incident())
                    .append(", ")
                    .append(d.point())
                    .append('\n');
            text.append("    machine  ").append(d.machine()).append('\n');
            text.append("    person   ").append(d.person()).append('\n');
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c != '\n' && Visible.acts(c)) {
                shown.append(Visible.number(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append('\n').toString();
    }

    /** For the report. */
    static void write(Collated collated, Html html) {
        List<Line> lines = lines(collated);
        if (lines.isEmpty()) {
            return;
        }
        html.open("section", "id", "rulings", "class", "incident", "aria-labelledby", "rulings-head");
        html.element("h2", "What persons ruled", "id", "rulings-head").open("ol");
        for (Line line : lines) {
            html.open("li", "value", Long.toString(line.number()), "dir", "auto");
            html.element("strong", line.who()).text(" " + line.what() + ". ");
            html.element("span", "Why: " + line.why(), "class", "faint");
            if (!line.standing().equals("holds")) {
                html.text(" ").element("em", line.standing() + ": " + line.because());
            }
            html.close();
        }
        html.close();
        List<Difference> differences = differences(collated);
        if (!differences.isEmpty()) {
            html.open("table", "class", "answers").element("caption", "What that changes");
            html.open("thead").open("tr");
            for (String heading : List.of("Incident", "Point", "The machine", "With what persons ruled")) {
                html.element("th", heading, "scope", "col");
            }
            html.close(2).open("tbody");
            for (Difference d : differences) {
                html.open("tr").element("th", d.incident(), "scope", "row", "dir", "auto");
                html.element("td", d.point(), "dir", "auto").element("td", d.machine(), "dir", "auto");
                html.element("td", d.person(), "dir", "auto").close();
            }
            html.close(2);
        }
        html.close().line();
    }
}
