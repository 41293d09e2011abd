package org.synoptic.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Document;

/**
 * What each word of a document is part of: news, a quotation, standing background, or the furniture of a page.
 *
 * <p>Example: in "the Observatory, which has tracked the war since 2011" every word is background.
 *
 * <p>Limits: read off the surface, sentence by sentence, with the phrases of the background lexicon and years other than
 * the document's own; quotation marks pair as they come, and a quotation of more than {@link #LONGEST} words is none.
 */
final class Marks {
    static final byte QUOTED = 1;
    static final byte BACKGROUND = 2;
    static final byte FURNITURE = 4;
    static final byte RECURRENT = 8;

    private static final int LONGEST = 150;
    private static final Lexicon LEXICON = Lexicon.of("background");
    private static final Pattern BREAK = Pattern.compile("[.!?][\"”’']*\\s+(?=[\\p{Lu}\\d\"“‘'])|\\R");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    final byte[] of;

    private Marks(byte[] of) {
        this.of = of;
    }

    static Marks of(Document document, Words words) {
        var marks = new Marks(new byte[words.size()]);
        marks.quotations(document.text(), words);
        int bodyStart = document.titleSpan().end();
        for (int[] s : sentences(document.text())) {
            String plain = plain(document.text().substring(s[0], s[1]));
            int from = words.at(s[0]);
            int to = words.at(s[1]);
            if (s[0] >= bodyStart && s[0] > document.text().length() / 3 && tail(plain) >= 0) {
                marks.set(words.at(s[0] + 0) + wordsBefore(plain, tail(plain)), words.size(), FURNITURE);
            }
            if (s[0] >= bodyStart && background(plain, document.date())) {
                marks.set(from, to, BACKGROUND);
            }
        }
        return marks;
    }

    boolean is(int word, int mark) {
        return (of[word] & mark) != 0;
    }

    void set(int from, int to, byte mark) {
        for (int i = Math.max(0, from); i < Math.min(to, of.length); i++) {
            of[i] |= mark;
        }
    }

    /** How many words are text, not furniture. */
    int size() {
        int n = 0;
        for (byte b : of) {
            n += (b & FURNITURE) == 0 ? 1 : 0;
        }
        return n;
    }

    private void quotations(String text, Words words) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '“' || c == '"' && open < 0;
            if (opens) {
                open = i;
            } else if ((c == '”' || c == '"') && open >= 0) {
                int from = words.at(open);
                int to = words.at(i);
                if (to - from <= LONGEST) {
                    set(from, to, QUOTED);
                }
                open = -1;
            }
        }
    }

    static List<int[]> sentences(String text) {
        var found = new ArrayList<int[]>();
        var breaks = BREAK.matcher(text);
        int start = 0;
        while (breaks.find()) {
            if (breaks.start() > start) {
                found.add(new int[] {start, breaks.start()});
            }
            start = breaks.end();
        }
        if (start < text.length()) {
            found.add(new int[] {start, text.length()});
        }
        return found;
    }

    /** Lower case, single spaces, letters and digits alone, a space on either side. */
    static String plain(String text) {
        var b = new StringBuilder(" ");
        for (String w : text.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[^\\p{L}\\p{N}]+")) {
            if (!w.isEmpty()) {
                b.append(w).append(' ');
            }
        }
        return b.toString();
    }

    static boolean holds(String plain, Set<String> phrases) {
        return phrases.stream().anyMatch(p -> plain.contains(" " + p + " "));
    }

    private static boolean background(String plain, @Nullable LocalDate date) {
        return holds(plain, LEXICON.section("history"))
                || holds(plain, LEXICON.section("standing"))
                || earlierYear(plain, date);
    }

    private static boolean earlierYear(String plain, @Nullable LocalDate date) {
        return date != null
                && YEAR.matcher(plain).results().anyMatch(y -> Integer.parseInt(y.group()) < date.getYear());
    }

    private static int tail(String plain) {
        return LEXICON.section("tail").stream()
                .mapToInt(p -> plain.indexOf(" " + p + " "))
                .filter(i -> i >= 0)
                .min()
                .orElse(-1);
    }

    private static int wordsBefore(String plain, int at) {
        return (int) Arrays.stream(plain.substring(0, at).strip().split(" "))
                .filter(w -> !w.isEmpty())
                .count();
    }
}
