package org.synoptic.read.format;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.position.SourceMap;

/**
 * Plain text to a document: the text as it stands, with {@code \n} for every line end, less a head of metadata lines.
 *
 * <p>A head is a first block of lines {@code Title: …}, {@code Publisher: …}, {@code Date: …}, {@code URL: …}, each at most once
 * and nothing else, closed by a blank line. In formats that have paragraphs each of the lines is a paragraph, and there
 * are at least two.
 */
final class PlainText {
    private static final Pattern HEAD_LINE =
            Pattern.compile("\\A(Title|Publisher|Date|URL):[ \\t]*(\\S.*)\\z", Pattern.CASE_INSENSITIVE);
    private static final Set<String> KEYS = Set.of("title", "publisher", "date", "url");

    private PlainText() {}

    static void read(Item item, String decoded, Work work) {
        String text = lines(decoded);
        if (text.length() > Limits.CHARACTERS) {
            work.problem(ReadProblem.TOO_LARGE, item, Work.tooManyCharacters(text.length()));
            return;
        }
        Head head = head(text, false, item, work);
        work.document(item, head.known().or(item.known()), text.substring(head.end()), SourceMap.NONE);
    }

    static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What a head tells, and where the text goes on after it. */
    record Head(Known known, int end) {}

    /** Whether a line could stand in a head. */
    static boolean headLine(String line) {
        return HEAD_LINE.matcher(line).matches();
    }

    /** The head of a text, in one block of lines or in paragraphs; nothing and 0 where it has none. */
    static Head head(String text, boolean paragraphs, Item item, Work work) {
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
            start = paragraphs && text.startsWith("\n", end + 1) ? end + 2 : end + 1;
        }
        int blank = paragraphs ? start : blankLine(text, start);
        if (head.isEmpty() || blank < 0 || paragraphs && head.size() < 2) {
            return new Head(Known.NOTHING, 0);
        }
        var known = new Known(
                head.get("title"), head.get("publisher"), date(head.get("date"), item.place(), work), head.get("url"));
        return new Head(known, blank);
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

    static @Nullable LocalDate date(@Nullable String words, String place, Work work) {
        if (words == null || words.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = DateText.day(words);
        if (day.isEmpty()) {
            String shown = words.length() > 40 ? words.substring(0, 40) + "…" : words;
            work.problem(
                    ReadProblem.DATE, place, "The date \"" + shown + "\" is not understood; the document has no date.");
        }
        return day.orElse(null);
    }
}
