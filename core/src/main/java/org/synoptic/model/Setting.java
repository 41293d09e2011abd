package org.synoptic.model;

import org.jspecify.annotations.Nullable;

/**
 * What happened, when and where, as one claim's passage tells it.
 *
 * <p>Example: {@code new Setting("massacre", new DateInterval(day, null, "on 22 July"), place)}.
 *
 * <p>Limits: {@code kind} is a word of the happenings lexicon; each part is null when it is not known.
 */
public record Setting(
        @Nullable String kind,
        @Nullable DateInterval date,
        @Nullable Place place) {}
