package org.synoptic.present;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Point;
import org.synoptic.model.TollClaim;

/** A toll over time: each origin's figures by the day they were told, with their range; and the same as a table. */
final class ReportChart {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 250;
    private static final int LEFT = 52;
    private static final int RIGHT = 20;
    private static final int TOP = 22;
    private static final int BOTTOM = 38;
    private static final int SHAPES = 6;

    private final Point point;
    private final String id;
    private final Html html;
    private final Texts texts;
    private final List<Told> told = new ArrayList<>();
    private final List<String> origins = new ArrayList<>();
    private final TreeMap<LocalDate, Double> days = new TreeMap<>();
    private int most = 1;

    /** A figure as an origin gave it; day is null when not known, high when open. */
    private record Told(
            int series,
            String origin,
            @Nullable LocalDate day,
            int low,
            @Nullable Integer high,
            String figure,
            String document) {}

    ReportChart(Point point, String id, Lookup lookup, Testimony testimony, Texts texts, Html html) {
        this.point = point;
        this.id = id;
        this.html = html;
        this.texts = texts;
        for (Answer answer : point.answers()) {
            if (!(answer instanceof CountAnswer)) {
                continue;
            }
            for (String claimed : answer.claims()) {
                Claim claim = lookup.claim(claimed);
                if (claim instanceof TollClaim toll) {
                    String origin = lookup.originOf(claim).map(o -> o.name()).orElse(texts.say("chart.no-origin"));
                    if (!origins.contains(origin)) {
                        origins.add(origin);
                    }
                    told.add(new Told(
                            origins.indexOf(origin),
                            origin,
                            testimony.day(claim),
                            toll.count().low(),
                            toll.count().high(),
                            texts.figure(toll.count()),
                            claim.passage().document()));
                }
            }
        }
        told.sort(Comparator.comparingInt(Told::series)
                .thenComparing(Told::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(Told::low));
        place();
    }

    /** Writes the chart; nothing, and false, where there are not two figures to set beside each other. */
    boolean write() {
        if (told.stream().map(t -> t.origin() + t.day() + t.figure()).distinct().count() < 2) {
            return false;
        }
        String question = texts.say(days.isEmpty() ? "chart.by-origin" : "chart.over-time", texts.question(point));
        html.open("figure", "class", "chart").element("figcaption", question);
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                texts.say("chart.label", question));
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        html.element("title", question, "id", id + "-title");
        html.element("desc", description(), "id", id + "-desc");
        axes();
        for (int series = 0; series < origins.size(); series++) {
            series(series);
        }
        html.close(2);
        legend();
        table();
        html.close().line();
        return true;
    }

    private void place() {
        for (Told t : told) {
            Integer high = t.high();
            most = Math.max(most, high == null ? t.low() : high);
            if (t.day() != null) {
                days.put(t.day(), 0.0);
            }
        }
        boolean undated = told.stream().anyMatch(t -> t.day() == null);
        double from = LEFT + (undated ? 110 : 30);
        double to = WIDTH - RIGHT - 30.0;
        if (!days.isEmpty()) {
            long first = days.firstKey().toEpochDay();
            long last = days.lastKey().toEpochDay();
            days.replaceAll((day, x) ->
                    last == first ? (from + to) / 2 : from + (to - from) * (day.toEpochDay() - first) / (last - first));
        }
    }

    private String description() {
        List<String> words = new ArrayList<>();
        for (Told t : told) {
            words.add(texts.say("chart.told", t.origin(), day(t), t.figure()));
        }
        return String.join("; ", words);
    }

    private String day(Told t) {
        return t.day() == null ? texts.say("chart.no-date") : texts.day(t.day());
    }

    private void axes() {
        int step = step();
        for (int value = 0; value <= most + step / 2; value += step) {
            String y = number(y(value));
            html.open("line", "class", "grid", "x1", number(LEFT), "x2", number(WIDTH - RIGHT), "y1", y, "y2", y)
                    .close();
            html.element(
                    "text",
                    Integer.toString(value),
                    "x",
                    number(LEFT - 8),
                    "y",
                    number(y(value) + 4),
                    "text-anchor",
                    "end");
        }
        String under = number(HEIGHT - 14);
        if (!days.isEmpty() && told.stream().anyMatch(t -> t.day() == null)) {
            html.element(
                    "text", texts.say("chart.no-date"), "x", number(LEFT + 45), "y", under, "text-anchor", "middle");
        }
        double free = -100;
        for (var day : days.entrySet()) {
            if (day.getValue() - free >= 84) {
                html.element(
                        "text",
                        texts.shortDay(day.getKey()),
                        "x",
                        number(day.getValue()),
                        "y",
                        under,
                        "text-anchor",
                        "middle");
                free = day.getValue();
            }
        }
    }

