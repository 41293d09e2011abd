package org.synoptic.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Outcome;
import org.synoptic.model.Status;

/** The links made so far in a sentence, and the ways in which a link brings its neighbours along. */
final class Links {
    /** A group that suffered an outcome; {@code whole} is the link of which it is a part. */
    record Link(
            Group group,
            Outcome outcome,
            Trigger trigger,
            @Nullable Link whole,
            String rule) {}

    final List<Link> made = new ArrayList<>();
    final Map<Group, Link> linked = new HashMap<>();
    final Set<Group> parts = new HashSet<>();
    final OneByOne oneByOne;
    private final Clause clause;

    Links(Clause clause) {
        this.clause = clause;
        this.oneByOne = new OneByOne(clause, this);
        for (Group g : clause.groups) {
            if (clause.introduced(g)) {
                parts.add(g);
            }
        }
    }

    /** The group before a passive or participle, and those joined to it. */
    void left(Trigger first, Trigger trigger, Outcome outcome, String rule) {
        Group subject = new Sufferer(clause, this).of(first, outcome);
        if (subject == null) {
            return;
        }
        subject = rule.equals("part") ? subject : wholeBefore(subject);
        var list = new ArrayList<Group>(List.of(subject));
        Group skipped = null;
        Group after = subject;
        for (int i = clause.groups.indexOf(subject) - 1; i >= 0; i--) {
            Group g = clause.groups.get(i);
            String between = clause.between(g, after);
            if (parts.contains(g) && !rule.equals("part") && clause.joint(between)) {
                skipped = g;
                continue;
            }
            if (skipped != null) {
                between = clause.between(g, skipped).replaceFirst(" ?(including|among them|of whom) ?", "");
                skipped = null;
            }
            if (clause.words(g.last() + 1, after.first()).matches("named|called")
                    && clause.naming.apposition(g, after)) {
                list.removeFirst();
                list.addFirst(g);
                after = g;
                continue;
            }
            boolean joint = between.isEmpty() && !g.bare() && (g.counted() || clause.kin(after))
                    || clause.joint(between) && !(between.equals(",") && !g.counted() && after.counted())
                    || clause.tree.coordinated(g, after);
            if (!joint
                    || parts.contains(g)
                    || parts.contains(after) && !rule.equals("part")
                    || clause.naming.owner(g)
                    || linked.containsKey(g)
                    || clause.naming.apposition(g, after)) {
                break;
            }
            list.addFirst(g);
            after = g;
        }
        Group previous = list.getLast();
        for (int i = clause.groups.indexOf(subject) + 1;
                i < clause.groups.size() && clause.groups.get(i).last() < first.first();
                i++) {
            Group g = clause.groups.get(i);
            if (clause.naming.owner(g)) {
                continue;
            }
            String beside = clause.between(previous, g);
            boolean joint = clause.joint(beside) || beside.isEmpty() && clause.kin(g);
            boolean coordinated = clause.tree.coordinated(previous, g) || clause.tree.coordinated(list.getLast(), g);
            if (!joint && clause.sentence.parsed() && !coordinated) {
                continue;
            }
            if (parts.contains(g) || linked.containsKey(g) || !joint && !clause.sentence.parsed()) {
                break;
            }
            if (!clause.naming.apposition(previous, g)) {
                list.addLast(g);
            }
            previous = g;
        }
        Link whole = null;
        int told = -1;
        for (Group g : list) {
            int i = clause.groups.indexOf(g);
            if (i <= told) {
                continue;
            }
            whole = add(g, outcome, trigger, null, rule);
            told = oneByOne.end(i, clause.groups.indexOf(list.getLast()) + 1);
            if (told > i) {
                oneByOne.link(i, told, whole);
            }
        }
        for (Group g : list) {
            partsBehind(g, linked.get(g), first.first());
        }
    }

    /** The group whose part is taken for a subject: "12 men, two of them guards, died". */
    private Group wholeBefore(Group subject) {
        Group g = subject;
        int i = clause.groups.indexOf(subject);
        while (parts.contains(g) && i > 0) {
            Group before = clause.groups.get(--i);
            String between = clause.between(before, g);
            String plain = between.replaceFirst(" ?(including|among them|among whom|of whom|among) ?", "");
            if (!plain.isEmpty() && !clause.joint(plain)) {
                return subject;
            }
            g = before;
        }
        return parts.contains(g) || linked.containsKey(g) ? subject : g;
    }

