package org.synoptic.trace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Document;

/**
 * What each word of a document is part of: news, a quotation, standing background, or the furniture of a page.
 *
 * <p>Example: in "the Observatory, which has tracked the war since 2011" every word is background.
 *
 * <p>Limits: read off the surface, sentence by sentence, with the phrases of the background lexicon and years before the
 * document's own; quotation marks pair as they come, and a quotation of more than {@link #LONGEST} words is none.
 */
final class Marks {
    static final byte QUOTED = 1;
    static final byte BACKGROUND = 2;
    static final byte FURNITURE = 4;
    static final byte RECURRENT = 8;

    private static final int LONGEST = 150;
    /** Words after which a sentence ends, stop or no stop. */
    private static final int SENTENCE = 200;

    private static final Phrases STANDING = Phrases.of(Lexicon.of("background").section("standing"));
    private static final Phrases TAIL = Phrases.of(Lexicon.of("background").section("tail"));

    final byte[] of;

    private Marks(byte[] of) {
        this.of = of;
    }

    static Marks of(Document document, Words words) {
        var marks = new Marks(new byte[words.size()]);
        String text = document.text();
        marks.quotations(text, words);
        int body = words.at(document.titleSpan().end());
        int start = body;
        boolean background = false;
        for (int i = body; i < words.size(); i++) {
            if (3 * i > words.size() && TAIL.length(words, i) > 0) {
                marks.set(i, words.size(), FURNITURE);
                break;
            }
            background |= STANDING.length(words, i) > 0 || earlierYear(text, words, i, document.date());
            if (i - start >= SENTENCE || i + 1 == words.size() || ends(text, words, i)) {
                if (background) {
                    marks.set(start, i + 1, BACKGROUND);
                }
                start = i + 1;
                background = false;
            }
        }
        return marks;
    }

    Marks copy() {
        return new Marks(of.clone());
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
            if (c == '“' || c == '"' && open < 0) {
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

    /** Whether a sentence ends after a word: a line break, or a stop before a capital, a figure or a quotation mark. */
    private static boolean ends(String text, Words words, int i) {
        boolean stop = false;
        boolean space = false;
        for (int k = words.end[i]; k < words.start[i + 1]; k++) {
            char c = text.charAt(k);
            if (c == '\n') {
                return true;
            }
            stop |= c == '.' || c == '!' || c == '?';
            space |= stop && Character.isWhitespace(c);
        }
        char next = text.charAt(words.start[i + 1]);
        return space && (Character.isUpperCase(next) || Character.isDigit(next));
    }

    private static boolean earlierYear(String text, Words words, int i, @Nullable LocalDate date) {
        int from = words.start[i];
        if (date == null || words.end[i] - from != 4 || !text.startsWith("19", from) && !text.startsWith("20", from)) {
            return false;
        }
        return Character.isDigit(text.charAt(from + 2))
                && Character.isDigit(text.charAt(from + 3))
                && Integer.parseInt(text.substring(from, from + 4)) < date.getYear();
    }
}
