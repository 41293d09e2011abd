package org.synoptic.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.synoptic.casebook.Change;
import org.synoptic.casebook.Excerpt;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Lineage;
import org.synoptic.present.Present;
import org.synoptic.web.page.Judged;

/** What the screens show of one thing, and what they do, for programs, in JSON; {@link ApiTables} lists. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUEUE = 100;

    private Api() {}

    static String problem(String code, String message, String advice) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("message", message)
                .put("advice", advice)
                .toString();
    }

    static void json(Visit visit, JsonNode value) {
        visit.ctx.contentType("application/json").result(value.toString());
    }

    /** What writes a record of the command line's formats. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    static boolean csv(Visit visit) {
        return visit.value("format").equals("csv");
    }

    static void csv(Visit visit, String name, byte[] table) {
        Publishing.attach(visit, name + ".csv", "text/csv; charset=utf-8", table);
    }

    static void incident(Visit visit) throws IOException, Failure {
        Excerpt e = IncidentScreen.excerpt(visit, visit.needed("id"));
        visit.ctx
                .contentType("application/json")
                .result(written(out -> Present.collation(e.collation(), e.sources(), out)));
    }

    private static Excerpt of(Visit visit) throws IOException, Failure {
        return visit.value("document").isEmpty()
                ? IncidentScreen.excerpt(visit, visit.needed("incident"))
                : DocumentScreen.excerpt(visit, visit.value("document"));
    }

    static void claims(Visit visit) throws IOException, Failure {
        Excerpt e = of(visit);
        if (csv(visit)) {
            csv(visit, "claims", written(out -> Present.claimsTable(e.collation(), out)));
            return;
        }
        ArrayNode list = JSON.createArrayNode();
        byte[] lines = written(out -> Present.claims(e.collation(), e.sources(), out));
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                list.add(JSON.readTree(line));
            }
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.set("rows", list);
        whole.putNull("next");
        json(visit, whole);
    }

    static void answers(Visit visit) throws IOException, Failure {
        Excerpt e = IncidentScreen.excerpt(visit, visit.needed("incident"));
        if (csv(visit)) {
            csv(visit, "answers", written(out -> Present.collationTable(e.collation(), out)));
            return;
        }
        JsonNode whole = JSON.readTree(written(out -> Present.collation(e.collation(), e.sources(), out)));
        ObjectNode points = JSON.createObjectNode();
        points.set("rows", whole.path("incidents").path(0).path("points"));
        points.putNull("next");
        json(visit, points);
    }

    static void claim(Visit visit) throws IOException, Failure {
        String id = visit.needed("id");
        Excerpt e = DocumentScreen.excerpt(visit, id.substring(0, Math.max(0, id.lastIndexOf('/'))));
        byte[] lines = written(out -> Present.claims(e.collation(), e.sources(), out));
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            JsonNode claim = line.isEmpty() ? JSON.createObjectNode() : JSON.readTree(line);
            if (claim instanceof ObjectNode one && one.path("claim").asText().equals(id)) {
                one.put("incident", e.incidents().get(id));
                ArrayNode judged = one.putArray("judgements");
                Said.of(
                                e.judgements().stream()
                                        .filter(j -> j.claims().contains(id))
                                        .toList(),
                                visit)
                        .forEach(j -> judged.add(judgement(j)));
                json(visit, one);
                return;
            }
        }
        throw Failure.missing();
    }

    static ObjectNode judgement(Judged j) {
        return JSON.createObjectNode()
                .put("number", j.number())
                .put("at", j.at())
                .put("who", j.who())
                .put("what", j.what())
                .put("why", j.why())
                .put("standing", j.standing())
                .put("holds", j.holds())
                .put("because", j.because());
    }

    static ObjectNode document(Document d) {
        return JSON.createObjectNode()
                .put("id", d.id())
                .put("title", d.title())
                .put("publisher", d.publisher())
                .put("date", d.date() == null ? null : d.date().toString())
                .put("url", d.url());
    }

    static void document(Visit visit) throws IOException, Failure {
        Excerpt e = DocumentScreen.excerpt(visit, visit.needed("id"));
        Document d = DocumentScreen.document(e, visit.needed("id"));
        json(visit, document(d).put("sha256", e.originals().get(d.id())).put("text", d.text()));
    }

    static void lineage(Visit visit) throws IOException, Failure {
        Excerpt e = DocumentScreen.excerpt(visit, visit.needed("id"));
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode list = whole.putArray("rows");
        Collation c = e.collation();
        byte[] lines = written(out -> Present.lineage(new Lineage(c.relations(), List.of()), out));
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                list.add(JSON.readTree(line));
            }
        }
        whole.putNull("next");
        json(visit, whole);
    }

    /** What a line of the log is about, in words. */
    static String name(Change c) throws IOException {
        String body = c.body();
        if (body == null) {
            return c.subject();
        }
        JsonNode told = JSON.readTree(body);
        return told.hasNonNull("name")
                ? told.path("name").asText()
                : c.subject().replaceFirst("^([0-9a-f]{12})[0-9a-f]{52}$", "$1\u2026");
    }

    static void work(Visit visit) throws IOException {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("rows", JSON.readTree(AddScreen.jobs(visit)));
        whole.putNull("next");
        json(visit, whole);
    }

    static void queue(Visit visit) throws IOException {
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode rows = whole.putArray("rows");
        ReviewScreen.queue(visit, visit.value("second").equals("yes"), QUEUE).forEach(rows::add);
        whole.putNull("next");
        json(visit, whole);
    }

    static void judge(Visit visit) throws IOException, Failure {
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode numbers = whole.putArray("judgements");
        RulingForm.write(visit).forEach(numbers::add);
        visit.desk.collateLater(visit.who);
        json(visit, whole);
    }

    static void judgeSources(Visit visit) throws IOException, Failure {
        SourcesScreen.check(visit);
        judge(visit);
    }

    static void add(Visit visit) throws IOException, Failure {
        AddScreen.take(visit);
        visit.ctx.status(202);
        work(visit);
    }

    static void withdraw(Visit visit) throws IOException, Failure {
        visit.desk.withdraw(visit.needed("id"), visit.value("whole").equals("yes"), visit.who, visit.needed("why"));
        visit.ctx.status(204);
    }
}
