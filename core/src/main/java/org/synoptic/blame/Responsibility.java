package org.synoptic.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Span;
import org.synoptic.model.Stance;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Finds who is accused, admits, denies or does not claim. */
final class Responsibility {
    private static final int NEAR = 6;

    private final Reading reading;
    private final Phrases phrases;
    private final Subjects subjects;
    private final Deeds deeds;
    private final ActorNames names;

    Responsibility(Reading reading, Phrases phrases, Deeds deeds, ActorNames names) {
        this.reading = reading;
        this.phrases = phrases;
        this.subjects = new Subjects(reading, phrases);
        this.deeds = deeds;
        this.names = names;
    }

    List<Accusation> accusations() {
        var found = new ArrayList<Accusation>();
        for (Sentence s : reading.sentences()) {
            for (Token t : s.tokens()) {
                if (t.is("V") || t.is("N") && t.index() > 0 && Cues.cue(t, "blame", "accuse")) {
                    read(s, t, found);
                }
            }
        }
        return found;
    }

    private void read(Sentence s, Token t, List<Accusation> found) {
        if (Cues.cue(t, "blame")) {
            blame(s, t, found);
        }
        if (Cues.cue(t, "accuse") && !t.relation().equals("amod")) {
            accuse(s, t, found);
        }
        if (Cues.cue(t, "attribute")) {
            int to = Cues.word(s, t.index() + 1, "to");
            accuses(s, t, to < 0 ? List.of() : phrases.list(s, to + 1), "attributed to", found);
        }
        if (Cues.cue(t, "hold") && Cues.word(s, t.index() + 1, "responsible", "accountable", "culpable") >= 0) {
            accuses(s, t, phrases.list(s, t.index() + 1), "held responsible", found);
        }
        if (Cues.cue(t, "commit")) {
            commits(s, t, found);
        }
        if (t.lemma().equals("be")) {
            behind(s, t, found);
        }
        if (Cues.cue(t, "claim")) {
            claims(s, t, found);
        }
        if (Cues.cue(t, "admit") && Cues.admits(s, t)) {
            own(s, t, Cues.negated(s, t) ? Stance.DENIES : Stance.ADMITS, "admitted", found);
        }
        if (Cues.cue(t, "deny") && !Cues.negated(s, t) && Cues.denies(s, t)) {
            own(s, t, Stance.DENIES, "denied", found);
        }
    }

    /** "blamed X", "X was blamed", "blamed it on X". */
    private void blame(Sentence s, Token t, List<Accusation> found) {
        int on = Cues.word(s, t.index() + 1, "on");
        int reason = Cues.word(s, t.index() + 1, "for");
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
        int of = Cues.word(s, t.index() + 1, "of");
        if (of < 0 || !Cues.deedAfter(s, of)) {
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

    /** "an attack carried out by X", "X committed the massacre". */
    private void commits(Sentence s, Token t, List<Accusation> found) {
        int by = Cues.word(s, t.index() + 1, "by");
        if (by >= 0
                && (t.is("VBN") || t.is("VBD"))
                && Deeds.governor(s, by) == t.index()
                && Cues.word(s, Math.max(0, t.index() - NEAR * 2), "whether", "if") < 0) {
            accuses(s, t, phrases.list(s, by + 1), "committed by", found);
        } else if (!Deeds.passive(s, t)
                && (Cues.oneDeedAfter(s, t.index()) || deedRelative(s, t))
                && !t.is("VBG")
                && !Cues.negated(s, t)) {
            deeds.doer(s, t)
                    .filter(p -> p.to() < t.index() && !Phrases.counted(p))
                    .ifPresent(p -> accuses(s, t, List.of(p), "committed", found));
        }
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
                || !Cues.deedAfter(s, next)
                || Cues.word(s, Math.max(0, t.index() - NEAR * 2), "whether", "if") >= 0) {
            return;
        }
        boolean not = Cues.negated(s, s.token(next));
        Optional<Phrase> actor = subjects.subjectBefore(s, t.index());
        actor.ifPresent(p -> {
            if (pronoun(s, p)) {
                own(s, t, not ? Stance.DENIES : Stance.ADMITS, "said it was behind", found);
            } else if (not) {
                add(s, t, Stance.DENIES, p, subjects.teller(s, t), "was not behind", found);
            } else {
                accuses(s, t, List.of(p), "was behind", found);
            }
        });
    }

    /** "claimed responsibility", "claimed the attack", "claimed by X", and the same not done. */
    private void claims(Sentence s, Token t, List<Accusation> found) {
        int i = t.index();
        int by = i + 1 < s.size() && s.token(i + 1).lower().equals("by") ? i + 1 : -1;
        boolean responsibility =
                Cues.word(s, i + 1, "responsibility") >= 0 && Cues.word(s, i + 1, "responsibility") <= i + 4;
        if (by >= 0 && (Cues.deedBefore(s, i))) {
            for (Phrase p : phrases.list(s, by + 1)) {
                add(s, t, Stance.ADMITS, p, null, "claimed by", found);
            }
        } else if (responsibility
                || i + 2 < s.size() && s.token(i + 1).is("DT") && Vocabulary.is(s.token(i + 2), "deeds")) {
            own(s, t, Cues.negated(s, t) ? Stance.DOES_NOT_CLAIM : Stance.ADMITS, "claimed responsibility", found);
        }
    }

    /** A stance towards what the subject itself did. */
    private void own(Sentence s, Token t, Stance stance, String rule, List<Accusation> found) {
        Optional<Phrase> subject = subjects.subject(s, t);
        if (subject.isPresent() && (pronoun(s, subject.get()) || theGroup(subject.get()))) {
            subject = subjects.antecedent(s, subject.get()).or(() -> subjects.subject(s, t));
        }
        if (subject.isPresent() && nobody(subject.get())) {
            return;
        }
        subject.map(subjects::speaksFor).ifPresent(p -> add(s, t, stance, p, null, rule, found));
    }

    private void accuses(Sentence s, Token t, List<Phrase> actors, String rule, List<Accusation> found) {
        Span speaker = rule.startsWith("committed") || rule.equals("was behind")
                ? subjects.teller(s, t)
                : subjects.subject(s, t)
                        .filter(p -> actors.stream().noneMatch(a -> a.span().overlaps(p.span())))
                        .map(subjects::speaker)
                        .orElse(null);
        for (Phrase p : actors) {
            add(s, t, Stance.ACCUSES, p, speaker, rule, found);
        }
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

    private static boolean pronoun(Sentence s, Phrase p) {
        return s.token(p.head()).is("PRP");
    }

    private static boolean theGroup(Phrase p) {
        return p.to() == p.head()
                && p.from() == p.head() - 1
                && p.sentence().token(p.from()).is("DT")
                && Cues.cue(p.sentence().token(p.head()), "the group");
    }

    private static boolean nobody(Phrase p) {
        Token first = p.sentence().token(p.from());
        return Cues.cue(first, "nobody") || p.sentence().token(p.head()).is("PRP");
    }
}
