package org.synoptic.collate;

import org.synoptic.model.Comparator;
import org.synoptic.model.Count;

/**
 * A count as an interval.
 *
 * <p>Example: "at least 150" is 150 to the open end and meets 160.
 *
 * <p>Limits: ends are whole numbers; the open end is {@link Integer#MAX_VALUE}.
 */
record Figure(int low, int high) {

    static Figure of(Count count) {
        return new Figure(count.low(), count.high() == null ? Integer.MAX_VALUE : count.high());
    }

    /** As it is held against others: "about" and "nearly" stretch by a tenth. */
    static Figure stretched(Count count) {
        Figure f = of(count);
        if (count.comparator() != Comparator.ABOUT) {
            return f;
        }
        int high = f.high == Integer.MAX_VALUE ? f.high : f.high + f.high / 10;
        return new Figure(f.low - f.low / 10, high);
    }

    boolean meets(Figure other) {
        return low <= other.high && other.low <= high;
    }

    boolean holds(Figure other) {
        return low <= other.low && other.high <= high;
    }

    boolean holds(int n) {
        return low <= n && n <= high;
    }
}
