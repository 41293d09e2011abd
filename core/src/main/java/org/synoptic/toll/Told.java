package org.synoptic.toll;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Outcome;
import org.synoptic.model.Status;
import org.synoptic.toll.Links.Link;
import org.synoptic.toll.Trigger.Kind;

/** Links what a sentence says of people told of before it: some of them, their names, who they were, a new total. */
final class Told {
    private final Clause clause;
    private final Links links;
    private final @Nullable Outcome told;

    /** @param told the outcome that the text told of last, null for none */
    Told(Clause clause, Links links, @Nullable Outcome told) {
        this.clause = clause;
        this.links = links;
        this.told = told;
    }

    void link() {
        shares();
        figures();
        for (Group g : clause.groups) {
            if (g.counted() && !links.linked.containsKey(g) && !clause.doubt.negated(g.first())) {
                named(g);
                predicate(g);
            }
        }
    }

    /** "The paper named six: …", "identified 40 civilians by name", "the names of six": of those told of before. */
    private void named(Group g) {
        int behind = g.last() + 1;
        boolean colon = clause.lower(behind).equals(":") && g.bare();
        boolean by = clause.words(behind, behind + 2).equals("by name")
                || clause.lower(behind).equals("as");
        boolean names = clause.words(g.first() - 2, g.first()).equals("names of");
        boolean naming = Clause.OUTCOMES.section("naming by name").contains(clause.lower(g.first() - 1));
        Outcome outcome = before(g);
        outcome = outcome == Outcome.INJURED ? Outcome.KILLED : outcome;
        if (outcome != null && g.count().low() > 1 && (names && g.bare() || naming && (colon || by))) {
            part(g, g.first() - 1, outcome);
        }
    }

    /** "Eight were children under 16", "four of the eight were weavers": who some of those told of before were. */
    private void predicate(Group g) {
        int be = g.last() + 1;
        boolean open =
                g.first() == 0 || Clause.OUTCOMES.section("before a share").contains(clause.lower(g.first() - 1));
        if (!g.bare()
                || !open
                || g.count().stated() == null
                || g.count().low() < 2
                || !Set.of("are", "were").contains(clause.lower(be))) {
            return;
        }
        Outcome outcome = before(g);
        int noun = Clause.PEOPLE.section("determiners").contains(clause.lower(be + 1)) ? be + 2 : be + 1;
        NounPhrase phrase = NounPhrase.at(clause.sentence, noun);
        boolean who = phrase.people() && phrase.status(clause.sentence) != Status.UNSPECIFIED;
        boolean more = clause.triggers.stream().anyMatch(t -> t.first() > be);
        if (outcome != null && who && !more) {
            part(g, be, outcome);
        }
    }

    /** What the last whole before a group in its sentence suffered, or what the text told of last. */
    private @Nullable Outcome before(Group g) {
        return links.made.stream()
                .filter(l -> l.group().last() < g.first())
                .reduce((a, b) -> b)
                .map(Link::outcome)
                .orElse(told);
    }

    private void part(Group g, int at, Outcome outcome) {
        new PartLinks(clause, links).part(g, new Trigger(at, at, outcome, Kind.STATE), null);
        links.partsBehind(g, links.linked.get(g), clause.tokens.size());
    }

    /** "The hospital lowered the number to 28", "put it at 40": a total of what was told before. */
    private void figures() {
        for (int i = 1; told != null && i < clause.tokens.size(); i++) {
            Group g = Triggers.figure(clause.sentence, i) ? clause.startingAt(i + 2) : null;
            int at = i;
            Outcome outcome = links.made.stream()
                    .filter(l -> l.whole() == null && l.group().last() < at)
                    .reduce((a, b) -> b)
                    .map(Link::outcome)
                    .orElse(told);
            if (g != null && g.counted() && g.bare() && !links.linked.containsKey(g)) {
                links.add(g, outcome, new Trigger(i, i, outcome, Kind.TOLL), null, "toll");
            }
        }
    }

    /** "the names of 18 of the victims": some of the dead, whatever else is said of them. */
    private void shares() {
        for (Group g : clause.groups) {
            if (!links.linked.containsKey(g)
                    && g.counted()
                    && g.count().stated() != null
                    && clause.lower(g.number() + 1).equals("of")
                    && !Clause.OUTCOMES.section("telling who").contains(clause.lower(g.first() - 1))
                    && !clause.doubt.negated(g.first())) {
                for (Outcome outcome : new Outcome[] {Outcome.KILLED, Outcome.INJURED}) {
                    String shares = outcome.name().toLowerCase(Locale.ROOT) + ".shares";
                    if (Clause.OUTCOMES.section(shares).contains(clause.lower(g.head()))) {
                        new PartLinks(clause, links)
                                .part(g, new Trigger(g.head(), g.head(), outcome, Kind.STATE), null);
                    }
                }
            }
        }
    }
}
