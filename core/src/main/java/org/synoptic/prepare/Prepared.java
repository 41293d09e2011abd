package org.synoptic.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.synoptic.model.Citation;
import org.synoptic.model.Span;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * A text as the parser gets it, and the way back to the text as it is.
 *
 * <p>Citation marks and control characters become blanks. Invisible characters (soft hyphens, zero-width and direction
 * marks) are left out. A sentence is made to end after a dateline, after a heading that no blank line follows, where
 * the next begins without a blank, and in a paragraph of more than {@value #LONG} characters. Spans of the tokens count in the text as it is.
 */
final class Prepared {
    private static final int LONG = 20_000;
    private static final String BREAK = "\n\n";
    /** "officials said.Two others": a sentence that begins without a blank. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll}{3}(?:\\.|\\.{3}))(?=\\p{Lu}\\p{Ll}*\\s)");

    private final StringBuilder shown = new StringBuilder();
    /** For each shown character, where it stands in the text; a character that was put in stands where the next does. */
    private int[] places;

    private boolean changed;

    private Prepared(int length) {
        this.places = new int[length + 64];
    }

    /** Prepares a text; breaks are offsets, in order, at which a sentence has to end. */
    static Prepared of(String text, List<Citation> marks, List<Integer> breaks) {
        var prepared = new Prepared(text.length());
        int mark = 0;
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            while (next < breaks.size() && breaks.get(next) <= i) {
                if (breaks.get(next) == i) {
                    prepared.put(BREAK, i);
                }
                next++;
            }
            while (mark < marks.size() && marks.get(mark).span().end() <= i) {
                mark++;
            }
            boolean masked = mark < marks.size() && marks.get(mark).span().start() <= i;
            char c = text.charAt(i);
            if (invisible(c)) {
                prepared.changed = true;
            } else {
                prepared.append(masked || control(c) ? ' ' : c, i);
            }
        }
        return prepared;
    }

    List<Sentence> parse(Parser parser, Predicate<Sentence> wantsTree) {
        List<Sentence> sentences = parser.parse(shown.toString(), wantsTree);
        if (!changed) {
            return sentences;
        }
        return sentences.stream()
                .map(s -> new Sentence(
                        s.number(), s.tokens().stream().map(this::back).toList()))
                .toList();
    }

    private Token back(Token t) {
        var span = new Span(places[t.span().start()], places[t.span().end() - 1] + 1);
        return new Token(t.index(), span, t.text(), t.lemma(), t.tag(), t.entity(), t.head(), t.relation());
    }

    private void put(String words, int place) {
        changed = true;
        for (int i = 0; i < words.length(); i++) {
            append(words.charAt(i), place);
        }
    }

    private void append(char c, int place) {
        if (shown.length() == places.length) {
            places = Arrays.copyOf(places, places.length + places.length / 2 + 64);
        }
        places[shown.length()] = place;
        shown.append(c);
    }

    private static boolean control(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    private static boolean invisible(char c) {
        return c == '\u00AD'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF';
    }

    /** Where a sentence has to end although the text does not show it by a blank line. */
    static List<Integer> breaks(String text, List<Paragraph> paragraphs) {
        var breaks = new ArrayList<Integer>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            var run = i < 2 && p.dateline().isEmpty() ? Dateline.within(text, p.span()) : p.dateline();
            run.ifPresent(dateline -> {
                if (dateline.span().start() > p.span().start()) {
                    breaks.add(dateline.span().start());
                }
                breaks.add(dateline.span().end());
            });
            Lines.breaks(text, p.span(), breaks);
            for (int at = p.span().start() + LONG; at < p.span().end(); at += LONG) {
                breaks.add(blankAfter(text, at, p.span().end()));
            }
        }
        GLUED.matcher(text).results().forEach(glued -> breaks.add(glued.start()));
        return breaks.stream().distinct().sorted().toList();
    }

    private static int blankAfter(String text, int from, int end) {
        int at = from;
        while (at < end && at < from + 1000 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
