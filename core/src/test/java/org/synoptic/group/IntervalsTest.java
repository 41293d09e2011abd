package org.synoptic.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.synoptic.model.DateInterval;

class IntervalsTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 10);
    private static final DateInterval MONTH =
            new DateInterval(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31), "last May");
    private static final DateInterval ONE = new DateInterval(DAY, DAY, "10 May");

    @Test
    void theNarrowerOfTwoThatMeetIsKeptWithItsWords() {
        assertThat(Intervals.narrow(MONTH, ONE)).isEqualTo(ONE);
        assertThat(Intervals.narrow(ONE, MONTH)).isEqualTo(ONE);
    }

    @Test
    void anOpenEndIsLongerThanAnyMonth() {
        assertThat(Intervals.narrower(MONTH, new DateInterval(null, DAY, null))).isTrue();
    }

    @Test
    void newsWithoutADateIsOfTheLastDays() {
        assertThat(Intervals.fresh(new DateInterval(null, DAY, null)).earliest())
                .isEqualTo(DAY.minusDays(4));
        assertThat(Intervals.fresh(MONTH)).isEqualTo(MONTH);
    }

    @Test
    void daysOfGraceLetNeighboursMeet() {
        var next = new DateInterval(DAY.plusDays(1), DAY.plusDays(1), null);
        assertThat(Intervals.meets(ONE, next, 0)).isFalse();
        assertThat(Intervals.meets(ONE, next, 1)).isTrue();
    }
}
