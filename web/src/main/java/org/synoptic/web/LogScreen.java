package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synoptic.casebook.Change;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Verified;
import org.synoptic.model.Problem;
import org.synoptic.web.page.Judged;
import org.synoptic.web.page.LogPage;

/** Who did what, line by line, and the check of everything against its digests. */
final class LogScreen {
    static final int ROWS = 100;
    /** What tells nothing of rulings and whoever gave them; not even that all was worked out anew for somebody. */
    private static final Set<String> OF_DOCUMENTS = Set.of("init", "add", "read", "withdraw");

    private LogScreen() {}

    static void show(Visit visit) throws IOException, Failure {
        List<Change> changes = changes(visit);
        Map<Long, Judged> said = new HashMap<>();
        List<Judgement> judgements = visit.desk.reviews().judgements();
        Said.of(judgements, visit).forEach(j -> said.put(j.number(), j));
        var rows = new ArrayList<LogPage.Row>();
        for (Change c : changes) {
            Judged judged = said.get(c.number());
            String what = judged != null
                    ? visit.texts.say("log.judged", judged.what(), judged.why())
                    : visit.texts.say(
                            "log." + (visit.texts.words().containsKey("log." + c.action()) ? c.action() : "other"),
                            Api.name(c),
                            c.action());
            rows.add(new LogPage.Row(
                    c.number(),
                    c.at().replace('T', ' ').replaceFirst("\\..*|Z$", ""),
                    c.who(),
                    what,
                    c.leaf(),
                    c.body() == null));
        }
        visit.show(
                "log",
                visit.frame(visit.texts.say("log.title"), "log"),
                new LogPage(
                        rows,
                        changes.isEmpty() ? 0 : changes.getLast().number(),
                        changes.size() == ROWS
                                || !changes.isEmpty() && changes.getLast().number() > 1,
                        visit.desk.counts().change(),
                        visit.desk.casebook.log().checkpoint(),
                        visit.desk.casebook.log().anchored()));
    }

    /** The lines that the visitor may see, from one down. */
    static List<Change> changes(Visit visit) throws IOException, Failure {
        long before = visit.value("before").isEmpty() ? Long.MAX_VALUE : visit.number("before", 0);
        return visit.desk.casebook.changes(before, ROWS).stream()
                .filter(c -> !visit.blind() || c.who().equals(visit.who) || OF_DOCUMENTS.contains(c.action()))
                .toList();
    }

    static void verify(Visit visit) {
        Desk.start(visit.desk.work.add("verify", "", visit.who, watcher -> {
            Verified verified = visit.desk.casebook.verify(watcher);
            if (verified.damaged().isEmpty()) {
                return List.of(new Problem(
                        "serve.verified",
                        visit.desk.options.title(),
                        visit.texts.say("log.verified", verified.originals(), verified.rows(), verified.changes()),
                        visit.texts.say("log.verified-advice")));
            }
            return verified.damaged();
        }));
        visit.lead("/work");
    }
}
