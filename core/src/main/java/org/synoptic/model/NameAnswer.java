package org.synoptic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name or phrase that claims give for a point: a perpetrator, a place, a date, who the victims were.
 *
 * <p>Example: "Syrian government", {@code ACCUSES}.
 *
 * <p>Limits: {@code stance} only on the point {@code PERPETRATOR}, else null.
 */
public record NameAnswer(
        String name,
        @Nullable Stance stance,
        List<String> claims,
        List<String> accounts,
        List<String> origins,
        boolean superseded)
        implements Answer {
    public NameAnswer {
        claims = List.copyOf(claims);
        accounts = List.copyOf(accounts);
        origins = List.copyOf(origins);
    }
}
