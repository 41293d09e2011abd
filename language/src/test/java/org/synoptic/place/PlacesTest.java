package org.synoptic.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Document;
import org.synoptic.model.Span;
import org.synoptic.prepare.Preparer;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Reading;

class PlacesTest {
    private static Parser parser;

    @BeforeAll
    static void load() {
        parser = CoreNlp.load();
    }

    private static Reading read(String text) {
        return new Preparer(parser, s -> true).prepare(Document.of("d", null, null, null, null, text));
    }

    private static String near(String text, String words) {
        Reading reading = read(text);
        int at = text.indexOf(words);
        var span = new Span(at, at + words.length());
        return Places.of(reading)
                .near(reading.sentence(span).orElseThrow(), span)
                .map(p -> p.name() + (p.within() == null ? "" : " < " + p.within()))
                .orElse("none");
    }

    @Test
    void theNarrowestPlaceIsTakenWithTheOneAroundIt() {
        assertThat(near("A blast in the town of Orvela in Tesk province killed three guards.", "three guards"))
                .isEqualTo("Orvela < Tesk");
    }

    @Test
    void aGazetteerTellsInWhichProvinceAPlaceLies() {
        String text = "Shells killed three guards in the village of Orvela.";
        Gazetteer gazetteer = Gazetteer.of(List.of(
                "1\tTesk\tTesk\t\t0\t0\tA\tADM1\tXX\t\t05\t\t\t\t9",
                "2\tOrvela\tOrvela\t\t0\t0\tP\tPPL\tXX\t\t05\t\t\t\t9"));
        Reading reading = read(text);
        Places places = Places.of(reading, gazetteer);
        assertThat(places.near(reading.sentences().getFirst(), new Span(0, 26)))
                .hasValueSatisfying(p -> assertThat(p.within()).isEqualTo("Tesk"));
        assertThat(places.nested("Orvela", "Tesk")).isTrue();
        assertThat(places.nested("Tesk", "Orvela")).isFalse();
    }

    @Test
    void aPlaceOnASideIsNotThePlace() {
        assertThat(near("Shells hit the village of al-Marun west of Qastar and wounded six.", "wounded six"))
                .startsWith("al-Marun");
    }

    @Test
    void aPlaceIsCarriedToTheNextSentence() {
        assertThat(near("Rockets hit a market in the city of Orvela. Nine people died.", "Nine people"))
                .isEqualTo("Orvela");
    }

    @Test
    void theSeatOfABodyIsNotThePlace() {
        assertThat(near("The Britain-based monitor said a raid on the town of Orvela killed two men.", "two men"))
                .isEqualTo("Orvela");
    }

    @Test
    void spellingsOfOneNameAreOne() {
        assertThat(Places.same("Tareshin", "al-Tareesheen")).isTrue();
        assertThat(Places.same("Orvela", "Qastar")).isFalse();
    }

    @Test
    void whereNothingIsNamedNothingIsGuessed() {
        assertThat(near("Nine people died.", "Nine people")).isEqualTo("none");
    }

    @Test
    void hostileTextIsReadInTime() {
        String text = "In the town of ".repeat(400) + "Al - El - ".repeat(300) + "X Y Z ".repeat(300);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Places.of(read(text)));
    }
}
