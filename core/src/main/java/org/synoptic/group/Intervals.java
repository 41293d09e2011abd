package org.synoptic.group;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.DateInterval;

/** Arithmetic of date intervals. */
final class Intervals {
    private static final Comparator<@Nullable LocalDate> DAYS = Comparator.nullsFirst(Comparator.naturalOrder());

    static final Comparator<DateInterval> ORDER = Comparator.comparing(DateInterval::earliest, DAYS)
            .thenComparing(DateInterval::latest, DAYS)
            .thenComparing(DateInterval::words, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Intervals() {}

    /** Days from first to last; very many where an end is open. */
    static long length(DateInterval d) {
        LocalDate from = d.earliest();
        LocalDate to = d.latest();
        return from == null || to == null ? Integer.MAX_VALUE : to.toEpochDay() - from.toEpochDay();
    }

    static boolean narrower(DateInterval a, DateInterval b) {
        return length(a) < length(b);
    }

    /** What two intervals that meet have in common, with the words of the narrower one. */
    static DateInterval narrow(DateInterval a, DateInterval b) {
        LocalDate from = later(a.earliest(), b.earliest());
        LocalDate to = earlier(a.latest(), b.latest());
        return new DateInterval(from, to, length(b) < length(a) ? b.words() : a.words());
    }

    /** Whether two intervals meet when both may be off by some days. */
    static boolean meets(DateInterval a, DateInterval b, int days) {
        return wide(a, days).meets(b);
    }

    /** News without a date is news of the last days. */
    static DateInterval fresh(DateInterval d) {
        LocalDate to = d.latest();
        return d.earliest() == null && to != null ? new DateInterval(to.minusDays(4), to, d.words()) : d;
    }

    private static DateInterval wide(DateInterval d, int days) {
        LocalDate from = d.earliest();
        LocalDate to = d.latest();
        return new DateInterval(
                from == null ? null : from.minusDays(days), to == null ? null : to.plusDays(days), null);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }
}
