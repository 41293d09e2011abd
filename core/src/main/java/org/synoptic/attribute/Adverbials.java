package org.synoptic.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;

/** Steps over what may stand between a cue and what is said: "on Monday", "also", "in a statement to reporters". */
final class Adverbials {
    private static final Set<String> PAIRS = Lexicon.of("cues").section("pairs");

    private final Stretch s;
    private int @Nullable [] passer;
    private int @Nullable [] informant;

    Adverbials(Stretch s) {
        this.s = s;
    }

    /** Whoever passes on what was issued, as the last words stepped over name it: "a statement carried by the agency". */
    int @Nullable [] passer() {
        return passer;
    }

    /** Whoever stands behind the speaker, as the words stepped over say: ", citing the police,". */
    int @Nullable [] informant() {
        return informant;
    }

    /** "in all", "at first": two words that say no more than when or how far. */
    static boolean pair(Stretch s, int i) {
        return PAIRS.contains(s.lower(i) + " " + s.lower(i + 1));
    }

    int after(int at) {
        passer = null;
        informant = null;
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
            } else if (pair(s, i)) {
                i += 2;
            } else if (w.equals(",")
                    && s.lower(i + 1).matches("however|though|meanwhile|too")
                    && s.lower(i + 2).equals(",")) {
                i += 3;
            } else if (w.equals(",") && s.lower(i + 1).matches("citing|quoting")) {
                int end = Phrases.right(s, i + 2);
                if (end > i + 2 && s.lower(end).equals(",")) {
                    informant = new int[] {i + 2, end};
                    i = end + 1;
                }
            } else if (w.matches("citing|quoting")
                    && s.lower(Phrases.right(s, i + 1)).equals("that")) {
                informant = new int[] {i + 1, Phrases.right(s, i + 1)};
                i = informant[1];
            } else if (w.equals("at") && s.token(Math.min(i + 1, s.to() - 1)).is("CD")) {
                i += 2;
                while (s.lower(i).matches("am|pm|a\\.m\\.|p\\.m\\.|gmt|local|time")) {
                    i++;
                }
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
            i = published(i);
        }
        return Math.min(i, s.to());
    }

    /** "a statement | posted online on Monday": returns where the words after such a participle start. */
    private int published(int at) {
        if (at == 0 || !Cues.ISSUED.contains(Words.singular(s.lower(at - 1))) || !Cues.ISSUING.contains(s.lower(at))) {
            return at;
        }
        int i = at + 1;
        if (s.lower(i).matches("by|on|to|in|via|through")) {
            int end = Phrases.right(s, i + 1);
            if (s.lower(i).equals("by") && end > i + 1) {
                passer = new int[] {i + 1, end};
            }
            i = Math.max(end, i);
        }
        return i;
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
                            "phone|telephone|conference|briefing|facebook|twitter|instagram|telegram|youtube|tiktok|media|platform|x|page|website|tv|television|radio|rally|speech|interview|email")) {
                return end;
            }
        }
        return -1;
    }
}
