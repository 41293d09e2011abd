package org.synoptic.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {
    private static final Texts ARABIC = Texts.in("ar");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the figure of the only origin",
                "the lowest current figure of the only origin",
                "the figure that most origins support (2 of 3)",
                "the lowest of 2 figures that are tied (each supported by 1 of 2 origins)",
                "In a.txt activists and the text itself both cite [4] for the same figure.",
                "Echo (a.txt) has the same sentences as b.txt.",
                "3 accounts give it on the word of the Tarn Centre.",
                "a.txt and b.txt give 12 in the same sentences, on the word of Marn and of Vell.",
                "a.txt and b.txt share other sentences and both give 12, on the word of Marn and of Vell.",
                "a.txt and b.txt share a quotation and both give 12, on the word of Marn and of Vell.",
                "the document a.txt is not read any more",
                "the words do not stand in the reading any more, or not in one place alone",
                "these words are read in another way now",
                "these words are read as several like claims now",
                "undone by judgement 12"
            })
    void aReasonIsTheSameInEnglishAndTranslatedInArabic(String sentence) {
        assertThat(Texts.ENGLISH.reason(sentence)).isEqualTo(sentence);
        assertThat(ARABIC.reason(sentence))
                .isNotEqualTo(sentence)
                .doesNotContainPattern("(?i)\\b(the|and|of|figure)\\b(?! Tarn)");
    }

    @Test
    void whatIsNotKnownStays() {
        assertThat(ARABIC.reason("something else")).isEqualTo("something else");
        assertThat(Reasons.codes()).allSatisfy(c -> assertThat(ARABIC.words()).containsKey(c));
    }

    @Test
    void aTitleIsSaidWithItsDayAndKind() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(
                "Oster, 3 May 2031: car bombing",
                "3 \u0645\u0627\u064a\u0648 2031\u060c Oster: " + ARABIC.named("kind", "car bombing"));
        titles.put("Vell, Tarn, by 3 May 2031", "Vell, Tarn");
        titles.put("Place not told, date not told: battle", ARABIC.words().get("title.no-place"));
        titles.put("Oster, 3 May 2031 to 5 May 2031", "2031");
        titles.forEach((english, start) -> {
            assertThat(Texts.ENGLISH.title(english)).isEqualTo(english);
            assertThat(ARABIC.title(english))
                    .isNotEqualTo(english)
                    .contains(start)
                    .doesNotContain("May", "told", "battle");
        });
        for (String other : List.of("a title of another kind", "Oster, by the sea")) {
            assertThat(ARABIC.title(other)).isEqualTo(other);
        }
    }
}
