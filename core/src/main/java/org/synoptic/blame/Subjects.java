package org.synoptic.blame;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Who does what a verb says, whom a pronoun means, and who says so. */
final class Subjects {
    private static final int NEAR = 6;
    private static final int CLAUSE = 25;

    private final Reading reading;
    private final Phrases phrases;

    Subjects(Reading reading, Phrases phrases) {
        this.reading = reading;
        this.phrases = phrases;
    }

    /** The noun phrase that is a verb's subject, by the tree, else the nearest before it. */
    Optional<Phrase> subject(Sentence s, Token verb) {
        Token v = verb;
        for (int steps = 0; steps < NEAR; steps++) {
            for (Token c : s.children(v, "nsubj")) {
                if (!c.is("W") && c.index() < verb.index()) {
                    Optional<Phrase> close = steps > 0 ? Optional.empty() : subjectBefore(s, verb.index());
                    if (close.isPresent() && comma(s, c.index(), close.get().from())) {
                        return close;
                    }
                    return Optional.of(phrases.around(s, c.index()));
                }
            }
            if (v.head() < 0 || !Sentence.related(v, "conj", "xcomp", "advcl", "acl", "dep")) {
                break;
            }
            v = s.token(v.head());
            if (!v.is("V") && !v.is("J")) {
                return v.is("N") && v.index() < verb.index()
                        ? Optional.of(phrases.around(s, v.index()))
                        : Optional.empty();
            }
        }
        return subjectBefore(s, verb.index());
    }

    /** Whether the last mark between two tokens is a comma that closes what stands before the clause. */
    private static boolean comma(Sentence s, int from, int to) {
        return to > from
                && s.token(to - 1).is(",")
                && s.tokens().subList(from, to).stream().filter(t -> t.is(",")).count() == 1;
    }

    Optional<Phrase> subjectBefore(Sentence s, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - NEAR); i--) {
            Token t = s.token(i);
            if (t.is("N")
                    || t.is("PRP")
                            && !t.lower().endsWith("selves")
                            && !t.lower().endsWith("self")) {
                return Optional.of(phrases.around(s, i));
            }
            if (t.is(",") || t.is("W")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whom "it" or "the group" means: the subject named last before it. */
    Optional<Phrase> antecedent(Sentence s, Phrase pronoun) {
        for (int i = pronoun.from() - 1; i >= 0; i--) {
            if (s.token(i).is("N") && phrases.named(s.token(i))) {
                return Optional.of(phrases.around(s, i));
            }
        }
        int before = s.number() - 1;
        if (before < 0) {
            return Optional.empty();
        }
        Sentence p = reading.sentences().get(before);
        for (Token t : p.tokens()) {
            if (Sentence.related(t, "nsubj") && phrases.actor(p, t.index())) {
                return Optional.of(phrases.around(p, t.index()));
            }
        }
        return Optional.empty();
    }

    /** "a spokesman for the group" speaks for the group. */
    Phrase speaksFor(Phrase p) {
        Sentence s = p.sentence();
        if (!Cues.cue(s.token(p.head()), "speaks for") || p.head() + 2 >= s.size()) {
            return p;
        }
        Token next = s.token(p.head() + 1);
        return next.lower().equals("for") || next.lower().equals("of")
                ? phrases.from(s, p.head() + 2, true).orElse(p)
                : p;
    }

    /** The words of a speaker, with the names of places that belong to them. */
    Span speaker(Phrase p) {
        Sentence s = p.sentence();
        int from = p.from();
        while (from > 0
                && (s.token(from - 1).is("NNP")
                        || s.token(from - 1).is("DT") && !s.token(from).is("DT"))) {
            from--;
        }
        return s.span(s.token(from), s.token(p.to()));
    }

    /** Who claims it in the same clause: "which the mayor claimed was carried out by rebels". */
    @Nullable
    Span teller(Sentence s, Token t) {
        for (int i = t.index() - 1; i >= Math.max(0, t.index() - CLAUSE); i--) {
            Token u = s.token(i);
            if (u.is(",") || u.text().equals(";")) {
                return null;
            }
            if (u.is("V") && Cues.cue(u, "allege")) {
                return subject(s, u).map(this::speaker).orElse(null);
            }
        }
        return null;
    }
}
