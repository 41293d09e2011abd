package org.synoptic.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.synoptic.Synoptic;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Finding;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Point;
import org.synoptic.model.Question;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Source;
import org.synoptic.model.Stance;
import org.synoptic.read.Reader;
import org.synoptic.read.Received;

class ExamplesTest {
    private static Collation khan;
    private static Collation harbour;

    @BeforeAll
    static void collate() {
        Synoptic synoptic = Synoptic.using(CoreNlp.load());
        khan = synoptic.collate(documents("khan-al-assal").documents());
        harbour = synoptic.collate(documents("harbour-blast").documents());
    }

    @Test
    void theExamplesAreReadWithoutProblems() {
        assertThat(documents("khan-al-assal").problems()).isEmpty();
        assertThat(documents("harbour-blast").problems()).isEmpty();
        assertThat(khan.documents()).hasSizeBetween(4, 6);
    }

    @Test
    void aFigureThatSeveralDocumentsTellHasASingleOrigin() {
        CountAnswer answer = answer(killing(), 123);
        assertThat(answer.accounts()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(answer.origins()).hasSize(1);
    }

    @Test
    void fiftyOneAndOneHundredAndTwentyThreeAreInConflict() {
        assertThat(answer(killing(), 51).low()).isEqualTo(51);
        assertThat(point(killing(), Question.KILLED).finding()).isEqualTo(Finding.CONFLICT);
    }

    @Test
    void theWordOfWitnessesIsPassedOnTwice() {
        assertThat(khan.claims())
                .anySatisfy(claim -> assertThat(names(claim))
                        .contains("Syrian Observatory for Human Rights", "New York Times")
                        .anyMatch(name -> name.contains("witnesses")));
    }

    @Test
    void eachSideBlamesTheOtherForTheChemicalAttack() {
        Point perpetrator = point(incident(khan, Question.KILLED, 25), Question.PERPETRATOR);
        assertThat(perpetrator.finding()).isEqualTo(Finding.CONFLICT);
        assertThat(perpetrator.answers())
                .extracting(a -> ((NameAnswer) a).name())
                .contains("government", "rebels");
    }

    @Test
    void theBattleTheKillingAndTheChemicalAttackAreKeptApart() {
        CollatedIncident chemical = incident(khan, Question.KILLED, 25);
        CollatedIncident battle = incident(khan, Question.KILLED, 150);
        assertThat(Set.of(
                        killing().incident().id(),
                        chemical.incident().id(),
                        battle.incident().id()))
                .hasSize(3);
        assertThat(counts(killing())).doesNotContain(150, 100, 25);
    }

    @Test
    void oneGroupAdmitsByItsEnemysWordAndAnotherDoesNotClaim() {
        assertThat(stances(khan, Stance.ADMITS))
                .extracting(c -> names(c).getLast())
                .contains("SANA");
        assertThat(stances(khan, Stance.DOES_NOT_CLAIM)).isNotEmpty();
    }

    @Test
    void aTollThatOneOriginRaisesIsAnUpdate() {
        CollatedIncident blast = incident(harbour, Question.KILLED, 23);
        Point killed = point(blast, Question.KILLED);
        assertThat(killed.finding()).isEqualTo(Finding.UPDATE);
        assertThat(killed.origins()).isEqualTo(1);
        assertThat(answer(blast, 12).superseded()).isTrue();
        assertThat(answer(blast, 17).superseded()).isTrue();
        assertThat(answer(blast, 23).superseded()).isFalse();
    }

    @Test
    void aTextThatTwoPapersCarryIsOneOrigin() {
        CollatedIncident blast = incident(harbour, Question.INJURED, 60);
        Point injured = point(blast, Question.INJURED);
        assertThat(injured.accounts()).isEqualTo(2);
        assertThat(injured.origins()).isEqualTo(1);
        assertThat(harbour.relations())
                .anySatisfy(r -> assertThat(List.of(r.a(), r.b()))
                        .containsExactly("4-arvanian-post-agency.txt", "5-coast-gazette.txt"));
    }

    private static Received documents(String example) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("examples"))) {
            at = at.getParent();
        }
        assertThat(at).as("the folder above examples").isNotNull();
        return Reader.read(List.of(at.resolve("examples").resolve(example).toString()), InputStream.nullInputStream());
    }

    private static CollatedIncident killing() {
        return incident(khan, Question.KILLED, 123);
    }

    private static CollatedIncident incident(Collation collation, Question question, int low) {
        return collation.incidents().stream()
                .filter(i -> i.points().stream()
                        .filter(p -> p.question() == question)
                        .flatMap(p -> p.answers().stream())
                        .anyMatch(a -> a instanceof CountAnswer c && c.low() == low))
                .findFirst()
                .orElseThrow();
    }

    private static Point point(CollatedIncident incident, Question question) {
        return incident.points().stream()
                .filter(p -> p.question() == question && p.people() == null)
                .findFirst()
                .orElseThrow();
    }

    private static CountAnswer answer(CollatedIncident incident, int low) {
        return point(incident, Question.KILLED).answers().stream()
                .map(a -> (CountAnswer) a)
                .filter(a -> a.low() == low)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> counts(CollatedIncident incident) {
        return incident.points().stream()
                .filter(p -> p.question() == Question.KILLED)
                .flatMap(p -> p.answers().stream())
                .map(a -> ((CountAnswer) a).low())
                .collect(Collectors.toSet());
    }

    private static List<ResponsibilityClaim> stances(Collation collation, Stance stance) {
        return collation.claims().stream()
                .filter(c -> c instanceof ResponsibilityClaim r && r.stance() == stance)
                .map(c -> (ResponsibilityClaim) c)
                .toList();
    }

    private static List<String> names(Claim claim) {
        return claim.sources().stream().map(Source::name).toList();
    }
}
