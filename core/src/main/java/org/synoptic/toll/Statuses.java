package org.synoptic.toll;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.synoptic.model.Status;
import org.synoptic.syntax.Sentence;
import org.synoptic.toll.Links.Link;

/** Who the people of a link are said to be, where their own words leave it open. */
final class Statuses {
    private static final Set<String> MOST = Set.of("mostly", "mainly", "most", "majority", "predominantly", "largely");
    private static final Set<String> ALL = Set.of("all", "both");
    private static final int REACH = 7;

    private Statuses() {}

    /** The status of a link among the links of its sentence. */
    static Status of(Link link, List<Link> links, Sentence sentence) {
        Group group = link.group();
        if (group.status() != Status.UNSPECIFIED) {
            return group.status();
        }
        Status told = apposed(group, sentence);
        if (told != Status.UNSPECIFIED) {
            return told;
        }
        Set<Status> parts = links.stream()
                .filter(l -> link.equals(l.whole()))
                .map(l -> l.group().status())
                .collect(Collectors.toSet());
        if (parts.contains(Status.CIVILIAN) && parts.contains(Status.COMBATANT)) {
            return Status.MIXED;
        }
        return elided(group, sentence) ? before(link, links) : Status.UNSPECIFIED;
    }

    /** "40 people, mostly civilians", "15, all of them women and children". */
    private static Status apposed(Group group, Sentence sentence) {
        boolean most = false;
        boolean all = false;
        for (int i = group.last() + 1; i < Math.min(sentence.size(), group.last() + REACH); i++) {
            String word = sentence.token(i).lower();
            most |= MOST.contains(word);
            all |= ALL.contains(word);
            var noun = People.noun(word);
            if (noun.isPresent()) {
                Status status = noun.get().status();
                boolean civilians = noun.get().base().equals("civilian");
                return most && civilians ? Status.MIXED : most || all ? status : Status.UNSPECIFIED;
            }
            if (!most && !all && !Set.of(",", "-", "\u2013", "the", "(").contains(word)) {
                return Status.UNSPECIFIED;
            }
        }
        return Status.UNSPECIFIED;
    }

    /** Whether a group leaves its noun to what stands before: "12 others"; a number alone does so for one outcome. */
    private static boolean elided(Group group, Sentence sentence) {
        return group.bare()
                || group.counted()
                        && Set.of("others", "other")
                                .contains(sentence.token(group.head()).lower());
    }

    private static Status before(Link link, List<Link> links) {
        Status found = Status.UNSPECIFIED;
        int nearest = -1;
        for (Link l : links) {
            boolean earlier =
                    l.group().last() < link.group().first() && l.group().first() > nearest;
            if (earlier
                    && l.group().counted()
                    && l.whole() == null
                    && !l.group().bare()) {
                found = l.group().status();
                nearest = l.group().first();
            }
        }
        return found;
    }
}
