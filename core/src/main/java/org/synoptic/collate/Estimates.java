package org.synoptic.collate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.synoptic.model.Count;
import org.synoptic.model.Estimate;
import org.synoptic.model.TollClaim;

/**
 * The low, best and high of a point.
 *
 * <p>Example: 51 by one origin and 123 by another: 51, 51, 123, and the rule says that the two were tied.
 *
 * <p>Limits: only current figures; an origin supports every figure that its own words allow, so "at least 100" supports
 * 123. Where no number is written ("dozens") the least that the word allows stands for it.
 */
final class Estimates {
    private Estimates() {}

    /** The estimate over claims that are all current; there is at least one. */
    static Estimate over(List<TollClaim> current, Facts facts) {
        int low = Integer.MAX_VALUE;
        int high = 0;
        boolean open = false;
        var support = new TreeMap<Integer, Set<String>>();
        for (TollClaim c : current) {
            low = Math.min(low, c.count().low());
            open |= c.count().high() == null;
            high = Math.max(high, c.count().high() == null ? 0 : c.count().high());
            support.putIfAbsent(stated(c.count()), new HashSet<>());
        }
        var all = new HashSet<String>();
        for (TollClaim c : current) {
            all.add(facts.origin(c));
            support.forEach((figure, origins) -> {
                if (Figure.of(c.count()).holds(figure) || stated(c.count()) == figure) {
                    origins.add(facts.origin(c));
                }
            });
        }
        int most = support.values().stream().mapToInt(Set::size).max().orElseThrow();
        List<Integer> tied = support.entrySet().stream()
                .filter(e -> e.getValue().size() == most)
                .map(java.util.Map.Entry::getKey)
                .toList();
        return new Estimate(low, tied.getFirst(), open ? null : high, rule(tied, most, all.size()));
    }

    private static String rule(List<Integer> tied, int most, int all) {
        if (all == 1) {
            return tied.size() == 1 ? "the figure of the only origin" : "the lowest current figure of the only origin";
        }
        return tied.size() == 1
                ? "the figure that most origins support (" + most + " of " + all + ")"
                : "the lowest of " + tied.size() + " figures that are tied (each supported by " + most + " of " + all
                        + " origins)";
    }

    /** The number as written, else the least that the words allow. */
    private static int stated(Count count) {
        boolean inside = count.stated() != null && Figure.of(count).holds(count.stated());
        return inside ? java.util.Objects.requireNonNull(count.stated()) : count.low();
    }
}
