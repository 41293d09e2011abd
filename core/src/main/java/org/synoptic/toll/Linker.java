package org.synoptic.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.synoptic.model.Outcome;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;
import org.synoptic.toll.Links.Link;
import org.synoptic.toll.Trigger.Kind;

/** Links the groups of a sentence to the outcome words, by their order and the words between them. */
final class Linker {
    private static final Set<String> ALONGSIDE =
            Set.of("along with", "alongside", "together with", "with", "as well as", "as was", "as were", "besides");
    private static final Set<String> AT_PLACES = Set.of("massacre", "massacres", "slaughter", "capture", "seizure");
    private static final Set<String> OR = Set.of("or", "and", "/", ",", "and/or", "&");

    private final Clause clause;
    private final Links links;

    private Linker(Sentence sentence) {
        this.clause = new Clause(sentence);
        this.links = new Links(clause);
    }

    static List<Link> of(Sentence sentence) {
        var linker = new Linker(sentence);
        if (linker.clause.groups.isEmpty()) {
            return List.of();
        }
        linker.people();
        linker.among();
        for (int i = 0; i < linker.clause.triggers.size(); i++) {
            i = linker.link(i);
        }
        linker.remainingParts();
        return List.copyOf(linker.links.made);
    }

    /** Links what belongs to the trigger at an index, and to those joined to it; the index of the last of them. */
    private int link(int at) {
        Trigger first = clause.triggers.get(at);
        var joined = new ArrayList<Trigger>(List.of(first));
        boolean or = false;
        int end = at;
        while (end + 1 < clause.triggers.size() && joins(clause.triggers.get(end), clause.triggers.get(end + 1))) {
            or |= clause.words(
                            clause.triggers.get(end).last() + 1,
                            clause.triggers.get(end + 1).first())
                    .contains("or");
            joined.add(clause.triggers.get(++end));
        }
        if (clause.hypothetical(first)) {
            return end;
        }
        Trigger last = joined.getLast();
        boolean headline = joined.size() > 1
                && last.kind() == Kind.PARTICIPLE
                && joined.get(0).last() + 1 == joined.get(1).first()
                && clause.endingAt(clause.skipBack(first.first() - 1)) != null;
        List<Outcome> outcomes = (or || headline)
                        && joined.stream().map(Trigger::outcome).distinct().count() > 1
                ? List.of(Outcome.CASUALTIES)
                : joined.stream().map(Trigger::outcome).distinct().toList();
        for (Outcome outcome : outcomes) {
            Trigger trigger = joined.stream()
                    .filter(t -> t.outcome() == outcome)
                    .findFirst()
                    .orElse(first);
            switch (last.kind()) {
                case ACTIVE -> right(last, trigger, outcome, "active");
                case PARTICIPLE -> participle(first, last, trigger, outcome);
                case DYING -> links.left(first, trigger, outcome, "dying");
                case STATE -> state(first, last, trigger, outcome);
                case NOUN -> noun(last, trigger, outcome);
                case TOLL -> toll(last, outcome);
            }
        }
        return end;
    }

    /** "killed and wounded", "dead or missing", "kills, wounds". */
    private boolean joins(Trigger a, Trigger b) {
        if (a.kind() == Kind.TOLL || b.kind() == Kind.TOLL || a.kind() == Kind.NOUN) {
            return false;
        }
        String between = clause.words(a.last() + 1, b.first());
        boolean same =
                a.kind() == b.kind() || a.kind() != Kind.ACTIVE && b.kind() != Kind.ACTIVE && a.kind() != Kind.DYING;
        return same
                && (between.isEmpty() && a.kind() != Kind.STATE || OR.contains(between) || between.equals("and / or"));
    }

