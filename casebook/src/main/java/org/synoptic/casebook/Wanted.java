package org.synoptic.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Finding;

/**
 * Which incidents to list, and in which order.
 *
 * <p>Example: {@code new Wanted("oster", Finding.CONFLICT, null, null, Wanted.Order.DATE, true)}.
 *
 * <p>Limits: {@code words} stand in title or place, in any case, and may be empty; a finding that is null is any; days are
 * inclusive, and an incident without a day is in none of them.
 */
public record Wanted(
        String words,
        @Nullable Finding finding,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        boolean descending) {
    /** All incidents, those that most accounts tell of first. */
    public static final Wanted ALL = new Wanted("", null, null, null, Order.ACCOUNTS, true);

    /** What incidents are put in order by. */
    public enum Order {
        DATE("earliest"),
        TITLE("title"),
        PLACE("place"),
        KILLED("best"),
        ACCOUNTS("accounts"),
        ORIGINS("origins"),
        CLAIMS("claims"),
        FINDING("finding");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
