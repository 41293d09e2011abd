package org.synoptic.present;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Count;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Origin;
import org.synoptic.model.Place;
import org.synoptic.model.Point;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
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
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String BETWEEN = "; ";
    private static final List<String> CLAIM_HEAD = List.of(
            "document", "publisher", "document date", "claim", "kind", "incident", "incident title", "outcome", "low", "high",
            "comparator", "stated", "victims", "status", "part of", "stance or act", "perpetrator", "sources", "origin",
            "earliest", "latest", "place", "polarity", "quote", "start", "end", "account", "rule", "confidence");
    private static final List<String> COLLATION_HEAD = List.of(
            "incident", "title", "earliest", "latest", "place", "question", "people", "part", "finding", "answer", "low", "high",
            "comparator", "stance", "superseded", "origins", "accounts", "claims", "origin names", "claim ids", "estimate low",
            "estimate best", "estimate high", "estimate rule");

    private SpreadsheetTables() {}

    static void claims(Collation collation, Appendable out) throws IOException {
        Lookup lookup = new Lookup(collation);
        CSVPrinter rows = new CSVPrinter(out, FORMAT);
        rows.printRecord(CLAIM_HEAD);
        for (Claim claim : collation.claims()) {
            claim(claim, lookup, rows);
            rows.println();
        }
    }

    static void collation(Collation collation, Appendable out) throws IOException {
        Lookup lookup = new Lookup(collation);
        CSVPrinter rows = new CSVPrinter(out, FORMAT);
        rows.printRecord(COLLATION_HEAD);
        for (CollatedIncident collated : collation.incidents()) {
            for (Point point : collated.points()) {
                for (Answer answer : point.answers()) {
                    answer(collated.incident(), point, answer, lookup, rows);
                    rows.println();
                }
            }
        }
    }

    private static void claim(Claim claim, Lookup lookup, CSVPrinter row) throws IOException {
        Document document = lookup.document(claim.passage().document());
        cells(row, document.id(), document.publisher(), document.date(), claim.id(), ClaimRecord.kind(claim));
        cells(row, lookup.incidentOf(claim).map(Incident::id).orElse(null));
        cells(row, lookup.incidentOf(claim).map(Incident::title).orElse(null));
        switch (claim) {
            case TollClaim toll -> {
                count(row, toll.count(), Records.word(toll.outcome()));
                cells(row, toll.victims().words(), Records.word(toll.victims().status()), toll.partOf(), null);
                cells(row, toll.perpetrator() == null ? null : toll.perpetrator().name());
            }
            case ResponsibilityClaim responsibility -> {
                cells(row, null, null, null, null, null, null, null, null);
                cells(row, Records.word(responsibility.stance()), responsibility.perpetrator().name());
            }
            case Statement statement -> cells(row, null, null, null, null, null, null, null, null, statement.act(), null);
        }
        cells(row, String.join(" \u2190 ", claim.sources().stream().map(Source::name).toList()));
        cells(row, lookup.originOf(claim).map(Origin::name).orElse(null));
        switch (claim) {
            case TollClaim toll -> setting(row, toll.setting(), Records.word(toll.polarity()));
            case ResponsibilityClaim responsibility -> setting(row, responsibility.setting(), null);
            case Statement statement -> cells(row, null, null, null, null);
        }
        cells(row, claim.passage().quote());
        cells(row, claim.passage().span().start(), claim.passage().span().end());
        cells(row, claim.account(), claim.rule(), claim.confidence());
    }

    private static void count(CSVPrinter row, Count count, String outcome) throws IOException {
        cells(row, outcome, count.low(), count.high(), Records.word(count.comparator()), count.stated());
    }

    private static void setting(CSVPrinter row, Setting setting, @Nullable String polarity) throws IOException {
        dateAndPlace(row, setting.date(), setting.place());
        cells(row, polarity);
    }

    private static void dateAndPlace(CSVPrinter row, @Nullable DateInterval date, @Nullable Place place)
            throws IOException {
        cells(row, date == null ? null : date.earliest(), date == null ? null : date.latest());
        cells(row, place == null ? null : place.name());
    }

    private static void answer(Incident incident, Point point, Answer answer, Lookup lookup, CSVPrinter row)
            throws IOException {
        cells(row, incident.id(), incident.title());
        dateAndPlace(row, incident.date(), incident.place());
        cells(row, Records.word(point.question()), point.people(), point.part(), Records.word(point.finding()));
        switch (answer) {
            case CountAnswer count ->
                cells(row, Wording.figure(count), count.low(), count.high(), Records.word(count.comparator()), null);
            case NameAnswer name ->
                cells(row, name.name(), null, null, null, name.stance() == null ? null : Records.word(name.stance()));
        }
        cells(row, answer.superseded());
        cells(row, answer.origins().size(), answer.accounts().size(), answer.claims().size());
        List<String> origins =
                answer.origins().stream().map(o -> lookup.origin(o).name()).toList();
        cells(row, String.join(BETWEEN, origins), String.join(BETWEEN, answer.claims()));
        var estimate = point.estimate();
        if (estimate == null) {
            cells(row, null, null, null, null);
        } else {
            cells(row, estimate.low(), estimate.best(), estimate.high(), estimate.rule());
        }
    }

    private static void cells(CSVPrinter row, @Nullable Object... cells) throws IOException {
        for (Object cell : cells) {
            row.print(cell instanceof String words ? inert(words) : cell);
        }
    }

    /** The words, with an apostrophe in front where a spreadsheet could run them. */
    private static String inert(String words) {
        return !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
