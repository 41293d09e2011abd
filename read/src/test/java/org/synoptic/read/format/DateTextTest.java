package org.synoptic.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateTextTest {
    @Test
    void everyUsualFormNamesItsDay() {
        for (String words : List.of(
                "2020-05-04",
                "2020-05-04T23:59:00-08:00",
                "2020-05-04 10:00",
                "2020/5/4",
                "20200504",
                "20200504T101500Z",
                "4 May 2020",
                "04-May-2020",
                "4th May, 2020",
                "Mon, 04 May 2020 10:15:00 GMT",
                "Monday 4 May 2020",
                "May 4, 2020",
                "May 4th, 2020 at 10:15",
                "Monday, May 4, 2020")) {
            assertThat(DateText.day(words)).as(words).contains(LocalDate.of(2020, 5, 4));
        }
        assertThat(DateText.day("Sept. 9, 2019")).contains(LocalDate.of(2019, 9, 9));
    }

    @Test
    void whatNamesNoDayNamesNone() {
        for (String words : List.of(
                "",
                "03/04/2020",
                "2020",
                "May 2020",
                "31 June 2020",
                "yesterday",
                "2020-13-01",
                "4 Ma",
                "x".repeat(100_000))) {
            assertThat(DateText.day(words))
                    .as(words.substring(0, Math.min(20, words.length())))
                    .isEmpty();
        }
    }
}
