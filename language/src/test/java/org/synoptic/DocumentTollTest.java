package org.synoptic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Document;
import org.synoptic.model.DocumentToll;

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
    void noFigureGivesNone() {
        DocumentToll toll = toll("The council met on Monday.");
        assertThat(toll.killed()).isNull();
        assertThat(toll.injured()).isNull();
    }
}
