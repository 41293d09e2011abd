package org.synoptic.web.page;

/**
 * A judgement in words.
 *
 * <p>Example: {@code new Judged(7, "2031-05-04 12:00", "Amal", "accepts “51 killed”", "as it says", "holds", true, "", true)}.
 *
 * <p>Limits: {@code because} says why it does not hold, empty where it does; {@code undoable} for whoever looks.
 */
public record Judged(
        long number,
        String at,
        String who,
        String what,
        String why,
        String standing,
        boolean holds,
        String because,
        boolean undoable) {}
