package org.synoptic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that claims give for a point.
 *
 * <p>Example: 123, exact, by three claims of one origin.
 *
 * <p>Limits: {@code high} is null when open.
 */
public record CountAnswer(
        int low,
        @Nullable Integer high,
        Comparator comparator,
        List<String> claims,
        List<String> accounts,
        List<String> origins,
        boolean superseded)
        implements Answer {
    public CountAnswer {
        claims = List.copyOf(claims);
        accounts = List.copyOf(accounts);
        origins = List.copyOf(origins);
    }
}
