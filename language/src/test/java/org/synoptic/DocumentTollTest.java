package org.synoptic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Document;
import org.synoptic.model.DocumentToll;
import org.synoptic.model.Estimate;

class DocumentTollTest {
    private static Synoptic synoptic;

    @BeforeAll
    static void load() {
        synoptic = Synoptic.using(CoreNlp.load());
    }

    private static DocumentToll toll(String text) {
        return synoptic.toll(Document.of("d", null, null, null, null, text));
    }

    @Test
    void theMainIncidentIsTheOneToldOfFirst() {
        DocumentToll toll = toll(
                "Gunmen killed five people and wounded 12 others in Sennova on Monday. In May last year a bomb in Arvan killed 40.");
        assertThat(toll.killed()).isNotNull();
        assertThat(toll.killed().best()).isEqualTo(5);
        assertThat(toll.injured()).isNotNull();
        assertThat(toll.injured().best()).isEqualTo(12);
    }

    @Test
    void anOpenFigureIsAsStated() {
        DocumentToll toll = toll("More than 40 people were killed in Sennova.");
        assertThat(toll.killed()).isNotNull();
        assertThat(toll.killed().best()).isEqualTo(40);
        assertThat(toll.killed().low()).isEqualTo(41);
        assertThat(toll.killed().high()).isNull();
        assertThat(toll.injured()).isNull();
    }

    @Test
    void aHigherFigureAfterAnOpenOneIsTheBest() {
        Estimate killed = killed(
                "At least 12 people were killed in Sennova on Monday, police said. The governor spoke of 17 dead.");
        assertThat(killed.low()).isEqualTo(12);
        assertThat(killed.best()).isEqualTo(17);
        assertThat(killed.high()).isEqualTo(17);
        assertThat(killed.rule()).contains("highest of 2 figures");
    }

    @Test
    void anExactFigureStandsUnlessALaterOneIsWordedAsSuch() {
        assertThat(killed("Twelve people were killed in Sennova on Monday. A paper wrote of 17 dead.")
                        .best())
                .isEqualTo(12);
        assertThat(killed("Twelve people were killed in Sennova on Monday. The toll later rose to 17.")
                        .best())
                .isEqualTo(17);
    }

    @Test
    void civiliansAreNotCountedWithFighters() {
        assertThat(killed("The raid on Sennova killed 11 civilians and a soldier.")
                        .best())
                .isEqualTo(11);
        assertThat(killed("The raid on Sennova killed 20 people, including 8 civilians.")
                        .best())
                .isEqualTo(8);
        assertThat(killed("The raid on Sennova killed 20 soldiers.").best()).isEqualTo(20);
    }

    @Test
    void aListWithoutATotalIsSummed() {
        Estimate killed = killed("The raid on Sennova killed nine men and four women.");
        assertThat(killed.best()).isEqualTo(13);
        assertThat(killed.rule()).isEqualTo("summed from 2 parts");
    }

    @Test
    void aPartToldInAnotherSentenceIsNoTotal() {
        assertThat(killed("Twelve people were killed in Sennova. The dead included seven children.")
                        .best())
                .isEqualTo(12);
    }

    @Test
    void aFigureThatIsOnlyDeniedHasNoLeast() {
        Estimate killed = killed("The army denied that 30 villagers had been killed in Sennova.");
        assertThat(killed.low()).isZero();
        assertThat(killed.best()).isEqualTo(30);
        assertThat(killed.rule()).isEqualTo("stated only to be denied");
    }

    private static Estimate killed(String text) {
        return Objects.requireNonNull(toll(text).killed());
    }

    @Test
    void noFigureGivesNone() {
        DocumentToll toll = toll("The council met on Monday.");
        assertThat(toll.killed()).isNull();
        assertThat(toll.injured()).isNull();
    }
}
