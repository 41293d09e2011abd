package org.synoptic.toll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Outcome;
import org.synoptic.toll.Links.Link;
import org.synoptic.toll.Trigger.Kind;

/** Links groups that are named as parts of others, where the list of the whole does not reach them. */
final class PartLinks {
    private static final int REACH = 8;
    private static final int LONGEST = 16;

    private final Clause clause;
    private final Links links;

    PartLinks(Clause clause, Links links) {
        this.clause = clause;
        this.links = links;
    }

    /** "the dead included two children", "those killed were". */
    void included(Trigger last, Trigger trigger, Outcome outcome) {
        for (int k = last.last() + 1; k < Math.min(clause.tokens.size(), last.last() + LONGEST); k++) {
            if (Clause.OUTCOMES.section("including verbs").contains(clause.lower(k))) {
                int as = namedAs(k + 1);
                Group next = clause.startingAt(clause.skip(as > 0 ? as : k + 1));
                if (next != null && !clause.claimedBehind(next)) {
                    links.parts.add(next);
                    links.list(next, trigger, outcome, "part");
                }
                return;
            }
        }
    }

    /** "The victims were a baker and two porters", "Among the martyrs was the headmistress": who the dead were, by a noun for them. */
    void victims() {
        for (int i = 1; i < clause.tokens.size(); i++) {
            Outcome outcome = Triggers.share(clause.lower(i));
            if (outcome == null || !Set.of("the", "its", "their").contains(clause.lower(i - 1))) {
                continue;
            }
            boolean among = clause.lower(i - 2).equals("among") && i == 2;
            int from = -1;
            for (int k = i + 1; from < 0 && k < i + (among ? REACH : 2); k++) {
                boolean verb = Clause.OUTCOMES.section("including verbs").contains(clause.lower(k));
                from = verb || clause.lower(k).equals("is") ? k + 1 : from;
            }
            from = from < 0 && among ? i + 1 : from;
            Group next = from < 0
                    ? null
                    : clause.startingAt(clause.skip(clause.lower(from).equals(",") ? from + 1 : from));
            boolean said = next != null && next.counted() && next.bare();
            if (next != null && !said && !links.linked.containsKey(next) && !clause.claimedBehind(next)) {
                links.parts.add(next);
                links.list(next, new Trigger(i, i, outcome, Kind.STATE), outcome, "part");
            }
        }
    }

    /** "The miners killed were later named as Amir and Selim", "she identified the men killed as Amir and Selim". */
    void identified(Trigger last, Trigger trigger, Outcome outcome) {
        int from = last.last() + 1;
        boolean before = clause.tokens.subList(Math.max(0, last.first() - LONGEST), last.first()).stream()
                .anyMatch(t -> Clause.OUTCOMES.section("naming").contains(t.lower()));
        int as = clause.lower(from).equals("as") && before ? from + 1 : -1;
        for (int k = from; as < 0 && k < from + LONGEST; k++) {
            as = Clause.BE.contains(clause.lower(k)) ? namedAs(k + 1) : -1;
        }
        Group next = as < 0 ? null : clause.startingAt(clause.skip(as));
        if (next != null) {
            links.parts.add(next);
            links.list(next, trigger, outcome, "part");
        }
    }

    /** The token behind "identified as", "named by relatives as" and the like; -1 where no such words begin. */
    private int namedAs(int k) {
        if (!Clause.OUTCOMES.section("naming").contains(clause.lower(clause.skip(k)))) {
            return -1;
        }
        for (int i = clause.skip(k) + 1; i < k + REACH; i++) {
            if (clause.lower(i).equals("as")) {
                return i + 1;
            }
        }
        return -1;
    }

