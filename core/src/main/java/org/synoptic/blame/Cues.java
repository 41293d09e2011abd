package org.synoptic.blame;

import java.util.Locale;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** The words for accusing, admitting and denying, and what stands around them. */
final class Cues {
    private static final Lexicon CUES = Lexicon.of("responsibility");
    private static final int NEAR = 6;
    private static final int CLAUSE = 25;

    private Cues() {}

    static boolean deedAfter(Sentence s, int from) {
        for (int i = from + 1; i < Math.min(s.size(), from + NEAR + 2); i++) {
            if (cue(s.token(i), "doing") || Vocabulary.is(s.token(i), "deeds")) {
                return true;
            }
        }
        return false;
    }

    /** Whether one certain deed follows: "carried out the attack", not "has carried out several bombings". */
    static boolean oneDeedAfter(Sentence s, int from) {
        boolean one = false;
        for (int i = from + 1; i < Math.min(s.size(), from + NEAR + 2); i++) {
            one |= s.token(i).is("DT");
            if (one && Vocabulary.is(s.token(i), "deeds") && s.token(i).is("N")) {
                return true;
            }
        }
        return false;
    }

    static boolean deedBefore(Sentence s, int i) {
        for (int j = Math.max(0, i - NEAR - 2); j < i; j++) {
            if (Vocabulary.is(s.token(j), "deeds") || s.token(j).lower().equals("responsibility")) {
                return true;
            }
        }
        return false;
    }

    /** "admitted committing", "admitted to killing", "confirmed that it had carried out", "admitted responsibility". */
    static boolean admits(Sentence s, Token t) {
        for (int i = t.index() + 1; i < Math.min(s.size(), t.index() + 5); i++) {
            Token u = s.token(i);
            boolean self = i > t.index() + 1
                    && (s.token(i - 1).is("PRP") || i > 1 && s.token(i - 2).is("PRP"));
            if (u.is("VBG") && cue(u, "doing")
                    || u.lower().equals("responsibility")
                    || u.is("V") && cue(u, "doing") && self) {
                return true;
            }
            if (!(u.is("TO")
                    || u.is("IN")
                    || u.is("PRP")
                    || u.is("RB")
                    || u.is("MD")
                    || u.is("DT")
                    || u.lemma().equals("have"))) {
                return false;
            }
        }
        return false;
    }

    /** "denied carrying out", "denied any involvement", "rejected the accusations". */
    static boolean denies(Sentence s, Token t) {
        for (int i = t.index() + 1; i < Math.min(s.size(), t.index() + NEAR); i++) {
            Token u = s.token(i);
            if (u.is("V") && cue(u, "doing")
                    || u.is("N") && cue(u, "matter")
                    || Vocabulary.is(u, "deeds") && u.is("VBG")) {
                return true;
            }
            if (u.is(".") || u.is(",")) {
                return false;
            }
        }
        return false;
    }

    static boolean negated(Sentence s, Token t) {
        for (int i = Math.max(0, t.index() - 4); i < t.index(); i++) {
            if (cue(s.token(i), "negation")) {
                return true;
            }
        }
        return false;
    }

    /** Where one of some words stands, not far after a token and before the clause ends; negative where none does. */
    static int word(Sentence s, int from, String... words) {
        for (int i = from; i < Math.min(s.size(), from + CLAUSE); i++) {
            for (String w : words) {
                if (s.token(i).lower().equals(w)) {
                    return i;
                }
            }
            if (s.token(i).is(".") || s.token(i).text().equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    static boolean cue(Token t, String... sections) {
        for (String section : sections) {
            if (CUES.section(section).contains(t.lemma().toLowerCase(Locale.ROOT))
                    || CUES.section(section).contains(t.lower())) {
                return true;
            }
        }
        return false;
    }
}
