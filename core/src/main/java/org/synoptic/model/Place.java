package org.synoptic.model;

import org.jspecify.annotations.Nullable;

/**
 * The narrowest place that a passage names for what happened.
 *
 * <p>Example: {@code new Place("Khan al-Assal", "the town of Khan al-Assal")}.
 *
 * <p>Limits: {@code within} is the wider place the text names with it, null when none.
 */
public record Place(String name, String words, @Nullable String within) {}
