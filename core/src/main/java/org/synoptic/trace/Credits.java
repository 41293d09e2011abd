package org.synoptic.trace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Document;

/**
 * To whom a document credits its text.
 *
 * <p>Example: "he told AFP", "(Reuters)", "Source: AP", "an Interfax correspondent", "BEIRUT —AP", "AFP, Sunday 5 May" in a
 * byline, an agency right after a title that the text repeats.
 *
 * <p>Limits: agencies are those of the agencies lexicon; a short name counts in capitals alone, any other with a capital.
 */
final class Credits {
    private static final Map<String, String> AGENCIES = Lexicon.of("agencies").values("agency");
    private static final Phrases NAMES = Phrases.of(AGENCIES.keySet());
    private static final Set<String> BEFORE = Set.of("told", "source", "sources", "by");
    private static final Set<String> AFTER = Set.of(
            "reported",
            "reports",
            "reporter",
            "reporters",
            "correspondent",
            "journalist",
            "journalists",
            "photographer",
            "photographs");
    /** What is sent to an agency: "in an email to AFP". */
    private static final Set<String> SENT = Set.of("email", "statement", "speaking", "spoke", "remarks", "comments");
    /** In the first so many words, an agency before a date is a byline. */
    private static final int BYLINE = 60;

    private static final Set<String> WEEKDAYS =
            Lexicon.of("dates").values("weekdays").keySet();
    private static final Set<String> MONTHS =
            Lexicon.of("dates").values("months").keySet();

    private Credits() {}

    /** The name of the agency that a publisher is. */
    static Optional<String> agency(String publisher) {
        return Optional.ofNullable(
                AGENCIES.get(publisher.toLowerCase(Locale.ROOT).strip()));
    }

    /** The agency that a document credits first. */
    static Optional<String> agency(Document document, Words words) {
        int titled = titled(document, words);
        for (int i = 0; i < words.size(); i++) {
            int n = NAMES.length(words, i);
            if (n > 0
                    && capital(document.text(), words, i, n)
                    && (titled > 0 && i == titled || credited(document.text(), words, i, n))) {
                String name = document.text().substring(words.start[i], words.end[i + n - 1]);
                return Optional.ofNullable(AGENCIES.get(
                        name.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^\\p{L}\\p{N}]+", " ")));
            }
        }
        return Optional.empty();
    }

    /** Whether a document credits a publisher by name. */
    static boolean credits(Document document, Words words, String publisher) {
        var name = Phrases.of(Set.of(publisher));
        for (int i = 0; i < words.size(); i++) {
            int n = name.length(words, i);
            if (n > 0 && credited(document.text(), words, i, n)) {
                return true;
            }
        }
        return false;
    }

    /** The number of the word after a title that the text repeats at its start; 0 where it does not. */
    private static int titled(Document document, Words words) {
        String title = document.title();
        if (title == null) {
            return 0;
        }
        int[] of = Words.of(title).hash;
        int n = of.length;
        boolean twice = n > 0
                && 2 * n < words.size()
                && Arrays.equals(of, 0, n, words.hash, 0, n)
                && Arrays.equals(of, 0, n, words.hash, n, 2 * n);
        return twice ? 2 * n : 0;
    }

    private static boolean capital(String text, Words words, int i, int n) {
        String name = text.substring(words.start[i], words.end[i + n - 1]);
        return name.length() <= 4
                ? name.equals(name.toUpperCase(Locale.ROOT)) || name.equals("dpa")
                : Character.isUpperCase(name.charAt(0));
    }

    private static boolean credited(String text, Words words, int i, int n) {
        String before = i == 0 ? "" : word(text, words, i - 1);
        String earlier = i < 2 ? "" : word(text, words, i - 2);
        String after = i + n < words.size() ? word(text, words, i + n) : "";
        boolean told = BEFORE.contains(before)
                || before.equals("the") && earlier.equals("told")
                || before.equals("to") && SENT.contains(earlier);
        boolean byline = i < BYLINE && (WEEKDAYS.contains(after) || MONTHS.contains(after));
        return told || byline || AFTER.contains(after) || bracketed(text, words.start[i], words.end[i + n - 1]);
    }

    /** Whether brackets stand close around a place, or a dash right before it. */
    private static boolean bracketed(String text, int start, int end) {
        int open = text.lastIndexOf('(', start);
        int close = text.indexOf(')', end);
        boolean brackets =
                open >= 0 && start - open <= 30 && close >= 0 && close - end <= 30 && text.indexOf(')', open) == close;
        String left = text.substring(Math.max(0, start - 3), start).strip();
        return brackets || left.endsWith("-") || left.endsWith("–") || left.endsWith("—") || left.endsWith("|");
    }

    private static String word(String text, Words words, int i) {
        return text.substring(words.start[i], words.end[i]).toLowerCase(Locale.ROOT);
    }
}