    private void participle(Trigger first, Trigger last, Trigger trigger, Outcome outcome) {
        Group inside = clause.groups.stream()
                .filter(g -> g.first() < first.first() && last.last() < g.head() && g.number() <= first.first())
                .findFirst()
                .orElse(null);
        if (inside != null) {
            if (inside.counted() || Set.of("a", "an", "one", "another").contains(clause.lower(inside.first()))) {
                links.list(inside, trigger, outcome, "attributive");
            }
            return;
        }
        if (Set.of("those", "the").contains(clause.lower(first.first() - 1))) {
            included(last, trigger, outcome);
            return;
        }
        int before = clause.skipBack(first.first() - 1);
        String aux = clause.lower(before);
        Group next = object(last);
        Group previous = clause.endingAt(before);
        if (Clause.BE.contains(aux) || next == null && !clause.own(first) && clause.passive(first)) {
            links.left(first, trigger, outcome, "passive");
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
        } else if (previous != null && previous.kind() != Group.Kind.PRONOUN) {
            links.left(first, trigger, outcome, "participle");
            alongside(last, trigger, outcome);
        } else {
            governor(first, trigger, outcome);
        }
    }

    /** "12 dead", "left 12 dead", "12 people are missing". */
    private void state(Trigger first, Trigger last, Trigger trigger, Outcome outcome) {
        Group inside = clause.groups.stream()
                .filter(g -> g.first() < first.first() && last.last() < g.head())
                .findFirst()
                .orElse(null);
        if (inside != null) {
            if (inside.counted() || Set.of("a", "an", "one", "another").contains(clause.lower(inside.first()))) {
                links.list(inside, trigger, outcome, "attributive");
            }
            return;
        }
        int before = clause.skipBack(first.first() - 1);
        if (Set.of("the", "those").contains(clause.lower(first.first() - 1))) {
            included(last, trigger, outcome);
            return;
        }
        boolean became =
                before > 0 && Clause.OUTCOMES.section("becoming").contains(clause.words(before - 1, before + 1));
        if (clause.endingAt(before) != null || Clause.BE.contains(clause.lower(before)) || became) {
            links.left(first, trigger, outcome, "state");
        }
    }

    /** "the dead included two children", "those killed were". */
    private void included(Trigger last, Trigger trigger, Outcome outcome) {
        for (int k = last.last() + 1; k < Math.min(clause.tokens.size(), last.last() + 8); k++) {
            if (Set.of("include", "included", "includes", "are", "were", "was").contains(clause.lower(k))) {
                Group next = clause.startingAt(clause.skip(k + 1));
                if (next != null && !clause.claimedBehind(next)) {
                    links.parts.add(next);
                    links.list(next, trigger, outcome, "part");
                }
                return;
            }
        }
    }

    /** "two women were among the dead", "10 children were among 48 people killed". */
    private void among() {
        for (int i = 1; i < clause.tokens.size(); i++) {
            if (!Set.of("among", "amongst").contains(clause.lower(i))) {
                continue;
            }
            int at = i;
            Trigger trigger = clause.triggers.stream()
                    .filter(t ->
                            t.first() > at && t.first() < at + 9 && t.kind() != Kind.ACTIVE && t.kind() != Kind.TOLL)
                    .findFirst()
                    .orElse(null);
            int before = clause.skipBack(i - 1);
            boolean told = Clause.BE.contains(clause.lower(before)) || clause.endingAt(before) != null;
            if (!told
                    || trigger == null
                    || clause.endingAt(i - 1) != null
                            && clause.startingAt(clause.skip(i + 1)) != null
                            && !Clause.BE.contains(clause.lower(before))) {
                continue;
            }
            links.left(
                    new Trigger(at, trigger.last(), trigger.outcome(), Kind.STATE), trigger, trigger.outcome(), "part");
        }
    }

    /** "was killed along with two others", "was killed, as was his nephew", "alongside his sons Amir and Sol". */
    private void alongside(Trigger last, Trigger trigger, Outcome outcome) {
        int from = clause.lower(last.last() + 1).equals(",") ? last.last() + 2 : last.last() + 1;
        for (int length = 1; length <= 3; length++) {
            int k = from + length;
            if (!ALONGSIDE.contains(clause.words(from, k))) {
                continue;
            }
            Group next = clause.startingAt(clause.skip(k));
            for (int reach = 1; next == null && reach <= 3; reach++) {
                boolean noun = k + reach <= clause.tokens.size()
                        && (clause.tokens.get(k + reach - 1).is("NN")
                                || clause.tokens.get(k + reach - 1).is("PRP$"));
                next = noun ? clause.startingAt(k + reach) : null;
            }
            if (next != null && !(length == 1 && clause.lower(from).equals("with") && !next.counted())) {
                links.list(next, trigger, outcome, "alongside");
                return;
            }
        }
    }

