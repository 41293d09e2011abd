package org.synoptic.toll;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How names and the nouns beside them belong together: who is told twice, who only owns another, where a roster begins. */
final class Naming {
    private final Clause clause;

    Naming(Clause clause) {
        this.clause = clause;
    }

    /** Whether a group only owns who stands beside it: "Amir's daughter", "a daughter of Amir and Mira named Lale". */
    boolean owner(Group g) {
        int next = g.last() + 1;
        if (g.kind() != Group.Kind.NAMED || next >= clause.tokens.size()) {
            return false;
        }
        Group other = clause.lower(next).equals("and") ? clause.startingAt(next + 1) : null;
        boolean behind = other != null
                && (owner(other)
                        || other.kind() == Group.Kind.SINGLE
                                && clause.tokens.subList(other.first(), other.head() + 1).stream()
                                        .anyMatch(t -> t.tag().equals("POS")));
        return clause.tokens.get(next).tag().equals("POS") || behind || ownedBefore(g);
    }

    /** Whether kin "of" a name, or of it and another, stands before it. */
    private boolean ownedBefore(Group g) {
        Group before = clause.endingAt(g.first() - 2);
        String link = clause.lower(g.first() - 1);
        return before != null
                && (link.equals("of") && before.kind() == Group.Kind.SINGLE && People.kin(clause.lower(before.head()))
                        || link.equals("and")
                                && before.kind() == Group.Kind.NAMED
                                && clause.lower(before.first() - 1).equals("of")
                                && ownedBefore(before));
    }

    /** The first name of a list behind kin without a number: "Their sisters, Mira and Lale Sol,"; null where none begins. */
    @Nullable
    Group rostered(int k) {
        boolean kin = Clause.PEOPLE.section("headings").contains(clause.lower(k - 1))
                && clause.tokens.get(k - 1).is("NNS");
        Group g = kin
                ? clause.startingAt(Clause.OUTCOMES.section("opening a list").contains(clause.lower(k)) ? k + 1 : k)
                : null;
        return g == null || g.counted() ? null : g;
    }

    /** Whether a name and a description beside it are one person: "Amir Sol, a teacher,". */
    boolean apposition(Group a, Group b) {
        boolean named = a.kind() == Group.Kind.NAMED && b.kind() == Group.Kind.SINGLE
                || a.kind() == Group.Kind.SINGLE && b.kind() == Group.Kind.NAMED;
        boolean ownName = a.kind() == Group.Kind.SINGLE && a.last() > a.head()
                || b.kind() == Group.Kind.SINGLE && b.last() > b.head();
        Group next = clause.groups.indexOf(b) + 1 < clause.groups.size()
                ? clause.groups.get(clause.groups.indexOf(b) + 1)
                : null;
        boolean apart = b.kind() == Group.Kind.SINGLE
                && clause.kin(b)
                && next != null
                && next.kind() == Group.Kind.NAMED
                && clause.between(b, next).equals(",");
        boolean kin = b.kind() == Group.Kind.SINGLE
                && Clause.PEOPLE.section("possessives").contains(clause.lower(b.first()))
                && clause.groups.stream()
                        .anyMatch(g -> g.first() > b.last()
                                && g.first() < b.last() + 6
                                && clause.between(b, g).endsWith("and"));
        if (named && Set.of("named", "called").contains(clause.lower(b.first() - 1))) {
            return true;
        }
        boolean own = b.kind() == Group.Kind.SINGLE && Set.of("named", "called").contains(clause.lower(b.last() + 1));
        if (own || clause.between(a, b).endsWith(";")) {
            return false;
        }
        boolean one = a.counted()
                && a.count().high() != null
                && a.count().high() == 1
                && b.kind() == Group.Kind.SINGLE
                && clause.between(a, b).equals(",")
                && Set.of("a", "an").contains(clause.lower(b.first()));
        if (one || roles(a, b)) {
            return true;
        }
        return named
                && !kin
                && !apart
                && !ownName
                && !clause.words(a.last() + 1, b.first()).contains("and");
    }

    /** Whether two nouns under one article are one person: "a volunteer and journalist". */
    private boolean roles(Group a, Group b) {
        boolean singles = a.kind() == Group.Kind.SINGLE && b.kind() == Group.Kind.SINGLE;
        return singles
                && clause.between(a, b).equals("and")
                && Set.of("a", "an", "the").contains(clause.lower(a.first()))
                && b.first() == b.head()
                && Stream.of(a, b)
                        .noneMatch(g -> People.kin(clause.lower(g.head()))
                                || Clause.PEOPLE.section("by sex or age").contains(clause.lower(g.head())));
    }
}
