package org.synoptic.toll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Outcome;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;
import org.synoptic.toll.Links.Link;

/** Links people to the verbs of what they suffered, and to the words for what they then are. */
final class VerbLinks {
    private static final int REACH = 10;

    private final Clause clause;
    private final Links links;

    VerbLinks(Clause clause, Links links) {
        this.clause = clause;
        this.links = links;
    }

    /** A form on -ed or the like, read as active, passive or participle by what stands around it. */
    void participle(Trigger first, Trigger last, Trigger trigger, Outcome outcome) {
        if (attributive(first, last, trigger, outcome)) {
            return;
        }
        if (Set.of("those", "the").contains(clause.lower(first.first() - 1))) {
            Group listed = clause.lower(last.last() + 1).equals(":") ? clause.startingAt(last.last() + 2) : null;
            if (listed != null) {
                links.parts.add(listed);
                links.list(listed, trigger, outcome, "part");
            }
            Group some = clause.endingAt(first.first() - 1);
            if (some != null && some.counted() && clause.lower(some.last()).equals("those")) {
                links.parts.add(some);
                links.list(some, trigger, outcome, "part");
                return;
            }
            new PartLinks(clause, links).included(last, trigger, outcome);
            return;
        }
        int before = clause.skipBack(first.first() - 1);
        String aux = clause.lower(before);
        Group next = object(last);
        boolean active = clause.tokens.get(first.first()).tag().equals("VBD") && !Clause.BE.contains(aux);
        if (active && next == null && clause.lower(first.first()).equals("held")) {
            return;
        }
        Group previous = clause.endingAt(before);
        if (Clause.BE.contains(aux) || next == null && !clause.own(first) && clause.tree.passive(first)) {
            int made = links.made.size();
            links.left(first, trigger, outcome, "passive");
            if (links.made.size() == made) {
                new PartLinks(clause, links).identified(last, trigger, outcome);
            }
            named(last);
            alongside(last, trigger, outcome);
        } else if (Clause.HAVE.contains(aux) && next != null) {
            right(last, trigger, outcome, "active");
        } else if (next != null
                && previous != null
                && (previous.counted() || links.parts.contains(previous))
                && clause.claimedBehind(next)) {
            links.left(first, trigger, outcome, "participle");
        } else if (next != null && !(links.parts.contains(next) && previous != null)) {
            right(last, trigger, outcome, "active");
        } else if (previous != null && previous.kind() != Group.Kind.PRONOUN && !reduced(previous, last, outcome)) {
            links.left(first, trigger, outcome, "participle");
            named(last);
            alongside(last, trigger, outcome);
        } else if (!inverted(last, trigger, outcome)) {
            governor(first, trigger, outcome);
            new PartLinks(clause, links).identified(last, trigger, outcome);
        }
    }

    /** "12 dead", "left 12 dead", "12 people are missing". */
    void state(Trigger first, Trigger last, Trigger trigger, Outcome outcome) {
        if (attributive(first, last, trigger, outcome)) {
            return;
        }
        int before = clause.skipBack(first.first() - 1);
        if (Set.of("the", "those").contains(clause.lower(first.first() - 1))) {
            new PartLinks(clause, links).included(last, trigger, outcome);
            return;
        }
        boolean became = clause.lower(before).startsWith("remain")
                || before > 0 && Clause.OUTCOMES.section("becoming").contains(clause.words(before - 1, before + 1));
        boolean phrase = clause.tokens.get(first.first()).is("IN");
        if (clause.endingAt(before) != null || Clause.BE.contains(clause.lower(before)) || became && !phrase) {
            links.left(first, trigger, outcome, "state");
        }
    }

    /** "was killed along with two others", "was killed, as was his nephew", "alongside his sons Amir and Sol". */
    private void alongside(Trigger last, Trigger trigger, Outcome outcome) {
        int from = clause.lower(last.last() + 1).equals(",") ? last.last() + 2 : last.last() + 1;
        int end = clause.lower(from).equals("in") ? Math.min(from + REACH, clause.pause(from)) : from;
        for (int k = from + 1; k < end; k++) {
            if (clause.lower(k).equals("alongside") || clause.words(k, k + 2).equals("along with")) {
                from = k;
            }
        }
        Group first = company(from);
        if (first == null) {
            return;
        }
        links.list(first, trigger, outcome, "alongside");
        Group told = links.made.isEmpty() ? first : links.made.getLast().group();
        int comma = told.last() + 1;
        Group more = clause.lower(comma).equals(",") ? company(comma + 1) : null;
        if (more != null && more.first() > told.last()) {
            links.list(more, trigger, outcome, "alongside");
        }
    }

    /** Who stands behind the words for company at a token: "alongside his wife", "with his children: Amir and Sol". */
    private @Nullable Group company(int from) {
        for (int length = 1; length <= 3; length++) {
            int k = from + length;
            if (!Clause.OUTCOMES.section("alongside").contains(clause.words(from, k))) {
                continue;
            }
            Group next = clause.startingAt(clause.skip(k));
            int roster = next != null && clause.naming.owner(next) ? roster(next.last() + 2) : roster(k);
            next = next != null && clause.naming.owner(next) && roster > 0 ? null : next;
            boolean listed = next == null && roster > 0;
            if (listed) {
                next = clause.startingAt(roster);
            }
            for (int reach = 1; next == null && reach <= 3; reach++) {
                boolean noun = k + reach <= clause.tokens.size()
                        && (clause.tokens.get(k + reach - 1).is("NN")
                                || clause.tokens.get(k + reach - 1).is("PRP$"));
                next = noun ? clause.startingAt(k + reach) : null;
            }
            boolean with = length == 1 && clause.lower(from).equals("with");
            if (next != null
                    && !clause.claimedBehind(next)
                    && !(with && !next.counted() && !listed && !clause.kin(next))) {
                return next;
            }
        }
        return null;
    }

