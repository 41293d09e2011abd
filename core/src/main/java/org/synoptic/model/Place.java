package org.synoptic.model;

import org.jspecify.annotations.Nullable;

/**
 * The narrowest place that a passage names for what happened.
 *
 * <p>Example: {@code new Place("Khan al-Assal", "the town of Khan al-Assal", null)}.
 *
 * <p>Limits: {@code within} is the wider place the text names with it, null when none. {@code at} is where it lies, by a list of
 * places that the user brought, null where there is none or where it could be several places of the name.
 */
public record Place(
        String name,
        String words,
        @Nullable String within,
        @Nullable Coordinates at) {
    /** A place of which it is not known where it lies. */
    public Place(String name, String words, @Nullable String within) {
        this(name, words, within, null);
    }
}