    /** "two women were among the dead", "10 children were among 48 people killed". */
    void among() {
        for (int i = 1; i < clause.tokens.size(); i++) {
            if (!Set.of("among", "amongst").contains(clause.lower(i))
                    || Set.of("them", "whom", "which").contains(clause.lower(i + 1))) {
                continue;
            }
            int at = i;
            Trigger trigger = clause.triggers.stream()
                    .filter(t ->
                            t.first() > at && t.first() < at + 9 && t.kind() != Kind.ACTIVE && t.kind() != Kind.TOLL)
                    .findFirst()
                    .orElse(null);
            int before = clause.skipBack(i - 1);
            boolean named = clause.lower(before).equals("as")
                    || Clause.OUTCOMES.section("naming").contains(clause.lower(before))
                            && Clause.BE.contains(clause.lower(clause.skipBack(before - 1)));
            boolean naming = Clause.OUTCOMES.section("naming").contains(clause.lower(i - 1));
            Group list = naming && trigger != null ? clause.startingAt(clause.skip(trigger.last() + 1)) : null;
            if (trigger != null && list != null && !list.counted()) {
                links.parts.add(list);
                links.list(list, trigger, trigger.outcome(), "part");
                continue;
            }
            boolean told = named || Clause.BE.contains(clause.lower(before)) || clause.endingAt(before) != null;
            if (!told
                    || trigger == null
                    || clause.endingAt(i - 1) != null
                            && clause.startingAt(clause.skip(i + 1)) != null
                            && !Clause.BE.contains(clause.lower(before))) {
                continue;
            }
            links.left(
                    new Trigger(named ? before : at, trigger.last(), trigger.outcome(), Kind.STATE),
                    trigger,
                    trigger.outcome(),
                    "part");
            Group whole = clause.startingAt(clause.skip(i + 1));
            if (whole != null && whole.counted() && whole.last() < trigger.first()) {
                links.under(links.add(whole, trigger.outcome(), trigger, null, "participle"), at);
            }
        }
    }

    /** Parts whose whole stands before them without having been reached: "they were killed, among them 3 children". */
    void remaining() {
        for (Group g : clause.groups) {
            if (!links.parts.contains(g) || links.linked.containsKey(g)) {
                continue;
            }
            Trigger nearest = null;
            for (Trigger t : clause.triggers) {
                if (t.last() < g.first() && t.kind() != Kind.TOLL && !clause.doubt.hypothetical(t)) {
                    nearest = t;
                }
            }
            boolean may = g.last() + 1 < clause.tokens.size()
                    && clause.tokens.get(g.last() + 1).tag().equals("MD");
            if (nearest != null && !may && g.first() - nearest.last() < 25 && !clause.claimedBehind(g)) {
                Trigger t = nearest;
                Link whole = links.made.stream()
                        .filter(l -> l.trigger().equals(t) && l.whole() == null)
                        .reduce((a, b) -> b)
                        .orElse(null);
                links.add(g, t.outcome(), t, whole, "part");
                links.partsBehind(g, whole == null ? links.linked.get(g) : whole, clause.tokens.size());
            }
        }
    }

    /** "Of the 12 people killed, seven were children", "of those killed, seven were children". */
    void ofThem() {
        for (int i = 0; i < clause.tokens.size(); i++) {
            int of = i;
            if (!clause.lower(i).equals("of") || i > 0 && !clause.lower(i - 1).equals(",")) {
                continue;
            }
            Trigger trigger = clause.triggers.stream()
                    .filter(t ->
                            t.first() > of && t.first() < of + REACH && t.kind() != Kind.TOLL && t.kind() != Kind.NOUN)
                    .findFirst()
                    .orElse(null);
            Group whole = clause.startingAt(clause.skip(i + 1));
            if (trigger == null || whole == null && !Set.of("those", "the").contains(clause.lower(i + 1))) {
                continue;
            }
            Link link = whole == null ? null : links.add(whole, trigger.outcome(), trigger, null, "participle");
            for (Group g : clause.groups) {
                if (g.first() > trigger.last() && g.first() < trigger.last() + REACH && g.counted()) {
                    part(g, trigger, link);
                    break;
                }
            }
        }
    }

    /** A part by its predicate: "six of the dead were civilians". */
    void part(Group g, Trigger trigger, @Nullable Link whole) {
        links.parts.add(g);
        links.add(g, trigger.outcome(), trigger, whole, "part");
    }
}
