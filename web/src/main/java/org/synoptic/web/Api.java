package org.synoptic.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.synoptic.casebook.Change;
import org.synoptic.casebook.Excerpt;
import org.synoptic.casebook.Hit;
import org.synoptic.casebook.Listed;
import org.synoptic.casebook.Page;
import org.synoptic.casebook.Speaker;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Lineage;
import org.synoptic.present.Present;
import org.synoptic.web.page.Frame;
import org.synoptic.web.page.Judged;

/** What the screens show and do, for programs: JSON, and CSV of every table with {@code format=csv}. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DOCUMENTS = 200;
    private static final int QUEUE = 100;
    private static final int JUDGEMENTS = 200;

    private Api() {}

    static String problem(String code, String message, String advice) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("message", message)
                .put("advice", advice)
                .toString();
    }

    private static void json(Visit visit, JsonNode value) {
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

    private static boolean csv(Visit visit) {
        return visit.value("format").equals("csv");
    }

    private static void csv(Visit visit, String name, byte[] table) {
        Publishing.attach(visit, name + ".csv", "text/csv; charset=utf-8", table);
    }

    /** Rows as JSON with where to go on, or as CSV. */
    private static void table(Visit visit, String name, List<ObjectNode> rows, String next) throws IOException {
        if (csv(visit)) {
            var out = new StringBuilder("\ufeff");
            var printer = new CSVPrinter(
                    out, CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get());
            if (!rows.isEmpty()) {
                var columns = new ArrayList<String>();
                rows.getFirst().fieldNames().forEachRemaining(columns::add);
                printer.printRecord(columns);
                for (ObjectNode row : rows) {
                    for (String column : columns) {
                        JsonNode cell = row.path(column);
                        printer.print(
                                cell.isNull() ? "" : cell.isNumber() ? cell.asText() : Present.cell(cell.asText()));
                    }
                    printer.println();
                }
            }
            csv(visit, name, out.toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("rows").addAll(rows);
        whole.put("next", next.isEmpty() ? null : next);
        json(visit, whole);
    }

    static void incidents(Visit visit) throws IOException, Failure {
        int page = Math.max(1, visit.number("page", 1));
        int rows = CasebookScreen.ROWS;
        Page<Listed> found =
                visit.desk.casebook.list(visit.ruled(), CasebookScreen.wanted(visit), (page - 1) * rows, rows);
        var list = new ArrayList<ObjectNode>();
        for (Listed i : found.rows()) {
            list.add(JSON.createObjectNode()
                    .put("id", i.id())
                    .put("title", i.title())
                    .put("kind", i.kind())
                    .put("earliest", i.earliest() == null ? null : i.earliest().toString())
                    .put("latest", i.latest() == null ? null : i.latest().toString())
                    .put("place", i.place())
                    .put("low", i.low() < 0 ? null : i.low())
                    .put("best", i.best() < 0 ? null : i.best())
                    .put("high", i.high() < 0 ? null : i.high())
                    .put("accounts", i.accounts())
                    .put("origins", i.origins())
                    .put("claims", i.claims())
                    .put("finding", i.finding().name().toLowerCase(Locale.ROOT))
                    .put("latitude", i.at() == null ? null : i.at().latitude())
                    .put("longitude", i.at() == null ? null : i.at().longitude()));
        }
        String next = CasebookScreen.pages(visit, page, found.total(), rows).after();
        visit.ctx.header("X-Total", Long.toString(found.total()));
        table(visit, "incidents", list, next == null ? "" : next);
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

    private static ObjectNode judgement(Judged j) {
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

    private static ObjectNode document(Document d) {
        return JSON.createObjectNode()
                .put("id", d.id())
                .put("title", d.title())
                .put("publisher", d.publisher())
                .put("date", d.date() == null ? null : d.date().toString())
                .put("url", d.url());
    }

    static void documents(Visit visit) throws IOException {
        List<Document> found = visit.desk.casebook.documents(visit.value("after"), DOCUMENTS);
        String next = found.size() < DOCUMENTS
                ? ""
                : Frame.address("/api/documents", "after", found.getLast().id());
        table(visit, "documents", found.stream().map(Api::document).toList(), next);
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

    static void search(Visit visit) throws IOException, Failure {
        var rows = new ArrayList<ObjectNode>();
        for (Hit h : visit.desk.casebook.search(visit.needed("words"), SearchScreen.MOST)) {
            rows.add(JSON.createObjectNode()
                    .put("kind", h.claim() ? "claim" : "document")
                    .put("id", h.id())
                    .put("words", h.extract()));
        }
        table(visit, "search", rows, "");
    }

    static void sources(Visit visit) throws IOException, Failure {
        int page = Math.max(1, visit.number("page", 1));
        int most = SourcesScreen.ROWS;
        Page<Speaker> found =
                visit.desk.casebook.speakers(visit.value("words"), visit.ruled(), (page - 1) * most, most);
        var rows = new ArrayList<ObjectNode>();
        for (Speaker s : found.rows()) {
            rows.add(JSON.createObjectNode()
                    .put("name", s.name())
                    .put("kind", s.kind().name().toLowerCase(Locale.ROOT))
                    .put("aliases", String.join("; ", s.aliases()))
                    .put("claims", s.claims())
                    .put("documents", s.documents()));
        }
        String next = CasebookScreen.pages(visit, page, found.total(), most).after();
        table(visit, "sources", rows, next == null ? "" : next);
    }

    static void judgements(Visit visit) throws IOException, Failure {
        int page = Math.max(1, visit.number("page", 1));
        List<Judged> all = Said.of(visit.desk.reviews().judgements(), visit);
        int from = Math.min(all.size(), (page - 1) * JUDGEMENTS);
        int to = Math.min(all.size(), from + JUDGEMENTS);
        String next = CasebookScreen.pages(visit, page, all.size(), JUDGEMENTS).after();
        table(
                visit,
                "judgements",
                all.subList(from, to).stream().map(Api::judgement).toList(),
                next == null ? "" : next);
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

    static void log(Visit visit) throws IOException, Failure {
        List<Change> changes = LogScreen.changes(visit);
        var rows = new ArrayList<ObjectNode>();
        for (Change c : changes) {
            rows.add(JSON.createObjectNode()
                    .put("number", c.number())
                    .put("at", c.at())
                    .put("who", c.who())
                    .put("action", c.action())
                    .put("subject", c.subject())
                    .put("body", c.body())
                    .put("leaf", c.leaf()));
        }
        String next = changes.isEmpty() || changes.getLast().number() <= 1
                ? ""
                : Frame.address("/api/log", "before", changes.getLast().number());
        table(visit, "log", rows, next);
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

    static void agreement(Visit visit) throws IOException {
        var rows = new ArrayList<ObjectNode>();
        alphas("field", visit.desk.reviews().byField(), rows);
        alphas("document", visit.desk.reviews().byDocument(), rows);
        table(visit, "agreement", rows, "");
    }

    private static void alphas(String by, List<Reviews.Alpha> alphas, List<ObjectNode> rows) {
        for (Reviews.Alpha a : alphas) {
            ObjectNode row =
                    JSON.createObjectNode().put("by", by).put("of", a.of()).put("units", a.units());
            a.alpha().ifPresentOrElse(v -> row.put("alpha", v), () -> row.putNull("alpha"));
            rows.add(row);
        }
    }

    static void accounts(Visit visit) throws IOException {
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode rows = whole.putArray("rows");
        visit.desk.accounts.all().stream()
                .map(AccountsScreen::row)
                .forEach(a -> rows.addObject()
                        .put("name", a.name())
                        .put("role", a.role())
                        .put("factor", a.factor())
                        .put("closed", a.closed()));
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
