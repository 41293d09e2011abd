package org.synoptic.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Document;
import org.synoptic.model.Span;
import org.synoptic.prepare.Preparer;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Reading;

class DatesTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 18);

    private static Parser parser;

    @BeforeAll
    static void load() {
        parser = CoreNlp.load();
    }

    private static Reading read(@Nullable LocalDate date, String text) {
        return new Preparer(parser, s -> true).prepare(Document.of("d", null, null, date, null, text));
    }

    private static String near(String text, String words) {
        return near(TODAY, text, words);
    }

    private static String near(@Nullable LocalDate date, String text, String words) {
        Reading reading = read(date, text);
        int at = text.indexOf(words);
        var span = new Span(at, at + words.length());
        Optional<DateInterval> d = Dates.of(reading).near(reading.sentence(span).orElseThrow(), span);
        return d.map(i -> i.earliest() + ".." + i.latest()).orElse("none");
    }

    @Test
    void thePassagesOwnDateCounts() {
        assertThat(near("A blast killed two on Friday and shelling on Sunday wounded nine.", "killed two"))
                .isEqualTo("2031-06-13..2031-06-13");
        assertThat(near("A blast killed two on Friday and shelling on Sunday wounded nine.", "wounded nine"))
                .isEqualTo("2031-06-15..2031-06-15");
    }

    @Test
    void theDayOfTellingIsNotTheDayOfTheHappening() {
        assertThat(near("A blast hit Orvela on Friday. It killed two guards, the mayor said on Sunday.", "killed two"))
                .isEqualTo("2031-06-13..2031-06-13");
    }

    @Test
    void aDateIsCarriedToWhatFollows() {
        assertThat(near("Rockets hit the market on Monday. Nine people died. The mayor wept.", "Nine people"))
                .isEqualTo("2031-06-16..2031-06-16");
    }

    @Test
    void aStretchRunsUpToTheDayOfWriting() {
        assertThat(near("More than 9,000 people have been killed since March 2027.", "9,000 people"))
                .isEqualTo("2027-03-01..2031-06-18");
    }

    @Test
    void newsWithoutADateIsNoLaterThanItsText() {
        assertThat(near("Gunmen shot two farmers dead.", "two farmers")).isEqualTo("null..2031-06-18");
        assertThat(near(null, "Gunmen shot two farmers dead.", "two farmers")).isEqualTo("none");
    }

    @Test
    void theHeadOfATextOutweighsItsMetadata() {
        Reading reading = read(LocalDate.of(2035, 1, 1), "Published May 2 2031\n\nTwo men died on Friday.");
        assertThat(Dates.of(reading).documentDate()).contains(LocalDate.of(2031, 5, 2));
    }

    @Test
    void aDateInASentenceIsNoDateOfPublication() {
        Reading reading = read(null, "On 2 May 2031 two men died in Orvela.");
        assertThat(Dates.of(reading).documentDate()).isEmpty();
    }

    @Test
    void aDateThatOnlyMeasuresIsPassedOver() {
        assertThat(near("It was the deadliest attack since 2024 and killed nine on Monday.", "killed nine"))
                .isEqualTo("2031-06-16..2031-06-16");
    }

    @Test
    void mentionsStandInTheTextAtTheirSpans() {
        String text = "On Friday two died; in May 2030, nine; since then, more.";
        Reading reading = read(TODAY, text);
        assertThat(Dates.of(reading).mentions())
                .isNotEmpty()
                .allSatisfy(m ->
                        assertThat(m.span().of(text)).isEqualTo(m.interval().words()));
    }

    @Test
    void hostileTextIsReadInTime() {
        String text = "May 2 and 3 and 4 to Friday, 2031-13-45 since " + "last the next day 99 ".repeat(600);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> Dates.of(read(TODAY, text)).mentions());
        assertThat(Dates.of(read(TODAY, "...")).mentions()).isEmpty();
    }
}