    /** "the death of 12", "Amir's death". */
    private void noun(Trigger last, Trigger trigger, Outcome outcome) {
        int k = last.last() + 1;
        if (clause.lower(k).equals("of")
                || clause.lower(k).equals("and") && clause.lower(k + 2).equals("of")) {
            Group next = clause.startingAt(clause.skip(clause.lower(k).equals("of") ? k + 1 : k + 3));
            boolean place = next != null
                    && next.kind() == Group.Kind.NAMED
                    && AT_PLACES.contains(clause.lower(trigger.first()));
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
        int before = trigger.first() - 1;
        if (clause.tokens.get(Math.max(0, before)).tag().equals("POS")) {
            Group owner = clause.endingAt(before - 1);
            if (owner != null && (owner.kind() == Group.Kind.NAMED || owner.kind() == Group.Kind.SINGLE)) {
                links.add(owner, outcome, trigger, null, "nominal");
            }
        }
    }

    /** "the death toll rose to 43". */
    private void toll(Trigger trigger, Outcome outcome) {
        if (clause.lower(trigger.last() + 1).equals("of")
                && clause.startingAt(clause.skip(trigger.last() + 2)) instanceof Group g
                && g.counted()) {
            links.list(g, trigger, outcome, "toll");
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
            if (g.first() <= trigger.last() || !g.counted() || links.parts.contains(g)) {
                continue;
            }
            int k = g.first() - 1;
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

    /** What an active form has behind it, over another verb joined to it: "killed and tortured 180 villagers". */
    private @org.jspecify.annotations.Nullable Group object(Trigger last) {
        int k = last.last() + 1;
        Group next = clause.startingAt(clause.skip(k));
        boolean verb = Set.of("and", "or").contains(clause.lower(k))
                && k + 1 < clause.tokens.size()
                && clause.tokens.get(k + 1).is("VB");
        return next == null && verb ? clause.startingAt(clause.skip(k + 2)) : next;
    }

    private void right(Trigger last, Trigger trigger, Outcome outcome, String rule) {
        Group next = object(last);
        if (next != null && next.kind() == Group.Kind.NAMED && outcome == Outcome.CAPTURED) {
            return;
        }
        if (next != null
                && !(next.bare() && Triggers.ofPeople(clause.lower(last.first())))
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

    /** Nouns that count the dead by themselves: "49 deaths", "100 bodies", "tens of dead and wounded". */
    private void people() {
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
                    || clause.negated(g.first())
                    || clause.share(g)) {
                continue;
            }
            Trigger trigger = new Trigger(g.head(), dead ? g.head() + 2 : g.head(), outcome, Kind.STATE);
            links.add(g, dead ? Outcome.CASUALTIES : outcome, trigger, null, "people");
            links.partsBehind(g, links.linked.get(g), clause.tokens.size());
        }
    }

    /** Parts whose whole stands before them without having been reached: "they were killed, among them 3 children". */
    private void remainingParts() {
        for (Group g : clause.groups) {
            if (!links.parts.contains(g) || links.linked.containsKey(g)) {
                continue;
            }
            Trigger nearest = null;
            for (Trigger t : clause.triggers) {
                if (t.last() < g.first() && t.kind() != Kind.TOLL && !clause.hypothetical(t)) {
                    nearest = t;
                }
            }
            if (nearest != null && g.first() - nearest.last() < 25 && !clause.claimedBehind(g)) {
                Trigger t = nearest;
                Link whole = links.made.stream()
                        .filter(l -> l.trigger().equals(t) && l.whole() == null)
                        .reduce((a, b) -> b)
                        .orElse(null);
                links.add(g, t.outcome(), t, whole, "part");
                links.partsBehind(g, links.linked.get(g), clause.tokens.size());
            }
        }
    }
}
