package org.synoptic.toll;

import java.util.Set;
import org.synoptic.toll.Links.Link;

/** Fills gaps: numbers that leave the outcome to what was said before them, "12 were killed in Orvela and six in Tarko". */
final class GapLinks {
    private static final int NEAR = 5;

    private final Clause clause;
    private final Links links;

    GapLinks(Clause clause, Links links) {
        this.clause = clause;
        this.links = links;
    }

    /** Links numbers that stand in a list of places behind people who are linked. */
    void fill() {
        Group previous = null;
        for (Group g : clause.groups) {
            Link link = previous == null ? null : links.linked.get(previous);
            if (previous != null && link != null && !links.linked.containsKey(g) && gap(g, link)) {
                boolean sibling =
                        clause.place(previous.last() + 1) || link.trigger().first() > previous.last();
                links.add(g, link.outcome(), link.trigger(), sibling ? link.whole() : link, "gap");
            }
            if (links.linked.containsKey(g) && !links.parts.contains(g)) {
                previous = g;
            }
        }
    }

    private boolean gap(Group g, Link link) {
        int from = Math.max(
                link.group().last(),
                link.trigger().last() < g.first() ? link.trigger().last() : 0);
        boolean listed = Set.of(",", "and", ":", ";").contains(clause.lower(g.first() - 1))
                || clause.tokens.get(Math.max(0, g.first() - 1)).entity().equals("LOCATION");
        return g.counted()
                && g.bare()
                && g.count().stated() != null
                && listed
                && clause.place(g.last() + 1)
                && !clause.finiteBetween(from + 1, g.first())
                && clause.triggers.stream().noneMatch(t -> from < t.first() && t.last() < g.first())
                && !clause.finiteBetween(g.last() + 1, Math.min(g.last() + NEAR, clause.pause(g.last() + 1)));
    }
}