    private int step() {
        int step = 1;
        for (int i = 0; most / step > 5; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private void series(int series) {
        List<Told> its = told.stream().filter(t -> t.series() == series).toList();
        String shade = "series-" + series % SHAPES;
        StringBuilder line = new StringBuilder();
        for (Told t : its) {
            if (t.day() != null) {
                line.append(line.isEmpty() ? "M" : " L")
                        .append(number(x(t)))
                        .append(' ')
                        .append(number(y(t.low())));
            }
        }
        if (line.indexOf("L") > 0) {
            html.open("path", "class", "path " + shade, "d", line.toString()).close();
        }
        for (Told t : its) {
            Integer high = t.high();
            String x = number(x(t));
            double top = high == null ? y(t.low()) - 24 : y(high);
            if (top < y(t.low()) - 1) {
                html.open(
                                "line",
                                "class",
                                "range " + shade,
                                "x1",
                                x,
                                "x2",
                                x,
                                "y1",
                                number(y(t.low())),
                                "y2",
                                number(top))
                        .close();
                if (high == null) {
                    html.open("path", "class", "mark " + shade, "d", shape(2, x(t), top))
                            .close();
                }
            }
            html.open("path", "class", "mark " + shade, "d", shape(series % SHAPES, x(t), y(t.low())))
                    .close();
            html.element("text", t.figure(), "class", "value", "x", number(x(t) + 8), "y", number(y(t.low()) - 6));
        }
    }

    private void legend() {
        html.open("ul", "class", "legend");
        for (int series = 0; series < origins.size(); series++) {
            html.open("li", "dir", "auto").open("svg", "viewBox", "0 0 16 16", "aria-hidden", "true");
            html.open("path", "class", "mark series-" + series % SHAPES, "d", shape(series % SHAPES, 8, 8))
                    .close(2);
            html.text(origins.get(series)).close();
        }
        html.close();
    }

    private void table() {
        html.open("details")
                .element("summary", texts.say("chart.table"))
                .open("table")
                .open("thead")
                .open("tr");
        for (String head : List.of("chart.origin", "chart.told-on", "chart.figure", "chart.document")) {
            html.element("th", texts.say(head), "scope", "col");
        }
        html.close(2).open("tbody");
        for (Told t : told) {
            html.open("tr").element("th", t.origin(), "scope", "row", "dir", "auto");
            html.element("td", day(t));
            html.element("td", t.figure()).element("td", t.document()).close();
        }
        html.close(3);
    }

    private double x(Told t) {
        if (days.isEmpty()) {
            return LEFT + (WIDTH - LEFT - RIGHT) * (t.series() + 0.5) / origins.size();
        }
        double aside = (t.series() - (origins.size() - 1) / 2.0) * Math.min(12, 60.0 / origins.size());
        return (t.day() == null ? LEFT + 45 : days.getOrDefault(t.day(), 0.0)) + aside;
    }

    private double y(int value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / (double) Math.max(most, 1));
    }

    /** The outline of a series' mark: circle, square, triangle, diamond, cross, bar. */
    private static String shape(int shape, double x, double y) {
        return switch (shape) {
            case 0 -> path("M%s %s a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z", x - 5, y);
            case 1 -> path("M%s %s h9 v9 h-9 Z", x - 4.5, y - 4.5);
            case 2 -> path("M%s %s l5.5 10 h-11 Z", x, y - 6);
            case 3 -> path("M%s %s l6 6 l-6 6 l-6 -6 Z", x, y - 6);
            case 4 -> path("M%s %s h4 v4 h4 v4 h-4 v4 h-4 v-4 h-4 v-4 h4 Z", x - 2, y - 6);
            default -> path("M%s %s h12 v5 h-12 Z", x - 6, y - 2.5);
        };
    }

    private static String path(String outline, double x, double y) {
        return outline.replaceFirst("%s", number(x)).replaceFirst("%s", number(y));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
