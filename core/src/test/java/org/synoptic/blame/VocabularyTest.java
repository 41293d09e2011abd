package org.synoptic.blame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Span;
import org.synoptic.syntax.Token;

class VocabularyTest {
    private static Token token(String word, String lemma) {
        return new Token(0, new Span(0, word.length()), word, lemma, "NN", "", Token.NONE, "");
    }

    @ParameterizedTest
    @CsvSource({
        "gunmen, gunman, armed",
        "Regime, Regime, state",
        "Militants, Militants, armed",
        "airstrikes, airstrike, deeds",
        "shelled, shell, verbs",
        "warplanes, warplane, craft",
        "perished, perish, suffer",
        "clashes, clash, fights"
    })
    void wordsAreFoundByFormAndLemma(String word, String lemma, String section) {
        assertThat(Vocabulary.is(token(word, lemma), section)).isTrue();
    }

    @Test
    void aWeaponIsNoArmedBody() {
        assertThat(Vocabulary.is(token("bomb", "bomb"), "armed", "state", "craft", "persons"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Israeli, Israeli", "Israel, Israeli", "U.S., US", "French, French", "Frances, French"})
    void aStateIsKnownByNameAndAdjective(String word, String adjective) {
        assertThat(Vocabulary.state(word)).isEqualTo(adjective);
    }

    @Test
    void noCommonWordIsAState() {
        for (String word : Lexicon.of("blame").section("deeds")) {
            assertThat(Vocabulary.state(word)).as(word).isNull();
        }
    }
}
