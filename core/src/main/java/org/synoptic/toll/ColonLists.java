package org.synoptic.toll;

import java.util.ArrayList;
import java.util.List;
import org.synoptic.toll.Links.Link;

/** Lists behind a colon that make up just the number of people told of before it: "Four died in the raid: a nurse and three guards". */
final class ColonLists {
    private final Clause clause;
    private final Links links;

    ColonLists(Clause clause, Links links) {
        this.clause = clause;
        this.links = links;
    }

    /** Links the members of such lists as parts. */
    void fill() {
        for (int i = 1; i < clause.tokens.size(); i++) {
            int colon = i;
            if (!clause.lower(i).equals(":")) {
                continue;
            }
            List<Link> before = links.made.stream()
                    .filter(l -> l.whole() == null
                            && l.group().counted()
                            && l.group().last() < colon)
                    .toList();
            for (Link whole : before.reversed()) {
                List<Group> told = told(colon, whole);
                if (!told.isEmpty()) {
                    told.forEach(g -> links.add(g, whole.outcome(), whole.trigger(), whole, "part"));
                    links.parts.addAll(told);
                    break;
                }
            }
        }
    }

    /** The groups behind a colon that together make up the number of a whole; none where they do not. */
    private List<Group> told(int colon, Link whole) {
        Integer number = whole.group().count().stated();
        var told = new ArrayList<Group>();
        int sum = 0;
        Group previous = null;
        for (Group g : clause.groups) {
            boolean place = g.kind() == Group.Kind.NAMED
                    && (clause.place(g.first() - 1)
                            || clause.lower(g.first() - 1).equals("of"));
            if (g.first() < colon || place || previous != null && clause.naming.apposition(previous, g)) {
                continue;
            }
            Link link = links.linked.get(g);
            if (number == null
                    || g.kind() == Group.Kind.PRONOUN
                    || link != null && link.whole() == null
                    || clause.finiteBetween(previous == null ? colon : previous.last() + 1, g.first())) {
                return List.of();
            }
            told.add(g);
            previous = g;
            sum += g.count().low();
            if (sum >= number) {
                return sum == number && told.size() > 1 ? told : List.of();
            }
        }
        return List.of();
    }
}
