package org.synoptic.attribute;

import org.jspecify.annotations.Nullable;

/** Finds phrases with what is put beside them between commas or dashes: "Jo Lind, director of the Watch, said". */
final class Appositions {
    private final Stretch s;

    Appositions(Stretch s) {
        this.s = s;
    }

    /** "X, director of Y, said": the phrase before the apposition, taken with it. */
    int @Nullable [] beforeComma(int comma) {
        int at = comma;
        for (int commas = 0; commas < 4; commas++) {
            int k = at - 1;
            while (k > s.from() && !s.token(k).text().equals(",") && at - k < 25) {
                k--;
            }
            if (k <= s.from() || !s.token(k).text().equals(",")) {
                return null;
            }
            int start = Phrases.left(s, k);
            if (start < k
                    && Words.speaker(s, start, k)
                    && (start == s.from() || !s.token(start - 1).is("IN") || commas == 3)) {
                return new int[] {start, comma};
            }
            at = k;
        }
        return null;
    }

    /** "The wing, quoted by the radio, said": who speaks before a participle between commas; null where none stands there. */
    int @Nullable [] beforeParticiple(int comma) {
        for (int k = comma - 2; k > s.from() && k > comma - 12; k--) {
            if (s.token(k).text().equals(",")) {
                int start = s.token(k + 1).is("VBN") ? Phrases.left(s, k) : k;
                return start < k && Words.speaker(s, start, k) ? new int[] {start, k} : null;
            }
        }
        return null;
    }

    /** "X – director of Y – said": the phrase before the apposition, taken with it; null where none stands there. */
    int @Nullable [] betweenDashes(int g) {
        if (g - 1 <= s.from() || !dash(g - 1)) {
            return null;
        }
        for (int k = g - 2; k > s.from() && k > g - 25; k--) {
            int start = dash(k) ? Phrases.left(s, k) : k;
            if (start < k) {
                return Words.speaker(s, start, k) ? new int[] {start, g - 1} : null;
            }
        }
        return null;
    }

    private boolean dash(int i) {
        return s.token(i).text().matches("[–—]|--")
                || s.token(i).text().equals("-")
                        && !s.sentence().glued(s.token(i).index());
    }

    /** A phrase with the apposition after it: ", director of the Watch", "a local activist". */
    int behind(int end) {
        if (end >= s.to() || !s.token(end).text().equals(",")) {
            return end;
        }
        int next = Phrases.right(s, end + 1);
        if (next == end + 1 || next > s.to()) {
            return end;
        }
        for (int i = end + 1; i < next; i++) {
            if (Cues.ROLES.contains(s.lower(i)) || Cues.UNNAMED.contains(Words.singular(s.lower(i)))) {
                boolean closed = next >= s.to() || s.token(next).text().matches("[.,;\"”]|''");
                return closed ? next : end;
            }
        }
        return end;
    }
}
