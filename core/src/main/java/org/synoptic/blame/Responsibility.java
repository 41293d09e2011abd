package org.synoptic.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Span;
import org.synoptic.model.Stance;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Finds who is accused, admits, denies or does not claim. */
final class Responsibility {
    private static final Lexicon CUES = Lexicon.of("responsibility");
    private static final int NEAR = 6;
    private static final int CLAUSE = 25;

    private final Reading reading;
    private final Phrases phrases;
    private final Deeds deeds;
    private final ActorNames names;

    Responsibility(Reading reading, Phrases phrases, Deeds deeds, ActorNames names) {
        this.reading = reading;
        this.phrases = phrases;
        this.deeds = deeds;
        this.names = names;
    }

    List<Accusation> accusations() {
        var found = new ArrayList<Accusation>();
        for (Sentence s : reading.sentences()) {
            for (Token t : s.tokens()) {
                if (t.is("V") || t.is("N") && t.index() > 0 && cue(t, "blame", "accuse")) {
                    read(s, t, found);
                }
            }
        }
        return found;
    }

    private void read(Sentence s, Token t, List<Accusation> found) {
        if (cue(t, "blame")) {
            blame(s, t, found);
        }
        if (cue(t, "accuse") && !t.relation().equals("amod")) {
            accuse(s, t, found);
        }
        if (cue(t, "attribute")) {
            int to = word(s, t.index() + 1, "to");
            accuses(s, t, to < 0 ? List.of() : phrases.list(s, to + 1), "attributed to", found);
        }
        if (cue(t, "hold") && word(s, t.index() + 1, "responsible", "accountable", "culpable") >= 0) {
            accuses(s, t, phrases.list(s, t.index() + 1), "held responsible", found);
        }
        if (cue(t, "commit")) {
            commits(s, t, found);
        }
        if (t.lemma().equals("be")) {
            behind(s, t, found);
        }
        if (cue(t, "claim")) {
            claims(s, t, found);
        }
        if (cue(t, "admit") && admits(s, t)) {
            own(s, t, negated(s, t) ? Stance.DENIES : Stance.ADMITS, "admitted", found);
        }
        if (cue(t, "deny") && !negated(s, t) && denies(s, t)) {
            own(s, t, Stance.DENIES, "denied", found);
        }
    }

    /** "blamed X", "X was blamed", "blamed it on X". */
    private void blame(Sentence s, Token t, List<Accusation> found) {
        int on = word(s, t.index() + 1, "on");
        int reason = word(s, t.index() + 1, "for");
        if (Deeds.passive(s, t)) {
            s.children(t, "nsubj:pass").stream()
                    .findFirst()
                    .flatMap(x -> phrases.at(s, x.index(), true))
                    .ifPresent(p -> accuses(s, t, List.of(p), "was blamed", found));
        }
        List<Phrase> blamed = on < 0 || reason >= 0 && reason < on ? List.of() : phrases.list(s, on + 1);
        accuses(s, t, blamed.isEmpty() ? phrases.list(s, t.index() + 1) : blamed, "blamed", found);
    }

    /** "accused X of killing"; an accusation of something else is none of this. */
    private void accuse(Sentence s, Token t, List<Accusation> found) {
        int of = word(s, t.index() + 1, "of");
        if (of < 0 || !deedAfter(s, of)) {
            return;
        }
        if (Deeds.passive(s, t) || of == t.index() + 1) {
            s.children(t, "nsubj:pass").stream()
                    .findFirst()
                    .or(() -> t.relation().startsWith("acl") ? s.head(t) : Optional.empty())
                    .flatMap(x -> phrases.at(s, x.index(), true))
                    .ifPresent(p -> accuses(s, t, List.of(p), "was accused", found));
        } else {
            accuses(s, t, phrases.list(s, t.index() + 1), "accused", found);
        }
    }

    private static boolean deedAfter(Sentence s, int from) {
        for (int i = from + 1; i < Math.min(s.size(), from + NEAR + 2); i++) {
            if (cue(s.token(i), "doing") || Vocabulary.is(s.token(i), "deeds")) {
                return true;
            }
        }
        return false;
    }

