package org.synoptic.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRulesTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 18);

    private static String read(String text, LocalDate today, LocalDate last) {
        for (int i = 0; i < text.length(); i++) {
            boolean starts = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            var match = starts
                    ? DateRules.at(text, i, text.length(), new DateRules.Context(today, last, last))
                    : java.util.Optional.<DateRules.Match>empty();
            if (match.isPresent()) {
                DateRules.Days d = match.get().days();
                return text.substring(i, match.get().end()) + " = " + d.earliest()
                        + (d.earliest().equals(d.latest()) ? "" : ".." + d.latest())
                        + (d.running() ? " running" : "");
            }
        }
        return "none";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 19 March 2029 | 19 March 2029 = 2029-03-19",
                "May 2 2030 | May 2 2030 = 2030-05-02",
                "15 Apr 2030 | 15 Apr 2030 = 2030-04-15",
                "Sunday, June 1st, 2031 | Sunday, June 1st, 2031 = 2031-06-01",
                "Sun 01 Jun 2031 | Sun 01 Jun 2031 = 2031-06-01",
                "updated Jul 042030 | Jul 042030 = 2030-07-04",
                "27-07-2030 at noon | 27-07-2030 = 2030-07-27",
                "20.04.2030(updated | 20.04.2030 = 2030-04-20",
                "2030-12-31 | 2030-12-31 = 2030-12-31",
                "on 2 May | 2 May = 2031-05-02",
                "on December 24 | December 24 = 2030-12-24",
                "between 22 and 27 May | 22 and 27 May = 2031-05-22..2031-05-27",
                "22-27 May 2029 | 22-27 May 2029 = 2029-05-22..2029-05-27",
                "on January 2 and 3 | January 2 and 3 = 2031-01-02..2031-01-03",
                "between 30 May and 2 June | 30 May and 2 June = 2031-05-30..2031-06-02",
                "between May 30 and June 2, 2028 | May 30 and June 2, 2028 = 2028-05-30..2028-06-02",
                "between August and November 1999 | August and November 1999 = 1999-08-01..1999-11-30",
                "in March 2028 | March 2028 = 2028-03-01..2028-03-31",
                "late March 2028 | late March 2028 = 2028-03-20..2028-03-31",
                "last March | last March = 2031-03-01..2031-03-31",
                "last July | last July = 2030-07-01..2030-07-31",
                "in mid-May | mid-May = 2031-05-10..2031-05-20",
                "the summer of 2029 | the summer of 2029 = 2029-06-01..2029-08-31",
                "in 2029 | 2029 = 2029-01-01..2029-12-31",
                "between 2020 and 2024 | 2020 and 2024 = 2020-01-01..2024-12-31",
                "on Friday | Friday = 2031-06-13",
                "on Wednesday | Wednesday = 2031-06-18",
                "last Wednesday | last Wednesday = 2031-06-11",
                "Saturdays blast | Saturdays = 2031-06-14",
                "on Saturday afternoon | Saturday afternoon = 2031-06-14",
                "on Saturday and Sunday | Saturday and Sunday = 2031-06-14..2031-06-15",
                "earlier today | earlier today = 2031-06-18",
                "yesterday | yesterday = 2031-06-17",
                "overnight | overnight = 2031-06-17..2031-06-18",
                "at the weekend | the weekend = 2031-06-14..2031-06-15",
                "this week | this week = 2031-06-12..2031-06-18",
                "last month | last month = 2031-05-01..2031-05-31",
                "last year | last year = 2030-01-01..2030-12-31",
                "three days ago | three days ago = 2031-06-15",
                "in the past 24 hours | the past 24 hours = 2031-06-17..2031-06-18",
                "over the past two years | the past two years = 2029-06-18..2031-06-18 running",
                "in five years of war | five years of war = 2025-06-18..2031-06-18 running"
            })
    void aDateIsReadAgainstTheDayOfWriting(String text, String expected) {
        assertThat(read(text, TODAY, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the next day | the next day = 2029-02-11",
                "two days earlier | two days earlier = 2029-02-08",
                "the previous day | the previous day = 2029-02-09",
                "that same day | that same day = 2029-02-10",
                "on 3 February | 3 February = 2029-02-03"
            })
    void aDateIsReadAgainstTheLastOneTold(String text, String expected) {
        assertThat(read(text, null, LocalDate.of(2029, 2, 10))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "they may go",
                "the march went on",
                "a sun-lit hall",
                "killed 2019 people",
                "30-30-2030",
                "next Friday",
                "Resolution 1234",
                "the second floor",
                "more than 300 dead"
            })
    void whatIsNoDateIsLeftAlone(String text) {
        assertThat(read(text, TODAY, null)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on Friday", "yesterday", "last month", "on 3 February", "the weekend"})
    void withoutADayOfWritingARelativeDateIsNotGuessed(String text) {
        assertThat(read(text, null, null)).isEqualTo("none");
    }

    @Test
    void everyCalendarDayIsReadBackInEveryUsualForm() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
            for (String form : new String[] {
                "d MMMM uuuu", "MMMM d, uuuu", "MMMM d uuuu", "EEE dd MMM uuuu", "uuuu-MM-dd", "dd.MM.uuuu"
            }) {
                String text = day.format(java.time.format.DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
                if (!form.equals("dd.MM.uuuu") || day.getDayOfMonth() > 0) {
                    assertThat(read(text, null, null)).as(text).isEqualTo(text + " = " + day);
                }
            }
        }
    }

    @Test
    void hostileTextIsReadInTime() {
        String digits = "1 ".repeat(5_000) + "2, ".repeat(5_000) + "May ".repeat(5_000) + "the last ".repeat(2_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < digits.length(); i += 2) {
                DateRules.at(digits, i, digits.length(), new DateRules.Context(TODAY, null, null));
            }
        });
    }
}
