package org.synoptic.read.format;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.position.SourceMap;
import org.synoptic.read.position.Step;

/**
 * A table: each row a document, where the first row names columns such as {@code title}, {@code text}, {@code url}; else
 * the whole of it as one text.
 */
final class Table {
    private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final List<List<String>> COLUMNS = List.of(
            List.of("doc", "id"),
            List.of("title", "headline"),
            List.of("text", "body", "content", "full text", "fulltext"),
            List.of("publisher", "source", "outlet"),
            List.of("date", "published", "publication date"),
            List.of("url", "link", "address"));

    private Table() {}

    /** Whether a text starts with a line that names at least two columns, or one and its name says that it is a table. */
    static boolean startsLikeOne(String lowerName, String head) {
        int end = head.indexOf('\n');
        String line = (end < 0 ? head : head.substring(0, end)).strip();
        if (line.length() > 1000) {
            return false;
        }
        char mark = mark(line);
        int named = columns(List.of(line.replace("\"", "").split(String.valueOf(mark == '|' ? ',' : mark), -1)))
                .size();
        boolean table = lowerName.endsWith(".csv") || lowerName.endsWith(".tsv");
        return end > 0 && mark != '|' && named >= 2 || table && (named >= 1 || mark != '|');
    }

    /** What separates the cells of a first line; {@code |} for nothing. */
    private static char mark(String line) {
        char best = '|';
        long most = 0;
        for (char mark : new char[] {',', ';', '\t'}) {
            long count = line.chars().filter(c -> c == mark).count();
            if (count > most) {
                best = mark;
                most = count;
            }
        }
        return best;
    }

    static void read(Item item, String text, Work work) throws IOException {
        int end = text.indexOf('\n');
        char mark = mark(end < 0 ? text : text.substring(0, end));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(mark == '|' ? ',' : mark)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        boolean cut = false;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (rows.size() >= Limits.ROWS) {
                    cut = true;
                    break;
                }
                rows.add(record.toList());
            }
        }
        rows(item, "", rows, cut, work);
    }

    /** Documents of rows; the first row that is not empty names the columns, or nothing does. */
    static void rows(Item item, String sheet, List<List<String>> rows, boolean cut, Work work) {
        int first = 0;
        while (first < rows.size() && rows.get(first).stream().allMatch(String::isBlank)) {
            first++;
        }
        Map<String, Integer> columns = first < rows.size() ? columns(rows.get(first)) : Map.of();
        if (columns.containsKey("text") || columns.containsKey("title") || columns.containsKey("url")) {
            for (int i = first + 1; i < rows.size(); i++) {
                row(item, sheet + (i + 1), columns, rows.get(i), work);
            }
            if (cut) {
                work.problem(ReadProblem.CUT, item, "Only the first " + Work.number(Limits.ROWS) + " rows are read.");
            }
        } else if (first < rows.size()) {
            whole(item, sheet, rows, cut, work);
        }
    }

    private static Map<String, Integer> columns(List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (List<String> column : COLUMNS) {
                if (column.contains(name)) {
                    columns.putIfAbsent(column.getFirst(), i);
                }
            }
        }
        return columns;
    }

    private static void row(Item table, String at, Map<String, Integer> columns, List<String> row, Work work) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        String id = cell(row, columns.get("doc"));
        Item child = table.child(at.replace('!', '/'), new Step("row", at));
        Item item = id == null ? child : Item.of(id, child.place(), child.steps());
        String title = Known.line(cell(row, columns.get("title")));
        String text = cell(row, columns.get("text"));
        String url = cell(row, columns.get("url"));
        if (!work.part(item)) {
            return;
        }
        if (title == null && text == null) {
            work.problem(ReadProblem.LINK_ONLY, item, "The row has a link, but neither title nor text.");
            return;
        }
        if (text == null) {
            work.problem(ReadProblem.LINK_ONLY, item, "The row has no text; its title alone is read.");
        }
        var known =
                new Known(title, Known.line(cell(row, columns.get("publisher"))), date(row, columns, item, work), url);
        String body = text == null ? "" : PlainText.lines(text);
        work.document(item, known, Characters.whole(body), SourceMap.NONE);
    }

    private static @Nullable LocalDate date(List<String> row, Map<String, Integer> columns, Item item, Work work) {
        String words = cell(row, columns.get("date"));
        // A sheet writes a day as the number of days since the last but one of 1899.
        if (words != null && words.matches("[1-9][0-9]{4}(\\.[0-9]+)?")) {
            return SHEET_EPOCH.plusDays((long) Double.parseDouble(words));
        }
        return PlainText.date(words, item.place(), work);
    }

    private static @Nullable String cell(List<String> row, @Nullable Integer column) {
        return Optional.ofNullable(column)
                .filter(c -> c < row.size())
                .map(c -> row.get(c).strip())
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    private static void whole(Item item, String sheet, List<List<String>> rows, boolean cut, Work work) {
        var paragraphs = new Paragraphs();
        for (int i = 0; i < rows.size() && paragraphs.open(); i++) {
            paragraphs.add(String.join("\t", rows.get(i)), new Step("row", sheet + (i + 1)));
        }
        if (cut) {
            paragraphs.cut("only the first " + Work.number(Limits.ROWS) + " rows were read");
        }
        Item whole = sheet.isEmpty() ? item : item.child(sheet.replace("!", ""));
        paragraphs.finish(whole, Known.NOTHING, work);
    }
}