    /** "an attack carried out by X", "X committed the massacre". */
    private void commits(Sentence s, Token t, List<Accusation> found) {
        int by = word(s, t.index() + 1, "by");
        if (by >= 0
                && (t.is("VBN") || t.is("VBD"))
                && Deeds.governor(s, by) == t.index()
                && word(s, Math.max(0, t.index() - NEAR * 2), "whether", "if") < 0) {
            accuses(s, t, phrases.list(s, by + 1), "committed by", found);
        } else if (!Deeds.passive(s, t)
                && (oneDeedAfter(s, t.index()) || deedRelative(s, t))
                && !t.is("VBG")
                && !negated(s, t)) {
            deeds.doer(s, t)
                    .filter(p -> p.to() < t.index() && !Phrases.counted(p))
                    .ifPresent(p -> accuses(s, t, List.of(p), "committed", found));
        }
    }

    /** Whether one certain deed follows: "carried out the attack", not "has carried out several bombings". */
    private static boolean oneDeedAfter(Sentence s, int from) {
        boolean one = false;
        for (int i = from + 1; i < Math.min(s.size(), from + NEAR + 2); i++) {
            one |= s.token(i).is("DT");
            if (one && Vocabulary.is(s.token(i), "deeds") && s.token(i).is("N")) {
                return true;
            }
        }
        return false;
    }

    private static boolean deedRelative(Sentence s, Token t) {
        return s.head(t).filter(h -> Vocabulary.is(h, "deeds")).isPresent();
    }

    /** "X was behind the attack", "X is responsible for the attack". */
    private void behind(Sentence s, Token t, List<Accusation> found) {
        int next = t.index() + 1;
        while (next < s.size() && s.token(next).is("RB")) {
            next++;
        }
        if (next + 1 >= s.size()
                || !s.token(next).lower().equals("behind")
                        && !s.token(next).lower().equals("responsible")
                || !deedAfter(s, next)
                || word(s, Math.max(0, t.index() - NEAR * 2), "whether", "if") >= 0) {
            return;
        }
        boolean not = negated(s, s.token(next));
        Optional<Phrase> actor = subjectBefore(s, t.index());
        actor.ifPresent(p -> {
            if (pronoun(s, p)) {
                own(s, t, not ? Stance.DENIES : Stance.ADMITS, "said it was behind", found);
            } else if (not) {
                add(s, t, Stance.DENIES, p, teller(s, t), "was not behind", found);
            } else {
                accuses(s, t, List.of(p), "was behind", found);
            }
        });
    }

    /** "claimed responsibility", "claimed the attack", "claimed by X", and the same not done. */
    private void claims(Sentence s, Token t, List<Accusation> found) {
        int i = t.index();
        int by = i + 1 < s.size() && s.token(i + 1).lower().equals("by") ? i + 1 : -1;
        boolean responsibility = word(s, i + 1, "responsibility") >= 0 && word(s, i + 1, "responsibility") <= i + 4;
        if (by >= 0 && (deedBefore(s, i))) {
            for (Phrase p : phrases.list(s, by + 1)) {
                add(s, t, Stance.ADMITS, p, null, "claimed by", found);
            }
        } else if (responsibility
                || i + 2 < s.size() && s.token(i + 1).is("DT") && Vocabulary.is(s.token(i + 2), "deeds")) {
            own(s, t, negated(s, t) ? Stance.DOES_NOT_CLAIM : Stance.ADMITS, "claimed responsibility", found);
        }
    }

    private static boolean deedBefore(Sentence s, int i) {
        for (int j = Math.max(0, i - NEAR - 2); j < i; j++) {
            if (Vocabulary.is(s.token(j), "deeds") || s.token(j).lower().equals("responsibility")) {
                return true;
            }
        }
        return false;
    }