    /** Where the names begin behind kin without a number: "his children: Amir", "her daughters (his sisters) Mira"; -1. */
    private int roster(int from) {
        int k = from;
        while (k < clause.tokens.size()
                && (clause.tokens.get(k).is("PRP$")
                        || clause.tokens.get(k).is("DT")
                        || clause.tokens.get(k).is("JJ"))) {
            k++;
        }
        boolean kin = k < clause.tokens.size()
                && clause.tokens.get(k).is("NN")
                && Clause.PEOPLE.section("headings").contains(clause.lower(k));
        if (!kin) {
            return -1;
        }
        k++;
        if (clause.lower(k).equals("(")) {
            while (k < clause.tokens.size() && !clause.lower(k).equals(")")) {
                k++;
            }
            k++;
        }
        return k + (Clause.OUTCOMES.section("opening a list").contains(clause.lower(k)) ? 1 : 0);
    }

    /** "nine men, taken away at dawn, were found dead": said by the way of people of whom the clause tells something else. */
    private boolean reduced(Group g, Trigger last, Outcome outcome) {
        return outcome == Outcome.CAPTURED
                && Triggers.ofPeople(clause.words(last.first(), last.last() + 1))
                && clause.finiteBetween(g.last() + 1, clause.tokens.size());
    }

    /** What an active form has behind it, over another verb joined to it: "killed and tortured 180 villagers". */
    private @Nullable Group object(Trigger last) {
        int k = last.last() + 1;
        Group next = clause.startingAt(clause.skip(k));
        boolean verb = Set.of("and", "or").contains(clause.lower(k))
                && k + 1 < clause.tokens.size()
                && clause.tokens.get(k + 1).is("VB");
        return next == null && verb ? clause.startingAt(clause.skip(k + 2)) : next == null ? beside(k) : next;
    }

    /** "seized a trawler and its crew of 26": the people joined to a thing behind a verb. */
    private @Nullable Group beside(int from) {
        int k = from;
        while (k < clause.tokens.size()
                && clause.holding(k) == null
                && (clause.tokens.get(k).is("DT") && k == from
                        || clause.tokens.get(k).is("JJ")
                        || clause.tokens.get(k).is("NN")
                        || Set.of("VBN", "HYPH").contains(clause.tokens.get(k).tag()))) {
            k++;
        }
        boolean thing = k > from + 1
                && clause.tokens.get(from).is("DT")
                && clause.lower(k).equals("and");
        Group g = thing ? clause.startingAt(k + 1) : null;
        return g != null && g.counted() && !g.bare() && !clause.claimedBehind(g) ? g : null;
    }

    void right(Trigger last, Trigger trigger, Outcome outcome, String rule) {
        Group next = object(last);
        if (next != null && next.kind() == Group.Kind.NAMED && outcome == Outcome.CAPTURED) {
            return;
        }
        if (next != null
                && !(next.bare()
                        && Triggers.ofPeople(clause.words(last.first(), last.last() + 1))
                        && (outcome == Outcome.CAPTURED
                                || !Triggers.ofNumbers(clause.words(last.first(), last.last() + 1))))
                && !(next.kind() == Group.Kind.PRONOUN
                        && clause.lower(next.first()).equals("he"))) {
            links.list(next, trigger, outcome, rule);
        }
    }

    /** A participle behind its noun: "the six victims, mostly women, killed in". */
    private void governor(Trigger first, Trigger trigger, Outcome outcome) {
        Token t = clause.tokens.get(first.first());
        if (clause.sentence.parsed() && Sentence.related(t, "acl", "amod")) {
            Group g = clause.holding(t.head());
            if (g != null && !links.linked.containsKey(g)) {
                links.list(g, trigger, outcome, "participle");
            }
        }
    }

    /** "Four people were killed: Amir, Selim, Omar and Sami." */
    private void named(Trigger last) {
        int colon = last.last() + 1;
        while (colon < last.last() + REACH && colon < clause.tokens.size() && phrase(clause.tokens.get(colon))) {
            colon++;
        }
        Group next = clause.lower(colon).equals(":") ? clause.startingAt(clause.skip(colon + 1)) : null;
        Link whole = links.made.isEmpty() ? null : links.made.getLast();
        if (next != null && whole != null && whole.group().counted() && !clause.claimedBehind(next)) {
            links.oneByOne.names(next, whole);
        }
    }

    private static boolean phrase(Token t) {
        return t.is("IN") || t.is("DT") || t.is("NN") || t.is("JJ");
    }

    /** An outcome word inside a group: "three wounded soldiers". */
    private boolean attributive(Trigger first, Trigger last, Trigger trigger, Outcome outcome) {
        Group inside = clause.groups.stream()
                .filter(g -> g.first() < first.first() && last.last() < g.head() && g.number() <= first.first())
                .findFirst()
                .orElse(null);
        if (inside == null) {
            return false;
        }
        if (inside.counted() || Clause.PEOPLE.section("one more").contains(clause.lower(inside.first()))) {
            links.list(inside, trigger, outcome, "attributive");
        }
        return true;
    }

    /** "Also killed were a teacher and two nurses". */
    private boolean inverted(Trigger last, Trigger trigger, Outcome outcome) {
        if (trigger.first() > 1) {
            return false;
        }
        for (int k = last.last() + 1; k < Math.min(clause.tokens.size(), last.last() + REACH); k++) {
            Group next = Clause.BE.contains(clause.lower(k)) ? clause.startingAt(clause.skip(k + 1)) : null;
            if (next != null && !clause.claimedBehind(next)) {
                links.list(next, trigger, outcome, "passive");
                return true;
            }
        }
        return false;
    }
}
