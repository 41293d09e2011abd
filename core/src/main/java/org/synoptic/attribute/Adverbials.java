package org.synoptic.attribute;

/** Steps over what may stand between a cue and what is said: "on Monday", "also", "in a statement to reporters". */
final class Adverbials {
    private final Stretch s;

    Adverbials(Stretch s) {
        this.s = s;
    }

    int after(int at) {
        int i = at;
        for (int turns = 0; turns < 6 && i < s.to(); turns++) {
            String w = s.lower(i);
            int before = i;
            if (Words.calendar(w)
                    || w.matches(
                            "late|early|also|again|separately|recently|however|too|last|exclusively|online|anonymously|though")) {
                i++;
                if (i < s.to() && s.token(i).is("CD")) {
                    i++;
                }
            } else if (w.equals(",")
                    && s.lower(i + 1).matches("however|though|meanwhile|too")
                    && s.lower(i + 2).equals(",")) {
                i += 3;
            } else if (w.equals("on") && Words.calendar(s.lower(i + 1))) {
                i += 2;
                while (i < s.to() && (s.token(i).is("CD") || Words.calendar(s.lower(i)))) {
                    i++;
                }
            } else if (w.equals("on")
                    && s.token(Math.min(i + 1, s.to() - 1)).is("CD")
                    && Words.calendar(s.lower(i + 2))) {
                i += 3;
            } else if (w.matches("in|by|at|via|through|on|over|during") && issued(i + 1) > 0) {
                i = issued(i + 1);
            }
            if (i == before) {
                break;
            }
        }
        return Math.min(i, s.to());
    }

    /** "in a statement to reporters", "by telephone": returns where the words after it start, -1 where it is none. */
    private int issued(int at) {
        int end = Phrases.right(s, at);
        if (end == at) {
            return -1;
        }
        for (int i = at; i < end; i++) {
            String w = Words.singular(s.lower(i));
            if (Cues.ISSUED.contains(w)
                    || w.matches(
                            "phone|telephone|conference|briefing|facebook|twitter|page|website|tv|television|radio|rally|speech|interview|email")) {
                return end;
            }
        }
        return -1;
    }
}
