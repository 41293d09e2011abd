package org.synoptic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims held to concern one happening: what, when, where.
 *
 * <p>Example: the dead of a battle and those of the killing after it are two incidents.
 *
 * <p>Limits: {@code date} and {@code place} are null when no claim tells them; {@code kind} is a word of the happenings
 * lexicon or null.
 */
public record Incident(
        String id,
        String title,
        @Nullable String kind,
        @Nullable DateInterval date,
        @Nullable Place place,
        List<String> claims) {
    public Incident {
        claims = List.copyOf(claims);
    }
}
