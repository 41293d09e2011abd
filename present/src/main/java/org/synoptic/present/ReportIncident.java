package org.synoptic.present;

import java.util.ArrayList;
import java.util.List;
import org.synoptic.model.Account;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Finding;
import org.synoptic.model.Point;
import org.synoptic.model.Statement;

/** An incident in the report: its answers, its tolls over time, its accounts side by side, what else was said. */
final class ReportIncident {
    private final Lookup lookup;
    private final Standing standing;
    private final Opening opening;
    private final Texts texts;
    private final Testimony testimony;
    private final ReportLineage lineage;
    private final Html html;
    private final Judged judged;

    ReportIncident(
            Lookup lookup,
            Standing standing,
            Opening opening,
            ReportLineage lineage,
            Judged judged,
            Texts texts,
            Html html) {
        this.judged = judged;
        this.lineage = lineage;
        this.lookup = lookup;
        this.standing = standing;
        this.opening = opening;
        this.texts = texts;
        this.testimony = new Testimony(lookup);
        this.html = html;
    }

    void whole(CollatedIncident collated, int number) {
        String id = "i-" + number;
        html.open("section", "id", id, "class", "incident", "aria-labelledby", id + "-head");
        html.element("h2", number + ". " + texts.title(collated.incident().title()), "id", id + "-head", "dir", "auto");
        String where = texts.whenAndWhere(collated.incident());
        if (!where.isEmpty()) {
            html.element("p", where, "class", "where", "dir", "auto");
        }
        answers(collated);
        charts(collated, id);
        accounts(collated);
        lineage.write(collated, id);
        statements(collated);
        html.close().line();
    }

    void charts(CollatedIncident collated, String id) {
        int chart = 1;
        for (Point point : collated.points()) {
            if (new ReportChart(point, id + "-chart-" + chart, lookup, testimony, texts, html).write()) {
                chart++;
            }
        }
    }

    /** The incidents that are told of by one claim alone, a row each. */
    void once(List<CollatedIncident> incidents) {
        html.open("section", "id", "once", "class", "incident", "aria-labelledby", "once-head");
        html.element("h2", "Told of once", "id", "once-head").open("ul", "class", "once");
        for (CollatedIncident collated : incidents) {
            html.open("li").element("span", texts.title(collated.incident().title()), "dir", "auto");
            String where = texts.whenAndWhere(collated.incident());
            html.element("span", where.isEmpty() ? "" : " (" + where + ")", "class", "faint");
            standing.claims(collated).forEach(c -> {
                html.text(" ");
                opening.figure(texts.assertion(c), List.of(c.id()), html);
                html.element("span", lookup.originOf(c).map(o -> " " + o.name()).orElse(""), "dir", "auto");
            });
            html.close().line();
        }
        html.close(2);
    }

    void answers(CollatedIncident collated) {
        html.open("table", "class", "answers").element("caption", texts.say("answers.caption"));
        html.open("thead").open("tr");
        html.element("th", texts.say("answers.answer"), "scope", "col");
        html.element("th", texts.say("answers.word"), "scope", "col");
        html.element("th", texts.say("answers.accounts"), "scope", "col", "class", "number");
        html.element("th", texts.say("answers.origins"), "scope", "col", "class", "number");
        html.close(2).line();
        for (Point point : collated.points()) {
            if (!point.answers().isEmpty()) {
                point(collated, point);
            }
        }
        html.close().line();
    }

    private void point(CollatedIncident collated, Point point) {
        html.open("tbody").open("tr", "class", "point");
        html.element("th", texts.question(point), "scope", "rowgroup", "dir", "auto")
                .open("td");
        finding(point.finding());
        for (Finding other : point.findings()) {
            if (other != point.finding()) {
                html.text(" ");
                finding(other);
            }
        }
        var estimate = point.estimate();
        if (estimate != null && point.answers().size() > 1) {
            html.text(" " + texts.range(estimate))
                    .text(" ")
                    .element("span", texts.say("estimate.rule", texts.reason(estimate.rule())), "class", "faint");
        }
        for (Judged.Estimated estimated : judged.estimates(collated, point)) {
            html.element("span", estimated.words(), "class", "chain", "dir", "auto");
        }
        html.close();
        number(texts.say("answers.accounts"), point.accounts());
        number(texts.say("answers.origins"), point.origins());
        html.close().line();
        for (Answer answer : point.answers()) {
            if (!answer.superseded()) {
                answer(point, answer);
            }
        }
        html.close();
    }

