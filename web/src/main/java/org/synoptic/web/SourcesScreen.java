package org.synoptic.web;

import java.io.IOException;
import java.util.List;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Page;
import org.synoptic.casebook.Ruling;
import org.synoptic.casebook.Speaker;
import org.synoptic.web.page.SourcesPage;

/** Who speaks: names, other words for them, kinds; what persons took for one or apart. */
final class SourcesScreen {
    static final int ROWS = 100;

    private SourcesScreen() {}

    static void show(Visit visit) throws IOException, Failure {
        int page = Math.max(1, visit.number("page", 1));
        Page<Speaker> found =
                visit.desk.casebook.speakers(visit.value("words"), visit.ruled(), (page - 1) * ROWS, ROWS);
        List<Judgement> about = visit.desk.reviews().judgements().stream()
                .filter(j -> j.ruling() instanceof Ruling.OneSource
                        || j.ruling() instanceof Ruling.OwnSource
                        || j.ruling() instanceof Ruling.Grade g && g.source() != null)
                .toList();
        visit.show(
                "sources",
                visit.frame(visit.texts.say("sources.title"), "sources"),
                new SourcesPage(
                        found.rows(),
                        visit.value("words"),
                        CasebookScreen.pages(visit, page, found.total(), ROWS),
                        Said.of(about, visit)));
    }

    static void judge(Visit visit) throws IOException, Failure {
        check(visit);
        RulingForm.write(visit);
        visit.desk.collateSoon(visit.who);
        visit.back("/sources", visit.value("ruling").equals("undo") ? "undone" : "ruled");
    }

    /** Only what is about sources. */
    static void check(Visit visit) throws Failure {
        if (!List.of("one-source", "own-source", "grade", "undo").contains(visit.needed("ruling"))) {
            throw new Failure(400, "failure.ruling");
        }
    }
}
