package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * A run of tokens that is read as one sentence: a sentence, or a part of one where a headline runs into the text after
 * it.
 */
record Stretch(Sentence sentence, int from, int to, boolean headline, int number) {
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''");
    private static final int TITLE_WITHIN = 120;

    Token token(int index) {
        return sentence.token(index);
    }

    String lower(int index) {
        return index < from || index >= to ? "" : sentence.token(index).lower();
    }

    Span span(int first, int end) {
        return sentence.token(first).span().union(sentence.token(end - 1).span());
    }

    Span span() {
        return span(from, to);
    }

    /** The words of a part in lower case. */
    List<String> words(int start, int end) {
        return sentence.tokens().subList(start, end).stream().map(Token::lower).toList();
    }

    String lemma(int index) {
        return token(index).lemma().toLowerCase(Locale.ROOT);
    }

    boolean quote(int index) {
        return QUOTES.contains(token(index).text());
    }

    boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (token(i).is("VB") || token(i).is("MD")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part tells of something: it has a verb, or a headline's word for one. */
    boolean hasFact(int from, int to) {
        for (int i = from; i < to; i++) {
            if (token(i).is("VB") || Cues.FACTS.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part can be what is said: it has a verb other than a participle in -ing. */
    boolean clause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (token(i).is("MD") || (token(i).is("VB") && !token(i).is("VBG"))) {
                return true;
            }
        }
        boolean least = lower(from).equals("at") && lower(from + 1).matches("least|most");
        return hasFact(from, to) && (least || !lower(from).matches("in|on|at|by|for|with|speaking"));
    }

    boolean finite(int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = token(i);
            if (t.is("VBD") || t.is("VBZ") || t.is("VBP") || t.is("MD")) {
                return true;
            }
        }
        return false;
    }

    boolean within(int from, int words, String word) {
        for (int i = from; i < Math.min(to(), from + words); i++) {
            if (lower(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The stretches of a reading in order. */
    static List<Stretch> of(Reading reading) {
        var out = new ArrayList<Stretch>();
        Span title = reading.document().titleSpan();
        List<String> words = new ArrayList<>();
        for (Sentence s : reading.sentences()) {
            if (s.span().start() < title.end()) {
                s.tokens().stream()
                        .map(Stretch::letters)
                        .filter(w -> !w.isEmpty())
                        .forEach(words::add);
            }
        }
        int seen = 0;
        boolean repeated = false;
        for (Sentence s : reading.sentences()) {
            boolean inTitle = s.span().start() < title.end();
            int cut = -1;
            int start = -1;
            if (!inTitle && !repeated && seen < TITLE_WITHIN && words.size() > 2) {
                int[] found = find(s, words);
                start = found[0];
                cut = found[1];
            }
            seen += inTitle ? 0 : s.size();
            if (cut > 0) {
                repeated = true;
                if (start > 0) {
                    add(out, s, 0, start, false);
                }
                add(out, s, start, cut, true);
                add(out, s, cut, s.size(), false);
            } else {
                add(out, s, 0, s.size(), inTitle);
            }
        }
        return out;
    }

    private static void add(List<Stretch> out, Sentence s, int from, int to, boolean headline) {
        if (from < to) {
            out.add(new Stretch(s, from, to, headline, out.size()));
        }
    }

    private static String letters(Token t) {
        return t.lower().replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Where the title's words stand in a sentence, {start, end}, or {-1, -1}. */
    private static int[] find(Sentence s, List<String> words) {
        for (int start = 0; start < s.size(); start++) {
            int at = start;
            int word = 0;
            while (at < s.size() && word < words.size()) {
                String letters = letters(s.token(at));
                if (letters.equals(words.get(word))) {
                    word++;
                } else if (!letters.isEmpty() || at == start) {
                    break;
                }
                at++;
            }
            if (word == words.size()) {
                return new int[] {start, at};
            }
        }
        return new int[] {-1, -1};
    }
}
