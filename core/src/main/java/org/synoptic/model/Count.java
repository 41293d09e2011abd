package org.synoptic.model;

import org.jspecify.annotations.Nullable;

/**
 * A number as the words allow it: the least, the most, and how it is meant.
 *
 * <p>Example: "more than 40" is {@code new Count(41, null, AT_LEAST, 40)}.
 *
 * <p>Limits: {@code high} is null when open; {@code stated} is the number as written, null where no number is written
 * ("dozens").
 */
public record Count(
        int low,
        @Nullable Integer high,
        Comparator comparator,
        @Nullable Integer stated) {
    public Count {
        if (low < 0 || (high != null && high < low)) {
            throw new IllegalArgumentException("no count: " + low + " to " + high);
        }
    }
}
