package org.synoptic.read;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.synoptic.model.Document;

/**
 * Plain text to a document: the text as it stands, with {@code \n} for every line end, less a head of metadata lines.
 *
 * <p>A head is a first block of lines {@code Title: …}, {@code Publisher: …}, {@code Date: …}, {@code URL: …}, each at most once
 * and nothing else, closed by a blank line.
 */
final class PlainText {
    private static final Pattern HEAD_LINE =
            Pattern.compile("\\A(Title|Publisher|Date|URL):[ \\t]*(\\S.*)\\z", Pattern.CASE_INSENSITIVE);
    private static final Set<String> KEYS = Set.of("title", "publisher", "date", "url");

    private PlainText() {}

    static Document document(String id, String place, String decoded, Intake intake) {
        String text = decoded.replace("\r\n", "\n").replace('\r', '\n');
        var head = new TreeMap<String, String>();
        int start = 0;
        while (start < text.length() && head.size() < KEYS.size()) {
            int end = text.indexOf('\n', start);
            var line = HEAD_LINE.matcher(text.substring(start, end < 0 ? text.length() : end));
            if (end < 0
                    || !line.matches()
                    || head.put(
                                    line.group(1).toLowerCase(Locale.ROOT),
                                    line.group(2).strip())
                            != null) {
                break;
            }
            start = end + 1;
        }
        int blank = blankLine(text, start);
        if (head.isEmpty() || blank < 0) {
            return Document.of(id, null, null, null, null, text);
        }
        return Document.of(
                id,
                head.get("title"),
                head.get("publisher"),
                date(head.get("date"), place, intake),
                head.get("url"),
                text.substring(blank));
    }

    /** Where the text goes on after the blank lines that start at an offset; -1 where there is none. */
    private static int blankLine(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int last = text.lastIndexOf('\n', at - 1);
        return last >= start ? last + 1 : -1;
    }

    static @org.jspecify.annotations.Nullable LocalDate date(
            @org.jspecify.annotations.Nullable String words, String place, Intake intake) {
        if (words == null || words.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = DateText.day(words);
        if (day.isEmpty()) {
            String shown = words.length() > 40 ? words.substring(0, 40) + "…" : words;
            intake.add(ReadProblem.DATE.at(
                    place, "The date \"" + shown + "\" is not understood; the document has no date."));
        }
        return day.orElse(null);
    }
}
