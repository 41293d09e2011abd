package org.synoptic.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.synoptic.casebook.Change;
import org.synoptic.casebook.Hit;
import org.synoptic.casebook.Listed;
import org.synoptic.casebook.Page;
import org.synoptic.casebook.Speaker;
import org.synoptic.model.Document;
import org.synoptic.present.Present;
import org.synoptic.web.page.Frame;
import org.synoptic.web.page.Judged;

/** The tables of what the screens list, for programs: JSON by pages, and CSV with {@code format=csv}. */
final class ApiTables {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DOCUMENTS = 200;
    private static final int JUDGEMENTS = 200;

    private ApiTables() {}

    /** Rows as JSON with where to go on, or as CSV. */
    private static void table(Visit visit, String name, List<ObjectNode> rows, String next) throws IOException {
        if (Api.csv(visit)) {
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
            Api.csv(visit, name, out.toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("rows").addAll(rows);
        whole.put("next", next.isEmpty() ? null : next);
        Api.json(visit, whole);
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

    static void documents(Visit visit) throws IOException {
        List<Document> found = visit.desk.casebook.documents(visit.value("after"), DOCUMENTS);
        String next = found.size() < DOCUMENTS
                ? ""
                : Frame.address("/api/documents", "after", found.getLast().id());
        table(visit, "documents", found.stream().map(Api::document).toList(), next);
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
        Api.json(visit, whole);
    }
}
