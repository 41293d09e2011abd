package org.synoptic.happening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Span;
import org.synoptic.syntax.Parser;

class HappeningsTest {
    private static Parser parser;

    @BeforeAll
    static void load() {
        parser = CoreNlp.load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Warplanes bombed the market and killed 12 people. | 12 people | airstrike",
                "A car bomb near the gate killed 12 people. | 12 people | car_bombing",
                "Mortar shells killed 12 people in Orvela. | 12 people | shelling",
                "The militants executed 12 prisoners. | 12 prisoners | execution",
                "12 soldiers died in the fighting. | 12 soldiers | battle",
                "9 were beheaded, while another 12 died during the battle. | 12 died | battle",
                "9 were beheaded, while another 12 died during the battle. | 9 were beheaded | execution",
                "A chlorine attack on the village injured 12 people. | 12 people | chemical_attack",
                "Gunmen kidnapped 12 pupils. | 12 pupils | abduction",
                "The civil war has killed more than 120,000 people. | 120,000 people | war",
                "There were 12 people in the room. | 12 people | none"
            })
    void theWordNearestToTheTollTellsTheKind(String text, String words, String kind) {
        int at = text.indexOf(words);
        var span = new Span(at, at + words.length());
        assertThat(Happenings.kind(parser.parse(text, s -> true).getFirst(), span)
                        .orElse("none"))
                .isEqualTo(kind);
    }
}
