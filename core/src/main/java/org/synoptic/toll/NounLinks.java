package org.synoptic.toll;

import java.util.Set;
import org.synoptic.model.Outcome;
import org.synoptic.toll.Trigger.Kind;

/** Links people to nouns: "the death of", "the death toll", and nouns that count the dead by themselves. */
final class NounLinks {
    private final Clause clause;
    private final Links links;

    NounLinks(Clause clause, Links links) {
        this.clause = clause;
        this.links = links;
    }

    /** "the death of 12", "Amir's death". */
    void noun(Trigger last, Trigger trigger, Outcome outcome) {
        int k = last.last() + 1;
        boolean with = clause.lower(k).equals("with")
                && Clause.OUTCOMES.section("missing.unknown").contains(clause.lower(trigger.first()));
        if (with
                || clause.lower(k).equals("of")
                || clause.lower(k).equals("and") && clause.lower(k + 2).equals("of")) {
            Group next = clause.startingAt(clause.skip(with || clause.lower(k).equals("of") ? k + 1 : k + 3));
            boolean place = next != null
                    && next.kind() == Group.Kind.NAMED
                    && Clause.OUTCOMES.section("at places").contains(clause.lower(trigger.first()));
            if (next != null && !place) {
                links.list(next, trigger, outcome, "nominal");
            }
            return;
        }
        for (int of = k + 1; clause.lower(k).equals("by") && of < k + 8; of++) {
            if (clause.lower(of).equals("of")
                    && clause.startingAt(clause.skip(of + 1)) instanceof Group g
                    && g.counted()) {
                links.list(g, trigger, outcome, "nominal");
                return;
            }
        }
        Group body = clause.endingAt(last.last());
        boolean owned = body != null
                && body.kind() == Group.Kind.SINGLE
                && Clause.OUTCOMES.section("killed.bodies").contains(clause.lower(body.head()))
                && clause.tokens.get(Math.max(0, body.head() - 1)).tag().equals("POS");
        if (owned && body != null && !clause.doubt.negated(body.first())) {
            links.add(body, outcome, trigger, null, "nominal");
            return;
        }
        int before = trigger.first() - 1;
        if (clause.tokens.get(Math.max(0, before)).tag().equals("POS")) {
            Group owner = clause.endingAt(before - 1);
            if (owner != null && (owner.kind() == Group.Kind.NAMED || owner.kind() == Group.Kind.SINGLE)) {
                links.add(owner, outcome, trigger, null, "nominal");
                int i = clause.groups.indexOf(owner) - 1;
                Group other = i < 0 ? null : clause.groups.get(i);
                if (other != null && clause.between(other, owner).equals("and") && !other.counted()) {
                    links.add(other, outcome, trigger, null, "nominal");
                }
            }
        }
    }

    /** "the death toll rose to 43". */
    void toll(Trigger trigger, Outcome outcome) {
        if (clause.lower(trigger.last() + 1).equals("of")
                && clause.startingAt(clause.skip(trigger.last() + 2)) instanceof Group g
                && g.counted()) {
            links.list(g, trigger, outcome, "toll");
            return;
        }
        if (clause.words(trigger.first() - 2, trigger.first()).startsWith("no ")
                || clause.lower(trigger.first() - 1).equals("no")) {
            return;
        }
        Group ahead = clause.endingAt(
                clause.lower(trigger.first() - 1).equals("the") ? trigger.first() - 2 : trigger.first() - 1);
        if (ahead != null && ahead.bare() && clause.lower(ahead.first() - 1).equals("to")) {
            links.add(ahead, outcome, trigger, null, "toll");
            return;
        }
        Group bare = null;
        for (Group g : clause.groups) {
            int k = g.first() - 1;
            if (g.first() <= trigger.last() || !g.counted() || links.parts.contains(g) && k > trigger.last() + 1) {
                continue;
            }
            if (clause.lower(k - 1).equals("due") || clause.doubt.modalBetween(trigger.last() + 1, g.first())) {
                continue;
            }
            if (Set.of("included", "includes", "including").contains(clause.lower(k))) {
                links.parts.add(g);
                links.list(g, trigger, outcome, "part");
                return;
            }
            boolean verb = Clause.OUTCOMES.section("toll.links").contains(clause.lower(k));
            if (verb && !(clause.lower(k).equals("at") && clause.lower(k + 1).equals("least"))) {
                links.list(g, trigger, outcome, "toll");
                return;
            }
            if (bare == null && g.bare()) {
                bare = g;
            }
            boolean surpassing = Clause.OUTCOMES.section("toll.passing").contains(clause.lower(g.first()));
            if (surpassing) {
                links.list(g, trigger, outcome, "toll");
                return;
            }
        }
        if (bare != null && clause.triggers.stream().noneMatch(t -> t.first() > trigger.last())) {
            links.add(bare, outcome, trigger, null, "toll");
        }
    }

    /** Nouns that count the dead by themselves: "49 deaths", "100 bodies", "tens of dead and wounded". */
    void people() {
        for (Group g : clause.groups) {
            if (links.linked.containsKey(g)
                    || g.bare()
                    || g.kind() == Group.Kind.NAMED
                    || g.kind() == Group.Kind.PRONOUN
                    || links.parts.contains(g)
                    || g.kind() == Group.Kind.SINGLE) {
                continue;
            }
            String noun = clause.lower(g.head());
            Outcome outcome = Triggers.counted(noun);
            boolean lives = noun.equals("lives") || noun.equals("life");
            boolean dead = outcome == Outcome.KILLED
                    && Set.of("and", "or").contains(clause.lower(g.head() + 1))
                    && Triggers.counted(clause.lower(g.head() + 2)) == Outcome.INJURED;
            if (outcome == null
                    || clause.lower(g.head() + 1).equals("parts")
                    || lives && !clause.taken(g.first())
                    || clause.doubt.negated(g.first())
                    || clause.share(g) && !Clause.BE.contains(clause.lower(g.last() + 1))) {
                continue;
            }
            if (clause.share(g)) {
                new PartLinks(clause, links).part(g, new Trigger(g.head(), g.head(), outcome, Kind.STATE), null);
                continue;
            }
            Trigger trigger = new Trigger(g.head(), dead ? g.head() + 2 : g.head(), outcome, Kind.STATE);
            links.add(g, dead ? Outcome.CASUALTIES : outcome, trigger, null, "people");
            int i = clause.groups.indexOf(g);
            int told = links.oneByOne.end(i, clause.groups.size());
            if (told > i) {
                links.oneByOne.link(i, told, links.linked.get(g));
            }
            links.partsBehind(g, links.linked.get(g), clause.tokens.size());
        }
    }
}