    /** Links a group and the ones joined behind it, with the parts among them. */
    void list(Group start, Trigger trigger, Outcome outcome, String rule) {
        Link whole = add(start, outcome, trigger, null, rule);
        Group previous = start;
        int begin = clause.groups.indexOf(start);
        int end = oneByOne.end(begin, clause.groups.size());
        if (end > begin) {
            oneByOne.link(begin, end, whole);
            previous = clause.groups.get(end);
        }
        for (int i = Math.max(begin, end) + 1; i < clause.groups.size(); i++) {
            Group g = clause.groups.get(i);
            String between = clause.between(previous, g);
            boolean joint = between.isEmpty() && g.kind() != Group.Kind.PRONOUN && !g.bare()
                    || clause.joint(between)
                    || clause.tree.coordinated(previous, g);
            if (parts.contains(g)
                    || !joint
                    || linked.containsKey(g)
                    || clause.claimedBehind(g)
                    || between.equals("(")
                    || between.equals(",") && previous.counted() && g.kind() == Group.Kind.NAMED
                    || between.equals(",")
                            && g.kind() == Group.Kind.SINGLE
                            && Set.of("the", "'s").contains(clause.lower(g.first()))
                    || between.isEmpty()
                            && g.kind() == Group.Kind.SINGLE
                            && previous.kind() != Group.Kind.SINGLE
                            && !clause.kin(g)
                            && !clause.listed(g)
                    || !g.counted() && clause.tree.speaks(g)) {
                break;
            }
            if (!clause.naming.apposition(previous, g)) {
                whole = add(g, outcome, trigger, null, rule);
            }
            previous = g;
            int told = oneByOne.end(i, clause.groups.size());
            if (told > i) {
                oneByOne.link(i, told, whole);
                i = told;
                previous = clause.groups.get(told);
            }
        }
        partsBehind(previous, whole, clause.tokens.size());
    }

    /** The clause.groups behind a linked one that are named as parts of it. */
    void partsBehind(Group behind, @Nullable Link whole, int limit) {
        Group previous = behind;
        boolean within = parts.contains(behind);
        for (int i = clause.groups.indexOf(behind) + 1; i < clause.groups.size(); i++) {
            Group g = clause.groups.get(i);
            boolean part = parts.contains(g);
            String between = clause.between(previous, g);
            boolean joint = within && (clause.joint(between) || between.isEmpty() && g.counted());
            boolean same = within && !part && joint && clause.naming.apposition(previous, g);
            if (same || within && !part && !joint && aside(previous, g)) {
                previous = g;
                continue;
            }
            if (!(part || joint)
                    || g.first() >= limit
                    || whole == null
                    || clause.triggerBetween(behind.last(), g.first())
                    || !part && !g.counted() && clause.tree.speaks(g)
                    || clause.claimedBehind(g) && !part && limit == clause.tokens.size()) {
                break;
            }
            add(g, whole.outcome(), whole.trigger(), whole, "part");
            parts.add(g);
            within = true;
            previous = g;
        }
    }

    /** "23 guards loyal to President Amir Sol and eight rebels": a name that belongs to the people before it. */
    private boolean aside(Group people, Group name) {
        return people.counted()
                && name.kind() == Group.Kind.NAMED
                && !clause.finiteBetween(people.last() + 1, name.first())
                && !clause.words(people.last() + 1, name.first()).contains(",");
    }

    /** Makes the parts that were linked before a token parts of a whole found behind it. */
    void under(@Nullable Link whole, int before) {
        for (int i = 0; whole != null && i < made.size(); i++) {
            Link l = made.get(i);
            if (l.rule().equals("part")
                    && l.whole() == null
                    && l.group().last() < before
                    && l.trigger().equals(whole.trigger())) {
                var part = new Link(l.group(), l.outcome(), l.trigger(), whole, l.rule());
                made.set(i, part);
                linked.put(l.group(), part);
            }
        }
        made.sort(java.util.Comparator.comparing(l -> l.whole() != null));
    }

    @Nullable
    Link add(Group group, Outcome outcome, Trigger trigger, @Nullable Link whole, String rule) {
        Link earlier = linked.get(group);
        if (earlier != null
                        && (earlier.outcome() == outcome || earlier.trigger().equals(trigger))
                || group.count().low() == 0 && group.count().high() == null) {
            return earlier;
        }
        boolean people = whole != null
                || group.kind() == Group.Kind.SINGLE
                        && (People.kin(clause.lower(group.head())) && outcome != Outcome.CAPTURED
                                || group.status() == Status.COMBATANT
                                        && outcome == Outcome.KILLED
                                        && !clause.things(group)
                                        && clause.tokens.get(group.first()).is("DT"))
                || group.counted() && Clause.PEOPLE.section("them").contains(clause.lower(group.last()))
                || group.counted()
                        && !group.bare()
                        && People.noun(clause.lower(group.head())).isPresent();
        boolean bare = group.bare() && Triggers.ofNumbers(clause.words(trigger.first(), trigger.last() + 1));
        boolean bodies = outcome != Outcome.KILLED
                && outcome != Outcome.CASUALTIES
                && group.counted()
                && !group.bare()
                && Clause.OUTCOMES
                        .section("killed.nouns")
                        .contains(People.noun(clause.lower(group.head()))
                                .map(People.Noun::base)
                                .orElse(""));
        boolean some = clause.share(group)
                && group.count().stated() == null
                && outcome == Triggers.counted(clause.lower(group.head()));
        if (bodies
                || some
                || clause.doubt.negated(group.first())
                || !people && !bare && Triggers.ofPeople(clause.words(trigger.first(), trigger.last() + 1))) {
            return null;
        }
        if (earlier != null && earlier.rule().equals("attributive") && outcome == Outcome.KILLED) {
            made.remove(earlier);
        }
        Link link = new Link(group, outcome, trigger, whole, rule);
        made.add(link);
        linked.put(group, link);
        return link;
    }
}
