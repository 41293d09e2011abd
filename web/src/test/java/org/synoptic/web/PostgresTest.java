package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.casebook.PostgresServer;
import org.synoptic.casebook.Watcher;
import org.synoptic.web.Served.Visitor;
import org.synoptic.web.account.Role;

/** The main flow over a casebook whose tables are in PostgreSQL. */
class PostgresTest {
    @TempDir
    private Path here = Path.of("");

    private static void get(Visitor who, String address, String... words) throws Exception {
        HttpResponse<String> answer = who.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body()).as(address).contains(words);
    }

    @Test
    void aTeamReadsRulesUndoesReviewsSettlesPublishesAndWithdraws() throws Exception {
        assumeTrue(PostgresServer.one().isPresent(), "skipped: PostgreSQL (its program initdb) is not installed here");
        try (Served served = Served.harbour(here, PostgresServer.one().get().schema())) {
            Visitor admin = served.administrator();
            Visitor reviewer = served.someone(Role.REVIEWER, 1);
            Visitor editor = served.someone(Role.EDITOR, 1);
            get(admin, "/", "Oster", "conflict", "picture map");
            get(admin, "/?words=oster&finding=conflict&from=2031-05-01&order=killed", "Oster");
            String incident = Visitor.encoded(served.incident("echo.txt/1"));
            get(admin, "/incident?id=" + incident, "Daily Echo", "picture map");
            get(admin, "/claim?id=echo.txt%2F1", "Thirty");
            get(admin, "/document?id=echo.txt&claim=echo.txt%2F1", "id=\"here\"");
            get(admin, "/original?id=echo.txt", "killed 30 people");
            get(admin, "/search?words=oster", "herald.txt");
            get(admin, "/sources", "Ministry of Health");
            get(reviewer, "/review", "at-hand");
            served.written(
                    reviewer,
                    "/judge",
                    "ruling",
                    "correct",
                    "claim",
                    "echo.txt/1",
                    "field.low",
                    "31",
                    "field.high",
                    "31");
            get(admin, "/incident?id=" + incident, "31");
            get(admin, "/log", "reviewer1");
            served.written(editor, "/judge", "ruling", "reject", "claim", "echo.txt/1", "why", "no toll");
            get(editor, "/settle", "dispute");
            long first = served.web
                    .desk()
                    .reviews()
                    .disputes()
                    .getFirst()
                    .getFirst()
                    .judgement()
                    .number();
            long second = served.web
                    .desk()
                    .reviews()
                    .disputes()
                    .getFirst()
                    .getLast()
                    .judgement()
                    .number();
            served.written(editor, "/settle", "keep", "" + first, "drop", "" + second);
            get(editor, "/api/agreement", "alpha");
            served.written(editor, "/judge", "ruling", "undo", "judgement", "" + first);
            served.written(
                    editor,
                    "/sources",
                    "ruling",
                    "one-source",
                    "name",
                    "Ministry of Health",
                    "other",
                    "Northern Front");
            get(admin, "/publish/report?id=" + incident, "killed 30 people");
            served.written(editor, "/publish", "what", "site");
            get(admin, "/publish", "Oster-site.zip");
            served.written(editor, "/add", "text", "A mine in Marn killed 2 people on 1 July 2031.", "title", "mine");
            get(admin, "/document?id=mine.txt", "A mine in Marn");
            served.written(admin, "/withdraw", "id", "mine.txt", "why", "by mistake");
            assertThat(admin.get("/document?id=mine.txt").statusCode()).isEqualTo(404);
            assertThat(served.web.desk().casebook.verify(Watcher.NONE).damaged())
                    .isEmpty();
        }
    }
}
