package org.synoptic.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Document;

class MarksTest {
    private static String marked(String text, byte mark) {
        var document = new Document("a", null, null, LocalDate.of(2021, 5, 4), null, text);
        var words = Words.of(text);
        var marks = Marks.of(document, words);
        var b = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (marks.is(i, mark)) {
                b.append(b.isEmpty() ? "" : " ").append(words.span(i, i + 1).of(text));
            }
        }
        return b.toString();
    }

    @Test
    void aSentenceOnHowAConflictBeganIsBackground() {
        assertThat(marked(
                        "Two ferries sank. The valley has been at war since the start of the drought.",
                        Marks.BACKGROUND))
                .isEqualTo("The valley has been at war since the start of the drought");
    }

    @Test
    void aSentenceWithAnEarlierYearIsBackgroundAndOneWithTheDocumentsOwnIsNot() {
        assertThat(marked("A mill burned on 3 May 2021. It burned in 1998 as well.", Marks.BACKGROUND))
                .isEqualTo("It burned in 1998 as well");
    }

    @Test
    void whatStandsInsideQuotationMarksIsQuoted() {
        assertThat(marked("She said \"we saw it burn\" and left.", Marks.QUOTED))
                .isEqualTo("we saw it burn");
    }

    @Test
    void whatFollowsTheEndOfTheStoryIsFurniture() {
        assertThat(marked(
                        "A mill burned in Tull on Monday and nobody was hurt. Read also Ten recipes", Marks.FURNITURE))
                .isEqualTo("Read also Ten recipes");
    }

    @Test
    void phrasesAreFoundWhateverTheirCaseAndPunctuation() {
        assertThat(Phrases.of(java.util.List.of("read also")).length(Words.of("READ, also this"), 0))
                .isEqualTo(2);
    }
}
