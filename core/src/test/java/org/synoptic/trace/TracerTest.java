package org.synoptic.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Direction;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;
import org.synoptic.model.RelationKind;

class TracerTest {
    private static final String NEWS =
            "A grain barge caught fire at the eastern quay of Velmora on Tuesday after two loud blasts,"
                    + " and eleven dockers were pulled from the water by a tug that had been moored beside it. Smoke drifted over"
                    + " the fish market until evening, when crews from the neighbouring port brought a second pump.";

    private final Tracer tracer = new Tracer();

    private static Document document(String id, String publisher, String text) {
        return new Document(id, null, publisher, LocalDate.of(2021, 5, 4), null, text);
    }

    @Test
    void theSameTextUnderAnotherIdIsRepublished() {
        List<Relation> relations = tracer.relations(List.of(document("a", "Dawn", NEWS), document("b", "Dusk", NEWS)));
        assertThat(relations).singleElement().satisfies(r -> {
            assertThat(r.kind()).isEqualTo(RelationKind.REPUBLISHED);
            assertThat(r.direction()).isEqualTo(Direction.UNKNOWN);
            assertThat(r.passages())
                    .singleElement()
                    .satisfies(p ->
                            assertThat(p.a().of(NEWS)).startsWith("A grain").endsWith("pump"));
        });
    }

    @Test
    void strippedCommasApostrophesAndCaseDoNotHideACopy() {
        String scraped = NEWS.replace(",", "").replace("Tuesday", "TUESDAY") + " Crowds lined the harbours wall.";
        assertThat(tracer.relations(List.of(document("a", "Dawn", NEWS), document("b", "Dusk", scraped))))
                .extracting(Relation::kind)
                .containsExactly(RelationKind.REPUBLISHED);
    }

    @Test
    void aCommonQuotationAloneIsASharedQuote() {
        String quote = "\"We heard the chain snap and then the whole deck was burning from the bow to the wheelhouse\"";
        String a = "Officials in Velmora opened an inquiry on Wednesday. " + quote
                + " the harbour master told a hearing. He gave no names.";
        String b = "Divers still searched the basin for a missing crewman. The harbour master spoke at noon: " + quote
                + ". The port stays shut.";
        assertThat(tracer.relations(List.of(document("a", "Dawn", a), document("b", "Dusk", b))))
                .extracting(Relation::kind)
                .containsExactly(RelationKind.SHARED_QUOTE);
    }

    @Test
    void aCommonClosingParagraphIsBackground() {
        String history =
                " More than 9,000 people have been killed since the conflict in the Oren valley broke out in 2004"
                        + " with a dispute over grazing rights.";
        String a = "Gunmen shot two herders near Tull on Monday, the district council said." + history;
        String b = "A roadside bomb wounded a teacher in Kessin, a nurse at the clinic there said on Friday." + history;
        assertThat(tracer.relations(List.of(document("a", "Dawn", a), document("b", "Dusk", b))))
                .extracting(Relation::kind)
                .containsExactly(RelationKind.BACKGROUND);
    }

    @Test
    void unrelatedTextsHaveNoRelation() {
        String other = "The council of Brannick voted on Thursday to rebuild the old mill, nine years after the flood.";
        assertThat(tracer.relations(List.of(document("a", "Dawn", NEWS), document("b", "Dusk", other))))
                .isEmpty();
    }

    @Test
    void aPaperThatCreditsAnAgencyTookTheTextFromThatAgencysOwn() {
        Relation r = tracer.relations(
                        List.of(document("a", "Reuters", NEWS), document("b", "Dusk", NEWS + " (Reuters)")))
                .getFirst();
        assertThat(r.direction()).isEqualTo(Direction.B_FROM_A);
        assertThat(r.commonOrigin()).isEqualTo("Reuters");
    }

    @Test
    void twoPapersThatCarryAnAgencysTextHaveItFromAThird() {
        Relation r = tracer.relations(
                        List.of(document("a", "Dawn", NEWS + " he told AFP."), document("b", "Dusk", NEWS)))
                .getFirst();
        assertThat(r.direction()).isEqualTo(Direction.COMMON);
        assertThat(r.commonOrigin()).isEqualTo("AFP");
    }

    @Test
    void orderOfDocumentsDoesNotMatter() {
        List<Document> documents = new ArrayList<>(new Planted(7).documents());
        List<Relation> once = tracer.relations(documents);
        Collections.shuffle(documents, new Random(3));
        assertThat(tracer.relations(documents)).isEqualTo(once).isNotEmpty();
    }

    @Test
    void twoDocumentsAloneHaveTheRelationThatTheyHaveAmongOthers() {
        List<Document> documents = new Planted(11).documents();
        for (Relation r : tracer.relations(documents)) {
            List<Document> two = documents.stream()
                    .filter(d -> d.id().equals(r.a()) || d.id().equals(r.b()))
                    .toList();
            assertThat(tracer.relations(two)).containsExactly(r);
        }
    }

    @Test
    void plantedCopiesAreFoundAndNothingElse() {
        var planted = new Planted(5);
        List<Relation> relations = tracer.relations(planted.documents());
        List<String> pairs = relations.stream()
                .filter(r -> r.kind().dependent())
                .map(r -> r.a() + " " + r.b())
                .toList();
        long found = planted.pairs().stream().filter(pairs::contains).count();
        assertThat((double) found / planted.pairs().size()).isGreaterThanOrEqualTo(0.98);
        assertThat(planted.pairs()).containsAll(pairs);
    }

    @Test
    void endlesslyRepeatedWordsDoNotStallIt() {
        String a = "smoke ".repeat(100_000);
        String b = "smoke ".repeat(90_000) + "and fire";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatCode(() -> tracer.relations(
                                List.of(document("a", "Dawn", a), document("b", "Dusk", b), document("c", "Dusk", a))))
                        .doesNotThrowAnyException());
    }

    @Test
    void aVeryLongTextIsTracedInTime() {
        var random = new Random(2);
        var b = new StringBuilder();
        while (b.length() < 50_000_000) {
            b.append("word").append(random.nextInt(50_000)).append(' ');
        }
        String huge = b + NEWS;
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(90), () -> {
            List<Relation> relations =
                    tracer.relations(List.of(document("a", "Dawn", huge), document("b", "Dusk", NEWS)));
            assertThat(relations).extracting(Relation::kind).containsExactly(RelationKind.REPUBLISHED);
        });
    }

    @Test
    void emptyTextsAreNoTrouble() {
        assertThat(tracer.relations(List.of(document("a", "Dawn", ""), document("b", "Dusk", ""))))
                .isEmpty();
        assertThat(tracer.relations(List.of())).isEmpty();
    }
}
