package org.synoptic.toll;

import org.jspecify.annotations.Nullable;
import org.synoptic.model.Status;
import org.synoptic.toll.Links.Link;

/** Lists that tell a number of people one by one: "two sons, Amir and Selim", "four were killed: Amir, Selim …". */
final class OneByOne {
    private final Clause clause;
    private final Links links;

    OneByOne(Clause clause, Links links) {
        this.clause = clause;
        this.links = links;
    }

    /**
     * The index of the last of the groups that tell a number of people one by one, "two sons, Amir and Selim": those behind it
     * that together make up just its number; -1 where there are none.
     */
    int end(int index, int limit) {
        Group whole = clause.groups.get(index);
        Integer number = whole.counted() ? whole.count().stated() : null;
        int sum = 0;
        for (int i = index + 1; number != null && number > 1 && i < limit; i++) {
            Group g = clause.groups.get(i);
            Group before = clause.groups.get(i - 1);
            String between = clause.between(before, g);
            boolean opens = i > index + 1 || !between.equals("and");
            between =
                    i == index + 1 && Clause.OUTCOMES.section("opening a list").contains(between) ? "" : between;
            boolean plain = Clause.PEOPLE.section("by sex or age").contains(clause.lower(g.head()));
            boolean unlike = whole.status() == Status.COMBATANT && g.kind() != Group.Kind.NAMED && !plain
                    || whole.status() == Status.CIVILIAN && g.status() == Status.COMBATANT;
            if (unlike || g.kind() == Group.Kind.PRONOUN || !opens || !between.isEmpty() && !clause.joint(between)) {
                return -1;
            }
            if (i > index + 1 && clause.naming.apposition(before, g)) {
                continue;
            }
            sum += g.count().low();
            if (sum >= number) {
                return sum == number ? i : -1;
            }
        }
        return -1;
    }

    void link(int index, int last, @Nullable Link whole) {
        for (int i = index + 1; whole != null && i <= last; i++) {
            Group g = clause.groups.get(i);
            if (i == index + 1 || !clause.naming.apposition(clause.groups.get(i - 1), g)) {
                links.add(g, whole.outcome(), whole.trigger(), whole, "part");
                links.parts.add(g);
            }
        }
    }

    /** Links a list of persons behind a total as its links.parts. */
    void names(Group start, Link whole) {
        Group previous = null;
        for (Group g : clause.groups.subList(clause.groups.indexOf(start), clause.groups.size())) {
            boolean single = g.kind() == Group.Kind.NAMED || g.kind() == Group.Kind.SINGLE;
            String between = previous == null ? "" : clause.between(previous, g);
            if (!single || !between.isEmpty() && !clause.joint(between)) {
                return;
            }
            if (previous == null || !clause.naming.apposition(previous, g)) {
                links.add(g, whole.outcome(), whole.trigger(), whole, "part");
                links.parts.add(g);
            }
            previous = g;
        }
    }
}
