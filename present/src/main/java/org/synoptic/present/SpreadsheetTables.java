package org.synoptic.present;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Origin;
import org.synoptic.model.Place;
import org.synoptic.model.Point;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Source;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;

/**
 * claims.csv and collation.csv: RFC 4180 with CRLF, for spreadsheets.
 *
 * <p>A cell that a spreadsheet could run as a formula gets an apostrophe in front of it.
 */
final class SpreadsheetTables {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final String BETWEEN = "; ";
    private static final List<String> CLAIM_COLUMNS = List.of(
            ("document,publisher,document_date,claim,kind,incident,incident_title,outcome,low,high,comparator,stated,"
                            + "victims,status,part_of,stance,act,perpetrator,sources,origin,earliest,latest,place,polarity,"
                            + "quote,start,end,account,rule,confidence")
                    .split(","));
    private static final List<String> ANSWER_COLUMNS = List.of(
            ("incident,title,earliest,latest,place,question,people,part,finding,answer,low,high,comparator,stance,"
                            + "superseded,origins,accounts,claims,origin_names,claim_ids,estimate_low,estimate_best,"
                            + "estimate_high,estimate_rule")
                    .split(","));

    private SpreadsheetTables() {}

    static void claims(Collation collation, Appendable out) throws IOException {
        Lookup lookup = new Lookup(collation);
        CSVPrinter rows = new CSVPrinter(out, FORMAT);
        rows.printRecord(CLAIM_COLUMNS);
        for (Claim claim : collation.claims()) {
            print(claim(claim, lookup), CLAIM_COLUMNS, rows);
        }
    }

    static void collation(Collation collation, Appendable out) throws IOException {
        Lookup lookup = new Lookup(collation);
        CSVPrinter rows = new CSVPrinter(out, FORMAT);
        rows.printRecord(ANSWER_COLUMNS);
        for (CollatedIncident collated : collation.incidents()) {
            for (Point point : collated.points()) {
                for (Answer answer : point.answers()) {
                    print(answer(collated.incident(), point, answer, lookup), ANSWER_COLUMNS, rows);
                }
            }
        }
    }

    private static Map<String, @Nullable Object> claim(Claim claim, Lookup lookup) {
        Map<String, @Nullable Object> row = new HashMap<>();
        Document document = lookup.document(claim.passage().document());
        row.put("document", document.id());
        row.put("publisher", document.publisher());
        row.put("document_date", document.date());
        row.put("claim", claim.id());
        row.put("kind", ClaimRecord.kind(claim));
        row.put("incident", lookup.incidentOf(claim).map(Incident::id).orElse(null));
        row.put("incident_title", lookup.incidentOf(claim).map(Incident::title).orElse(null));
        row.put(
                "sources",
                String.join(
                        " \u2190 ", claim.sources().stream().map(Source::name).toList()));
        row.put("origin", lookup.originOf(claim).map(Origin::name).orElse(null));
        row.put("quote", claim.passage().quote());
        row.put("start", claim.passage().span().start());
        row.put("end", claim.passage().span().end());
        row.put("account", claim.account());
        row.put("rule", claim.rule());
        row.put("confidence", claim.confidence());
        switch (claim) {
            case TollClaim toll -> toll(toll, row);
            case ResponsibilityClaim responsibility -> {
                row.put("stance", Records.word(responsibility.stance()));
                row.put("perpetrator", responsibility.perpetrator().name());
                date(responsibility.setting().date(), row);
                place(responsibility.setting().place(), row);
            }
            case Statement statement -> row.put("act", statement.act());
        }
        return row;
    }

    private static void toll(TollClaim toll, Map<String, @Nullable Object> row) {
        row.put("outcome", Records.word(toll.outcome()));
        row.put("low", toll.count().low());
        row.put("high", toll.count().high());
        row.put("comparator", Records.word(toll.count().comparator()));
        row.put("stated", toll.count().stated());
        row.put("victims", toll.victims().words());
        row.put("status", Records.word(toll.victims().status()));
        row.put("part_of", toll.partOf());
        var perpetrator = toll.perpetrator();
        row.put("perpetrator", perpetrator == null ? null : perpetrator.name());
        row.put("polarity", Records.word(toll.polarity()));
        date(toll.setting().date(), row);
        place(toll.setting().place(), row);
    }

    private static Map<String, @Nullable Object> answer(Incident incident, Point point, Answer answer, Lookup lookup) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("incident", incident.id());
        row.put("title", incident.title());
        date(incident.date(), row);
        place(incident.place(), row);
        row.put("question", Records.word(point.question()));
        row.put("people", point.people());
        row.put("part", point.part());
        row.put("finding", Records.word(point.finding()));
        switch (answer) {
            case CountAnswer count -> {
                row.put("answer", Wording.figure(count));
                row.put("low", count.low());
                row.put("high", count.high());
                row.put("comparator", Records.word(count.comparator()));
            }
            case NameAnswer name -> {
                row.put("answer", name.name());
                var stance = name.stance();
                row.put("stance", stance == null ? null : Records.word(stance));
            }
        }
        row.put("superseded", answer.superseded());
        row.put("origins", answer.origins().size());
        row.put("accounts", answer.accounts().size());
        row.put("claims", answer.claims().size());
        row.put(
                "origin_names",
                String.join(
                        BETWEEN,
                        answer.origins().stream()
                                .map(o -> lookup.origin(o).name())
                                .toList()));
        row.put("claim_ids", String.join(BETWEEN, answer.claims()));
        var estimate = point.estimate();
        if (estimate != null) {
            row.put("estimate_low", estimate.low());
            row.put("estimate_best", estimate.best());
            row.put("estimate_high", estimate.high());
            row.put("estimate_rule", estimate.rule());
        }
        return row;
    }

    private static void date(@Nullable DateInterval date, Map<String, @Nullable Object> row) {
        row.put("earliest", date == null ? null : date.earliest());
        row.put("latest", date == null ? null : date.latest());
    }

    private static void place(@Nullable Place place, Map<String, @Nullable Object> row) {
        row.put("place", place == null ? null : place.name());
    }

    private static void print(Map<String, @Nullable Object> row, List<String> columns, CSVPrinter rows)
            throws IOException {
        for (String column : columns) {
            Object cell = row.get(column);
            rows.print(cell instanceof String words ? inert(words) : cell);
        }
        rows.println();
    }

    /** The words, with an apostrophe in front where a spreadsheet could run them. */
    static String inert(String words) {
        return !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