    /** "admitted committing", "admitted to killing", "confirmed that it had carried out", "admitted responsibility". */
    private static boolean admits(Sentence s, Token t) {
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
    private static boolean denies(Sentence s, Token t) {
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

    /** A stance towards what the subject itself did. */
    private void own(Sentence s, Token t, Stance stance, String rule, List<Accusation> found) {
        Optional<Phrase> subject = subject(s, t);
        if (subject.isPresent() && (pronoun(s, subject.get()) || theGroup(subject.get()))) {
            subject = antecedent(s, subject.get()).or(() -> subject(s, t));
        }
        if (subject.isPresent() && nobody(subject.get())) {
            return;
        }
        subject.map(this::speaksFor).ifPresent(p -> add(s, t, stance, p, null, rule, found));
    }

    private void accuses(Sentence s, Token t, List<Phrase> actors, String rule, List<Accusation> found) {
        Span speaker = rule.startsWith("committed") || rule.equals("was behind")
                ? teller(s, t)
                : subject(s, t)
                        .filter(p -> actors.stream().noneMatch(a -> a.span().overlaps(p.span())))
                        .map(this::speaker)
                        .orElse(null);
        for (Phrase p : actors) {
            add(s, t, Stance.ACCUSES, p, speaker, rule, found);
        }
    }

    /** The words of a speaker, with the names of places that belong to them. */
    private Span speaker(Phrase p) {
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
    private @Nullable Span teller(Sentence s, Token t) {
        for (int i = t.index() - 1; i >= Math.max(0, t.index() - CLAUSE); i--) {
            Token u = s.token(i);
            if (u.is(",") || u.text().equals(";")) {
                return null;
            }
            if (u.is("V") && cue(u, "allege")) {
                return subject(s, u).map(this::speaker).orElse(null);
            }
        }
        return null;
    }

    private void add(
            Sentence s,
            Token t,
            Stance stance,
            Phrase actor,
            @Nullable Span speaker,
            String rule,
            List<Accusation> found) {
        if (nobody(actor)) {
            return;
        }
        Span span = actor.sentence().number() == s.number() ? actor.span().union(t.span()) : t.span();
        if (speaker != null) {
            span = span.union(speaker);
        }
        int last = s.size() - 1;
        for (int i = t.index() + 1; i < s.size(); i++) {
            Token u = s.token(i);
            boolean over = u.is(",")
                    || u.is(".")
                    || u.is(":")
                    || u.is("CC")
                            && i + 1 < s.size()
                            && s.token(i + 1).is("V")
                            && !s.token(i + 1).is("VBG");
            if (over && u.span().start() >= span.end()) {
                last = i - 1;
                break;
            }
        }
        span = span.union(s.token(Math.max(last, t.index())).span());
        found.add(new Accusation(span, s, t, stance, names.actor(actor), speaker, rule));
    }

    /** The noun phrase that is a verb's subject, by the tree, else the nearest before it. */
    private Optional<Phrase> subject(Sentence s, Token verb) {
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

    private Optional<Phrase> subjectBefore(Sentence s, int verb) {
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
    private Optional<Phrase> antecedent(Sentence s, Phrase pronoun) {
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
    private Phrase speaksFor(Phrase p) {
        Sentence s = p.sentence();
        if (!cue(s.token(p.head()), "speaks for") || p.head() + 2 >= s.size()) {
            return p;
        }
        Token next = s.token(p.head() + 1);
        return next.lower().equals("for") || next.lower().equals("of")
                ? phrases.from(s, p.head() + 2, true).orElse(p)
                : p;
    }

    private static boolean pronoun(Sentence s, Phrase p) {
        return s.token(p.head()).is("PRP");
    }

    private static boolean theGroup(Phrase p) {
        return p.to() == p.head()
                && p.from() == p.head() - 1
                && p.sentence().token(p.from()).is("DT")
                && cue(p.sentence().token(p.head()), "the group");
    }

    private static boolean nobody(Phrase p) {
        Token first = p.sentence().token(p.from());
        return cue(first, "nobody") || p.sentence().token(p.head()).is("PRP");
    }

    private static boolean negated(Sentence s, Token t) {
        for (int i = Math.max(0, t.index() - 4); i < t.index(); i++) {
            if (cue(s.token(i), "negation")) {
                return true;
            }
        }
        return false;
    }

    /** Where one of some words stands, not far after a token and before the clause ends; negative where none does. */
    private static int word(Sentence s, int from, String... words) {
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

    private static boolean cue(Token t, String... sections) {
        for (String section : sections) {
            if (CUES.section(section).contains(t.lemma().toLowerCase(java.util.Locale.ROOT))
                    || CUES.section(section).contains(t.lower())) {
                return true;
            }
        }
        return false;
    }
}
