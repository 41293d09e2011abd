package org.synoptic.attribute;

import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Token;

/** Where the noun phrase that begins at a word ends. */
final class RightPhrase {
    private static final Set<String> MODIFIERS = Lexicon.of("speakers").section("modifiers");

    private RightPhrase() {}

    /** The end of the noun phrase that starts at {@code start}; {@code start} itself where there is none. */
    static int end(Stretch s, int start) {
        int end = baseRight(s, start);
        if (end == start) {
            return start;
        }
        for (int links = 0; links < 4 && end < s.to() && end - start < Phrases.LONGEST; links++) {
            if (Edges.aim(s, end + 1)) {
                end = baseRight(s, end + 2);
                continue;
            }
            String link = s.lower(end);
            if (Phrases.LINKS.contains(link) && Edges.opens(s, start, end, link)) {
                int next = baseRight(s, end + 1);
                if (next == end + 1 || Words.calendar(s.lower(end + 1))) {
                    break;
                }
                end = next;
            } else if ((link.equals("and") || link.equals("&")) && Words.speaker(s, start, end)) {
                int next = baseRight(s, end + 1);
                if (next == end + 1 || !Words.speaker(s, end + 1, next)) {
                    break;
                }
                end = next;
            } else {
                break;
            }
        }
        return end;
    }

    private static int baseRight(Stretch s, int start) {
        int i = start;
        if (i >= s.to()) {
            return start;
        }
        if (s.token(i).is("PRP") && !s.token(i).is("PRP$")) {
            return i + 1;
        }
        while (i < s.to()
                && (s.token(i).is("DT") || s.token(i).is("PRP$") || s.token(i).is("PDT"))) {
            i++;
        }
        if (i < s.to() && s.token(i).is("CD")) {
            i++;
        }
        int first = i;
        while (i < s.to()) {
            Token t = s.token(i);
            if (Words.calendar(t.lower()) && !t.lower().equals("may")) {
                break;
            }
            if (i > first && Edges.inside(s, i)) {
                i += 2;
            } else if (Edges.joins(s, i, first)) {
                i++;
            } else if (Words.nominal(t) || t.is("JJ") || t.is("VBG") && MODIFIERS.contains(t.lower())) {
                if (i > first && Edges.breaks(s.token(i - 1), t) && !(i > first + 1 && Words.hyphen(s, i - 2))) {
                    break;
                }
                i++;
            } else if (Words.hyphen(s, i) && i + 1 < s.to() && i > first) {
                i += 2;
            } else if (t.is("POS") && i > first) {
                i++;
            } else if (i > first && Words.opensBracket(t)) {
                int close = i + 1;
                while (close < s.to() && close - i < 6 && !Words.closes(s.token(close))) {
                    close++;
                }
                if (close < s.to() && Words.closes(s.token(close))) {
                    i = close + 1;
                }
                break;
            } else {
                break;
            }
        }
        if (i == first + 1 && s.lower(start).equals("the") && Edges.state(s, first)) {
            return i; // "the dead"
        }
        while (i > first
                && (s.token(i - 1).is("JJ") && !Words.capital(s.token(i - 1))
                        || s.token(i - 1).is("POS"))) {
            i--;
        }
        return i > first ? i : start;
    }
}
