package org.synoptic.web.review;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha: how far coders agree beyond what chance would give, with any number of coders and with gaps.
 *
 * <p>Example: {@code Agreement.alpha(List.of(List.of("a", "a"), List.of("a", "b")), Agreement.Scale.NOMINAL)}.
 *
 * <p>Limits: after K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section F, by coincidences. 1 is perfect,
 * 0 what chance gives, below that worse. Empty where no unit has two values, or all values are one and the same, of which nothing
 * can be told.
 */
public final class Agreement {
    private Agreement() {}

    /** How far two values are apart. */
    public enum Scale {
        /** The same or not. */
        NOMINAL,
        /** Numbers by their difference. */
        INTERVAL,
        /** Numbers by their difference against their sum: 1 and 2 are further apart than 101 and 102. */
        RATIO;

        double apart(String a, String b) {
            if (this == NOMINAL) {
                return a.equals(b) ? 0 : 1;
            }
            double x = Double.parseDouble(a);
            double y = Double.parseDouble(b);
            double between = this == INTERVAL ? x - y : x + y == 0 ? 0 : (x - y) / (x + y);
            return between * between;
        }
    }

    /** The alpha of units, each with the values that its coders gave; a unit with fewer than two counts for nothing. */
    public static OptionalDouble alpha(Collection<List<String>> units, Scale scale) {
        var counted = new TreeMap<String, Double>();
        double observed = 0;
        double pairable = 0;
        for (List<String> unit : units) {
            if (unit.size() < 2) {
                continue;
            }
            double each = 1.0 / (unit.size() - 1);
            for (int i = 0; i < unit.size(); i++) {
                counted.merge(unit.get(i), 1.0, Double::sum);
                pairable++;
                for (int k = i + 1; k < unit.size(); k++) {
                    observed += each * scale.apart(unit.get(i), unit.get(k));
                }
            }
        }
        double expected = 0;
        for (var a : counted.entrySet()) {
            for (var b : counted.tailMap(a.getKey(), false).entrySet()) {
                expected += a.getValue() * b.getValue() * scale.apart(a.getKey(), b.getKey());
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (pairable - 1) * observed / expected);
    }
}
