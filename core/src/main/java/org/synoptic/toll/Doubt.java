package org.synoptic.toll;

import java.util.Set;
import org.synoptic.toll.Trigger.Kind;

/** Tells what is said not to have happened, or not yet: negation and the hypothetical. */
final class Doubt {
    private final Clause clause;

    Doubt(Clause clause) {
        this.clause = clause;
    }

    boolean hypothetical(Trigger t) {
        int from = Math.max(0, t.first() - 4);
        boolean ing = clause.tokens.get(t.first()).lower().endsWith("ing");
        for (int i = t.first() - 1; i >= from; i--) {
            String w = clause.lower(i);
            if (Clause.OUTCOMES.section("negation").contains(w)
                    && t.kind() != Kind.NOUN
                    && t.kind() != Kind.TOLL
                    && !clause.lower(i + 1).equals("only")) {
                return true;
            }
            boolean haveBetween = Clause.HAVE.contains(clause.lower(i + 1))
                    || clause.lower(i + 1).equals("reportedly") && Clause.HAVE.contains(clause.lower(i + 2));
            if (Clause.OUTCOMES.section("hypothetical").contains(w)
                    && clause.tokens.get(i).tag().equals("MD")
                    && !ing) {
                return !(haveBetween && Clause.OUTCOMES.section("epistemic").contains(w));
            }
            if (w.equals("to")
                    && i == t.first() - 1
                    && clause.tokens.get(t.first()).tag().equals("VB")) {
                return !Clause.OUTCOMES
                                .section("done after all")
                                .contains(clause.tokens.get(Math.max(0, i - 1)).lemma())
                        || !clause.tokens.get(Math.max(0, i - 1)).is("VBD")
                                && !clause.tokens.get(Math.max(0, i - 1)).is("VBN");
            }
            if (w.equals("and")
                    && i > 1
                    && clause.tokens.get(t.first()).tag().equals("VB")
                    && clause.tokens.get(i - 1).tag().equals("VB")
                    && clause.lower(i - 2).equals("to")) {
                return true;
            }
            if (clause.tokens.get(i).is("VBD") && !Clause.BE.contains(w) && !Clause.HAVE.contains(w)
                    || w.equals(",")
                    || w.equals("and")) {
                break;
            }
        }
        return false;
    }

    boolean negated(int first) {
        boolean none = Clause.OUTCOMES.section("none of").contains(clause.words(first - 2, first));
        return none
                || clause.lower(first - 2).equals("without")
                || Set.of("no", "without", "not").contains(clause.lower(first - 1))
                        && !clause.lower(first).equals("only");
    }

    /** Whether a word for what has not happened stands between two tokens: "the toll may rise to". */
    boolean modalBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.tokens.get(i).tag().equals("MD")
                    && Clause.OUTCOMES.section("hypothetical").contains(clause.lower(i))
                    && !Clause.HAVE.contains(clause.lower(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
