package org.synoptic.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The calendar days between which something happened, both included.
 *
 * <p>Example: "between 22 and 27 July" in a text of 2013 is 2013-07-22 to 2013-07-27.
 *
 * <p>Limits: {@code earliest} or {@code latest} is null where that end is open; {@code words} is null where the interval
 * rests on the document's date alone.
 */
public record DateInterval(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable String words) {

    /** Whether some day can lie in both; an open end meets everything on its side. */
    public boolean meets(DateInterval other) {
        return notAfter(earliest, other.latest) && notAfter(other.earliest, latest);
    }

    private static boolean notAfter(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null || !a.isAfter(b);
    }
}
