package org.synoptic.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Listed;
import org.synoptic.casebook.Page;
import org.synoptic.casebook.Wanted;
import org.synoptic.model.Finding;
import org.synoptic.web.page.CasebookPage;
import org.synoptic.web.page.Frame;
import org.synoptic.web.page.Pages;
import org.synoptic.web.page.Picture;

/** The incidents of the casebook: filtered, in an order, a page of them; on a line of time and on a map. */
final class CasebookScreen {
    static final int ROWS = 50;
    private static final int DRAWN = 400;

    private CasebookScreen() {}

    static void show(Visit visit) throws IOException, Failure {
        Wanted wanted = wanted(visit);
        int page = Math.max(1, visit.number("page", 1));
        Page<Listed> found = visit.desk.casebook.list(visit.ruled(), wanted, (page - 1) * ROWS, ROWS);
        Page<Listed> drawn = found.total() <= ROWS ? found : visit.desk.casebook.list(visit.ruled(), wanted, 0, DRAWN);
        Map<String, Integer> judged = visit.desk.judged(visit.blind() ? visit.who : null);
        var rows = new ArrayList<CasebookPage.Row>();
        for (Listed i : found.rows()) {
            rows.add(new CasebookPage.Row(i, Math.max(0, i.claims() - judged.getOrDefault(i.id(), 0))));
        }
        visit.desk.work.begin();
        Frame frame = visit.frame(visit.desk.options.title(), "casebook");
        visit.show(
                "casebook",
                frame,
                new CasebookPage(
                        rows,
                        visit.desk.counts(),
                        visit.value("words"),
                        visit.value("finding"),
                        visit.value("from"),
                        visit.value("to"),
                        wanted.order().name().toLowerCase(Locale.ROOT),
                        wanted.descending(),
                        pages(visit, page, found.total(), ROWS),
                        Timeline.of(drawn.rows(), visit.texts).orElse(null),
                        Maps.incidents(drawn.rows(), visit).orElse(null)));
    }

    static Pages pages(Visit visit, int page, long total, int rows) {
        return new Pages(
                page,
                total,
                total == 0 ? 0 : (page - 1L) * rows + 1,
                Math.min(total, (long) page * rows),
                page > 1 ? paged(visit, page - 1) : null,
                (long) page * rows < total ? paged(visit, page + 1) : null);
    }

    private static String paged(Visit visit, int page) {
        var query = new ArrayList<@Nullable Object>();
        visit.ctx.queryParamMap().forEach((name, values) -> {
            if (!name.equals("page") && !name.equals("said") && !values.isEmpty()) {
                query.add(name);
                query.add(values.getFirst());
            }
        });
        query.add("page");
        query.add(page);
        return Frame.address(visit.ctx.path(), query.toArray());
    }

    static Wanted wanted(Visit visit) throws Failure {
        return new Wanted(
                visit.value("words"),
                word(Finding.class, visit.value("finding")).orElse(null),
                day(visit.value("from")),
                day(visit.value("to")),
                word(Wanted.Order.class, visit.value("order")).orElse(Wanted.Order.ACCOUNTS),
                visit.value("order").isEmpty() || visit.value("down").equals("yes"));
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, String value) throws Failure {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return Optional.of(one);
            }
        }
        throw new Failure(400, "failure.word");
    }

    private static @Nullable LocalDate day(String value) throws Failure {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Failure(400, "failure.day");
        }
    }

    /** Incidents by their first day: a mark each, stacked where days are close, of a shape for conflicts. */
    static final class Timeline {
        private static final int WIDTH = 1000;
        private static final int STEP = 11;
        private static final int MOST = 8;
        private static final int MARGIN = 16;

        private Timeline() {}

        static Optional<Picture> of(List<Listed> incidents, org.synoptic.present.Texts texts) {
            List<Listed> dated = incidents.stream()
                    .filter(i -> i.earliest() != null)
                    .sorted(java.util.Comparator.comparing(i -> Objects.requireNonNull(i.earliest())))
                    .toList();
            if (dated.size() < 2) {
                return Optional.empty();
            }
            LocalDate first = Objects.requireNonNull(dated.getFirst().earliest());
            LocalDate last = Objects.requireNonNull(dated.getLast().earliest());
            long days = Math.max(1, last.toEpochDay() - first.toEpochDay());
            var stacks = new java.util.HashMap<Integer, Integer>();
            int highest = 1;
            var marks = new ArrayList<Picture.Mark>();
            for (Listed i : dated) {
                long day = Objects.requireNonNull(i.earliest()).toEpochDay() - first.toEpochDay();
                int column = (int) ((WIDTH - 2L * MARGIN) * day / days / STEP);
                int level = stacks.merge(column, 1, Integer::sum);
                highest = Math.max(highest, Math.min(level, MOST));
                if (level <= MOST) {
                    marks.add(new Picture.Mark(
                            MARGIN + column * STEP,
                            -level * STEP,
                            i.finding() == Finding.CONFLICT,
                            Frame.address("/incident", "id", i.id()),
                            title(i, texts)));
                }
            }
            int bottom = highest * STEP + 10;
            var placed = marks.stream()
                    .map(m -> new Picture.Mark(m.x(), bottom + m.y(), m.conflict(), m.address(), m.title()))
                    .toList();
            var labels = List.of(
                    new Picture.Label(MARGIN, bottom + 18, "start", texts.shortDay(first)),
                    new Picture.Label(WIDTH - MARGIN, bottom + 18, "end", texts.shortDay(last)));
            var lines = List.of(new Picture.Line(MARGIN, bottom, WIDTH - MARGIN, bottom));
            return Optional.of(new Picture(WIDTH, bottom + 26, "", placed, labels, lines));
        }
    }

    static String title(Listed i, org.synoptic.present.Texts texts) {
        return texts.title(i.title()) + ": " + texts.finding(i.finding());
    }
}
