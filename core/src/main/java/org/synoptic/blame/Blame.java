package org.synoptic.blame;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Actor;
import org.synoptic.model.Span;
import org.synoptic.model.Stance;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * Who did it, as the passages of a reading say.
 *
 * <p>Example: in "Rebels shelled the town, killing 3" the perpetrator of "killing" is "Rebels".
 *
 * <p>Limits: only whom the sentence or the one beside it names; a weapon or an event is nobody.
 */
public final class Blame {
    private static final int FAR = 500;
    private static final int BREAK = 12;
    private static final int PAUSE = 3;

    private final Reading reading;
    private final Deeds deeds;
    private final ActorNames names;
    private final List<Accusation> found;

    private Blame(Reading reading, UnaryOperator<String> canonical) {
        this.reading = reading;
        var phrases = new Phrases(reading);
        this.deeds = new Deeds(phrases);
        this.names = new ActorNames(reading, phrases, canonical);
        this.found = List.copyOf(new Responsibility(reading, phrases, deeds, names).accusations());
    }

    /** Reads who did what in a document; {@code canonical} gives the name that the document uses for one. */
    public static Blame of(Reading reading, UnaryOperator<String> canonical) {
        return new Blame(reading, canonical);
    }

    /** Whether a sentence can say who did something: without a word for a deed or for blame none does. */
    public static boolean possible(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(Vocabulary::known);
    }

    /**
     * Whoever the passage says did it.
     *
     * @param trigger the word for the outcome, as "killed"
     * @param claim the words of the claim
     */
    public Optional<Actor> perpetrator(Sentence sentence, Token trigger, Span claim) {
        Optional<Actor> accused = accused(sentence, trigger);
        if (accused.isPresent()) {
            return accused;
        }
        return own(sentence, trigger)
                .or(() -> nearest(sentence, trigger))
                .or(() -> beside(sentence, -1))
                .or(() -> beside(sentence, 1))
                .map(deeds::joined)
                .map(names::actor);
    }

    /** Whom an accusation before the trigger names: "accused the army of killing 3". */
    private Optional<Actor> accused(Sentence s, Token trigger) {
        return found.stream()
                .filter(a -> a.sentence().number() == s.number()
                        && a.stance() == Stance.ACCUSES
                        && a.cue().index() < trigger.index()
                        && a.span().start() < trigger.span().start()
                        && trigger.span().start() < a.span().end())
                .map(Accusation::perpetrator)
                .findFirst();
    }

    /** Everything the document says of who is responsible, in its order. */
    public List<Accusation> accusations() {
        return found;
    }

    /** The subject of the trigger itself. */
    private Optional<Phrase> own(Sentence s, Token trigger) {
        if (!trigger.is("V") || Vocabulary.is(trigger, "suffer")) {
            return Optional.empty();
        }
        return deeds.doer(s, trigger);
    }

    /** The actor of the deed that stands nearest to the trigger. */
    private Optional<Phrase> nearest(Sentence s, Token trigger) {
        @Nullable Deed best = null;
        int least = FAR;
        for (Deed d : deeds.of(s)) {
            int cost = cost(s, trigger, d);
            boolean victim =
                    victim(s, trigger, d.actor()) || d.index() == trigger.index() && Phrases.counted(d.actor());
            if (cost < least && !victim) {
                least = cost;
                best = d;
            }
        }
        return Optional.ofNullable(best).map(Deed::actor);
    }

    /** How far a deed stands from the trigger: words between, more for what parts one happening from another. */
    private static int cost(Sentence s, Token trigger, Deed d) {
        int low = Math.min(trigger.index(), d.index());
        int high = Math.max(trigger.index(), d.index());
        int cost = high - low - (d.rule().equals("by") ? 2 : 0);
        for (int i = low + 1; i < high; i++) {
            Token t = s.token(i);
            if (Vocabulary.is(t, "tallies")) {
                cost += FAR;
            } else if (t.text().equals(";") || Vocabulary.is(t, "breaks")) {
                cost += BREAK;
            } else if (t.text().equals(",") || Vocabulary.is(t, "reporting")) {
                cost += PAUSE;
            }
        }
        return cost;
    }

    /** Whether an actor is among those whom the trigger befell. */
    private static boolean victim(Sentence s, Token trigger, Phrase actor) {
        for (Token t : s.children(trigger, "obj", "nsubj:pass")) {
            if (t.index() == actor.head()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence speaks of a happening of its own, or of a long tally. */
    private static boolean another(Sentence s) {
        return Vocabulary.is(s.token(0), "breaks", "another")
                || s.tokens().stream()
                        .anyMatch(t -> Vocabulary.is(t, "tallies") || t.lower().equals("since"));
    }

    /** The first actor of the sentence before or after, in the same account. */
    private Optional<Phrase> beside(Sentence sentence, int step) {
        int at = sentence.number() + step;
        if (another(sentence) || at < 0 || at >= reading.sentences().size()) {
            return Optional.empty();
        }
        Sentence other = reading.sentences().get(at);
        if (!reading.account(other.span()).equals(reading.account(sentence.span()))) {
            return Optional.empty();
        }
        return deeds.of(other).stream().findFirst().map(Deed::actor);
    }
}
