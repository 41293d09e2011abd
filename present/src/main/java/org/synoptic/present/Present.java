package org.synoptic.present;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.synoptic.casebook.Collated;
import org.synoptic.model.Attribution;
import org.synoptic.model.Claim;
import org.synoptic.model.Collation;
import org.synoptic.model.DocumentToll;
import org.synoptic.model.Lineage;
import org.synoptic.model.Problem;
import org.synoptic.read.position.SourceMap;

/**
 * Writes what was found as records, spreadsheets and pages.
 *
 * <p>Example: {@code Present.claims(collation, out)} writes claims.jsonl.
 *
 * <p>Limits: every method writes UTF-8, flushes and leaves the stream open; the same values give the same bytes. Field
 * names and their order are those of docs/records.md; the JSON Schemas lie beside this class in {@code schema/}.
 */
public final class Present {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Present() {}

    /** Words as a cell of a table: with an apostrophe in front where a spreadsheet could run them as a formula. */
    public static String cell(String words) {
        return SpreadsheetTables.inert(words);
    }

    /** Words as they stand in a page or an attribute of HTML: nothing in them is markup. */
    public static String escaped(String words) {
        return Html.escaped(words);
    }

    /** claims.jsonl: a line for each claim of the collation, in its order, each with its incident and origin. */
    public static void claims(Collation collation, OutputStream out) throws IOException {
        claims(collation, Map.of(), out);
    }

    /**
     * claims.jsonl, each claim with its place in the original.
     *
     * @param sources where the text of a document was taken from, by its id, as the reader gives them
     */
    public static void claims(Collation collation, Map<String, SourceMap> sources, OutputStream out)
            throws IOException {
        Lookup lookup = new Lookup(collation, sources);
        lines(collation.claims(), (Claim claim) -> ClaimRecord.of(claim, lookup), out);
    }

    /** collation.json: documents, accounts, origins, incidents with their points, problems. */
    public static void collation(Collation collation, OutputStream out) throws IOException {
        collation(collation, Map.of(), out);
    }

    /**
     * collation.json, with what was not read to its end.
     *
     * @param sources where the text of a document was taken from, by its id, as the reader gives them
     */
    public static void collation(Collation collation, Map<String, SourceMap> sources, OutputStream out)
            throws IOException {
        text(JsonLine.indented(CollationRecord.of(collation, sources, Judged.NONE)) + "\n", out);
    }

    /** collation.json of a casebook: as it stands with what persons ruled, their estimates and grades beside the machine's. */
    public static void collation(Collated collated, OutputStream out) throws IOException {
        text(
                JsonLine.indented(CollationRecord.of(collated.ruled(), collated.sources(), Judged.of(collated))) + "\n",
                out);
    }

    /** lineage.jsonl: a line for each related pair of documents, then one for each passage that very many hold. */
    public static void lineage(Lineage lineage, OutputStream out) throws IOException {
        lines(lineage.relations(), RelationRecord::of, out);
        lines(lineage.backgrounds(), RelationRecord::of, out);
    }

    /** attributions.jsonl: a line for each attribution, with its spans. */
    public static void attributions(List<Attribution> attributions, OutputStream out) throws IOException {
        lines(attributions, AttributionRecord::of, out);
    }

    /** tolls.jsonl: a line for each document with the toll of its main incident. */
    public static void tolls(List<DocumentToll> tolls, OutputStream out) throws IOException {
        lines(tolls, TollRecord::of, out);
    }

    /**
     * claims.csv: a row for each claim, with CRLF line ends and a byte order mark, by which spreadsheets know UTF-8.
     *
     * <p>A cell that a spreadsheet could run as a formula gets an apostrophe in front of it.
     */
    public static void claimsTable(Collation collation, OutputStream out) throws IOException {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
        SpreadsheetTables.claims(collation, table);
        text(table, out);
    }

    /** collation.csv: a row for each answer to each point of each incident, in the same form as {@link #claimsTable}. */
    public static void collationTable(Collation collation, OutputStream out) throws IOException {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
        SpreadsheetTables.collation(collation, table);
        text(table, out);
    }

    /**
     * report.html: one page that opens offline, loads nothing and runs nothing; every figure opens the words behind it.
     *
     * @param title what the page is headed with
     */
    public static void report(Collation collation, String title, OutputStream out) throws IOException {
        report(collation, Map.of(), title, out);
    }

    /**
     * report.html, each passage with its place in the original.
     *
     * @param sources where the text of a document was taken from, by its id, as the reader gives them
     * @param title what the page is headed with
     */
    public static void report(Collation collation, Map<String, SourceMap> sources, String title, OutputStream out)
            throws IOException {
        text(new Report(collation, sources, title, null).page(), out);
    }

    /** report.html of a casebook: as it stands with what persons ruled, and what the machine proposed beside it. */
    public static void report(Collated collated, String title, OutputStream out) throws IOException {
        text(new Report(collated.ruled(), collated.sources(), title, collated).page(), out);
    }

    /** What persons ruled, for a terminal, and the machine's and their side of each point that differs; empty without. */
    public static String rulings(Collated collated) {
        return RulingList.text(collated);
    }

    /** The collation as a table for a terminal, ending in a line that counts what it rests on. */
    public static String table(Collation collation, Screen screen) {
        return new CollationTable(collation, Judged.NONE, screen).text();
    }

    /** The same for a casebook: as it stands with what persons ruled, their estimates and grades at the points. */
    public static String table(Collated collated, Screen screen) {
        return new CollationTable(collated.ruled(), Judged.of(collated), screen).text();
    }

    /** Each claim for a terminal, with its sentence and brackets around the words that it was read from. */
    public static String explained(Collation collation, Screen screen) {
        return new Explanation(collation, screen).text();
    }

    /** Problems for a terminal: code, place, what happened and what to do. */
    public static String problems(List<Problem> problems, Screen screen) {
        return ProblemList.text(problems, screen);
    }

    private static <T> void lines(List<T> values, Function<T, ObjectNode> record, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (T value : values) {
            writer.write(JsonLine.of(record.apply(value)));
            writer.write('\n');
        }
        writer.flush();
    }

    private static void text(CharSequence text, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(text);
        writer.flush();
    }
}
