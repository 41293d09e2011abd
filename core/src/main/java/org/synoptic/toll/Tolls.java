package org.synoptic.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Outcome;
import org.synoptic.model.Polarity;
import org.synoptic.model.Span;
import org.synoptic.model.Status;
import org.synoptic.model.Victims;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;
import org.synoptic.toll.Links.Link;

/**
 * Finds the tolls of a document: every statement of how many people suffered one outcome.
 *
 * <p>Example: {@code Tolls.of(reading)} on "Shelling killed 12 people and wounded 30." gives two tolls.
 *
 * <p>Limits: English; a number is read only where words give it, nothing is added up; hypothetical and negated
 * outcomes are left out. Each toll names the rule that gave it, see docs/patterns.md.
 */
public final class Tolls {
    private static final Lexicon OUTCOMES = Lexicon.of("outcomes");

    private Tolls() {}

    /** The tolls of a document in reading order. */
    public static List<Toll> of(Reading reading) {
        var tolls = new ArrayList<Toll>();
        for (Sentence sentence : reading.sentences()) {
            Status before = before(sentence, tolls);
            for (Toll toll : of(sentence, reading, before, told(sentence, tolls))) {
                boolean part = toll.rule().equals("part") && toll.whole() == null;
                tolls.add(part ? toll.under(before(toll, tolls)) : toll);
            }
        }
        return List.copyOf(tolls);
    }

    /** Who the people of the last whole toll are in the sentence right before one. */
    private static Status before(Sentence sentence, List<Toll> tolls) {
        return tolls.reversed().stream()
                .filter(t -> t.whole() == null)
                .filter(t -> t.sentence().number() == sentence.number() - 1)
                .findFirst()
                .map(t -> t.victims().status())
                .orElse(Status.UNSPECIFIED);
    }

    /** The total that a part belongs to which stands without one: "The dead included two children", of those before. */
    private static @Nullable Toll before(Toll part, List<Toll> tolls) {
        for (Toll t : tolls.reversed()) {
            boolean near = part.sentence().number() - t.sentence().number() <= NEAR;
            if (near
                    && t.whole() == null
                    && t.outcome() == part.outcome()
                    && !t.rule().equals("part")
                    && t.polarity() == part.polarity()
                    && t.count().low() >= part.count().low()) {
                return t;
            }
        }
        return null;
    }

    /** Whether a sentence can hold a toll at all: without an outcome word there is none. */
    public static boolean possible(Sentence sentence) {
        return Triggers.possible(sentence);
    }

    /** What the last whole toll of the few sentences before one is of. */
    private static @Nullable Outcome told(Sentence sentence, List<Toll> tolls) {
        return tolls.reversed().stream()
                .filter(t ->
                        t.whole() == null && sentence.number() - t.sentence().number() <= NEAR)
                .findFirst()
                .map(Toll::outcome)
                .orElse(null);
    }

    private static List<Toll> of(Sentence sentence, Reading reading, Status before, @Nullable Outcome told) {
        if (!possible(sentence)) {
            return List.of();
        }
        Map<Link, Toll> made = new HashMap<>();
        var tolls = new ArrayList<Toll>();
        List<Link> links = Linker.of(sentence, told);
        var statuses = new Statuses(links, sentence, before);
        var counts = new SharedCounts(links, sentence);
        for (Link link : links) {
            Toll whole = link.whole() == null ? null : made.get(link.whole());
            Group g = link.group();
            Token trigger = sentence.token(link.trigger().first());
            Span people = sentence.span(sentence.token(g.first()), sentence.token(g.last()));
            Span span = people.union(
                    sentence.span(trigger, sentence.token(link.trigger().last())));
            if (span.length() > LONGEST) {
                span = people;
            }
            var victims = new Victims(g.bare() ? null : reading.text(people), statuses.of(link));
            var toll = new Toll(
                    span,
                    sentence,
                    trigger,
                    link.outcome(),
                    counts.of(link),
                    victims,
                    polarity(sentence, trigger),
                    whole,
                    link.rule());
            made.put(link, toll);
            tolls.add(toll);
        }
        return tolls;
    }

    private static final int LONGEST = 300;
    private static final int NEAR = 3;

    private static Polarity polarity(Sentence sentence, Token trigger) {
        Token t = trigger;
        for (int steps = 0; t.head() >= 0 && steps < 6; steps++) {
            t = sentence.token(t.head());
            if (t.is("VB") && OUTCOMES.section("denial").contains(t.lemma())) {
                return Polarity.DENIED;
            }
        }
        return Polarity.ASSERTED;
    }
}