    private void answer(Point point, Answer answer) {
        html.open("tr").open("th", "scope", "row", "class", "answer", "dir", "auto");
        opening.figure(texts.answer(answer), answer.claims(), html);
        html.close().open("td").open("ul", "class", "origins");
        for (String origin : answer.origins()) {
            String name = lookup.origin(origin).name();
            html.open("li").element("span", name, "dir", "auto");
            if (Wording.chained(point.question())) {
                for (List<String> chain : testimony.chains(answer, origin)) {
                    html.element("span", String.join(" \u2190 ", chain), "class", "chain", "dir", "auto");
                }
            }
            history(point, answer, origin);
            html.close();
        }
        for (Judged.Graded graded : judged.grades(answer)) {
            html.open("li")
                    .element("span", graded.words(), "class", "chain", "dir", "auto")
                    .close();
        }
        html.close(2);
        number(texts.say("answers.accounts"), answer.accounts().size());
        number(texts.say("answers.origins"), answer.origins().size());
        html.close().line();
    }

    private void history(Point point, Answer answer, String origin) {
        List<CountAnswer> history =
                answer instanceof CountAnswer count ? testimony.history(point, count, origin) : List.of();
        if (history.size() < 2) {
            return;
        }
        html.open("span", "class", "chain").text(texts.say("answers.over-time") + " ");
        for (int i = 0; i < history.size(); i++) {
            html.text(i == 0 ? "" : " \u2192 ");
            CountAnswer then = history.get(i);
            List<String> its =
                    testimony.claims(then, origin).stream().map(Claim::id).toList();
            opening.figure(texts.answer(then), its, html);
        }
        html.close();
    }

    private void number(String name, int number) {
        html.open("td", "class", "number")
                .element("span", name + " ", "class", "narrow")
                .text(Integer.toString(number))
                .close();
    }

    private void finding(Finding finding) {
        String mark = switch (finding) {
            case CONFLICT -> "\u2260 ";
            case UPDATE -> "\u2197 ";
            case AGREEMENT -> "= ";
            case SINGLE_ORIGIN -> "\u25e6 ";
            case NOT_COMPARABLE -> "~ ";
            case SILENCE -> "\u2205 ";
        };
        html.open("span", "class", "finding " + Records.word(finding)).element("span", mark, "aria-hidden", "true");
        html.text(texts.finding(finding)).close();
    }

    void accounts(CollatedIncident collated) {
        List<Account> accounts = standing.claims(collated)
                .filter(c -> !(c instanceof Statement))
                .map(Claim::account)
                .distinct()
                .sorted()
                .map(lookup::account)
                .toList();
        if (accounts.size() < 2) {
            return;
        }
        html.open("details", "open", "").element("summary", texts.say("accounts.head"));
        String label = texts.say("accounts.of", texts.title(collated.incident().title()));
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        html.open("table", "class", "matrix")
                .open("thead")
                .open("tr")
                .element("th", texts.say("accounts.point"), "scope", "col");
        for (Account account : accounts) {
            heading(account);
        }
        html.close(2).line().open("tbody");
        for (Point point : collated.points()) {
            html.open("tr").element("th", texts.question(point), "scope", "row", "dir", "auto");
            for (Account account : accounts) {
                cell(point, account);
            }
            html.close().line();
        }
        html.close(4).line();
    }

    private void heading(Account account) {
        String publisher = account.publisher();
        html.open("th", "scope", "col", "dir", "auto").element("span", publisher == null ? account.id() : publisher);
        List<String> more = new ArrayList<>();
        var day = account.date();
        if (day != null) {
            more.add(texts.day(day));
        }
        if (publisher != null) {
            more.add(account.id());
        }
        html.element("span", String.join(", ", more), "class", "chain").close();
    }

    private void cell(Point point, Account account) {
        html.open("td");
        boolean silent = true;
        for (Answer answer : point.answers()) {
            List<String> its = answer.claims().stream()
                    .filter(c -> lookup.claim(c).account().equals(account.id()))
                    .toList();
            if (!its.isEmpty()) {
                silent = false;
                html.open("div", "dir", "auto");
                opening.figure(texts.answer(answer), its, html);
                html.element("span", answer.superseded() ? " " + texts.say("accounts.earlier") : "", "class", "faint")
                        .close();
            }
        }
        if (silent) {
            html.element("span", "\u2013", "aria-hidden", "true", "class", "faint")
                    .element("span", texts.say("accounts.silent"), "class", "unseen");
        }
        html.close();
    }

    void statements(CollatedIncident collated) {
        List<Claim> statements =
                standing.claims(collated).filter(Statement.class::isInstance).toList();
        if (statements.isEmpty()) {
            return;
        }
        html.open("details", "class", "said");
        html.element("summary", texts.say("statements.head", texts.counted(statements.size(), "statement")))
                .open("ul");
        for (Claim statement : statements) {
            html.open("li", "dir", "auto");
            opening.figure(texts.assertion(statement), List.of(statement.id()), html);
            html.close();
        }
        html.close(2).line();
    }
}
