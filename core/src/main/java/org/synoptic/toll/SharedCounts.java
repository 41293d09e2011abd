package org.synoptic.toll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.syntax.Sentence;
import org.synoptic.toll.Links.Link;

/** Hands a comparison on along a list: in "at least 12 soldiers and 30 villagers died" both numbers are least ones. */
final class SharedCounts {
    private static final Lexicon PEOPLE = Lexicon.of("people");

    private final Map<Link, Count> counts = new HashMap<>();

    /** @param links the links of a sentence, in the order in which they were made */
    SharedCounts(List<Link> links, Sentence sentence) {
        Link previous = null;
        for (Link link : links) {
            Count count = link.group().count();
            if (previous != null && joined(previous, link, sentence)) {
                count = as(counts.getOrDefault(previous, previous.group().count()), count);
            }
            counts.put(link, count);
            previous = link.whole() == null ? link : previous;
        }
    }

    Count of(Link link) {
        return counts.getOrDefault(link, link.group().count());
    }

    private static boolean joined(Link a, Link b, Sentence sentence) {
        String between = sentence.words(a.group().last() + 1, b.group().first());
        return a.whole() == null
                && b.whole() == null
                && a.trigger().equals(b.trigger())
                && a.outcome() == b.outcome()
                && a.group().counted()
                && b.group().counted()
                && b.group().count().low() > 1
                && PEOPLE.section("adding").contains(between);
    }

    private static Count as(Count first, Count second) {
        Integer stated = second.stated();
        if (second.comparator() != Comparator.EXACT || stated == null) {
            return second;
        }
        return switch (first.comparator()) {
            case AT_LEAST -> new Count(stated, null, Comparator.AT_LEAST, stated);
            case AT_MOST -> new Count(0, stated, Comparator.AT_MOST, stated);
            case ABOUT -> new Count(stated, stated, Comparator.ABOUT, stated);
            case EXACT, RANGE, VAGUE -> second;
        };
    }
}
