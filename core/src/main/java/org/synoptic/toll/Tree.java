package org.synoptic.toll;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** What the tree over a clause tells: who is the subject of what, and which groups it joins. */
final class Tree {
    private final Clause clause;

    Tree(Clause clause) {
        this.clause = clause;
    }

    /** Whether a form is passive although no auxiliary stands right before it: "were stabbed in the neck and killed". */
    boolean passive(Trigger first) {
        Token verb = clause.tokens.get(first.first());
        for (int steps = 0; clause.sentence.parsed() && steps < 3; steps++) {
            if (!clause.sentence.children(verb, "aux:pass", "auxpass").isEmpty()) {
                return true;
            }
            if (!Sentence.related(verb, "conj", "xcomp")
                    || !clause.sentence.children(verb, "nsubj").isEmpty()) {
                break;
            }
            verb = clause.tokens.get(verb.head());
        }
        int k = first.first() - 1;
        boolean and = Set.of("and", "or").contains(clause.lower(k));
        return and
                && (clause.tokens.get(Math.max(0, k - 1)).tag().equals("VBN")
                        || clause.tokens.get(Math.max(0, k - 1)).tag().equals("VBD"))
                && Clause.BE.contains(clause.lower(clause.skipBack(k - 2)));
    }

    /** The subject of a verb, or of the verb that it is joined to or hangs from: "ended up dead", "was shot and killed". */
    @Nullable
    Token subject(Token verb) {
        Token t = verb;
        for (int steps = 0; steps < 4; steps++) {
            List<Token> subjects = clause.sentence.children(t, "nsubj");
            if (!subjects.isEmpty()) {
                return subjects.getFirst();
            }
            boolean believed = t.head() >= 0
                    && Clause.OUTCOMES
                            .section("believed")
                            .contains(clause.tokens.get(t.head()).lower())
                    && t.index() == t.head() + 1;
            if (t.head() < 0 || !believed && !Sentence.related(t, "conj", "xcomp")) {
                return null;
            }
            t = clause.tokens.get(t.head());
        }
        return null;
    }

    /** Whether the tree joins two groups in one list, whatever stands between them. */
    boolean coordinated(Group a, Group b) {
        if (a.last() >= b.first()) {
            return false;
        }
        boolean apart = clause.triggers.stream().anyMatch(t -> a.last() < t.first() && t.last() < b.first())
                || clause.tokens.subList(a.last(), b.first()).stream().anyMatch(t -> People.part(t.lower()));
        return clause.sentence.parsed()
                && !apart
                && (joins(a, clause.tokens.get(Math.max(b.head(), b.first())))
                        || joins(a, clause.tokens.get(b.number())));
    }

    /** Whether a token hangs from a group by a conjunction, also where the parser hung it from a place beside the group. */
    private boolean joins(Group a, Token b) {
        Token t = b;
        boolean conjunct = false;
        for (int steps = 0; steps < 6 && t.head() >= 0 && Sentence.related(t, "conj", "nmod"); steps++) {
            conjunct |= Sentence.related(t, "conj");
            if (!conjunct) {
                return false;
            }
            t = clause.tokens.get(t.head());
            if (a.first() <= t.index() && t.index() <= a.last()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb that is no outcome word has a group for its subject: "12 died, Amir Sol said". */
    boolean speaks(Group g) {
        int k = g.last() + 1;
        boolean verb = k < clause.tokens.size()
                && (clause.tokens.get(k).is("VBD") || clause.tokens.get(k).is("VBZ"))
                && !Clause.BE.contains(clause.lower(k))
                && !Clause.HAVE.contains(clause.lower(k))
                && !Triggers.known(clause.lower(k));
        Token head = clause.tokens.get(Math.max(g.head(), g.first()));
        boolean subject = head.head() >= 0
                && Sentence.related(head, "nsubj")
                && clause.tokens.get(head.head()).index() > g.last()
                && !Triggers.known(clause.tokens.get(head.head()).lower())
                && clause.tokens.get(head.head()).is("VB");
        int i = clause.groups.indexOf(g) + 1;
        Group next = i < clause.groups.size() ? clause.groups.get(i) : null;
        boolean together = next != null
                && next.kind() == Group.Kind.SINGLE
                && clause.between(g, next).equals("and")
                && speaks(next);
        return verb || together || clause.sentence.parsed() && subject;
    }
}
