package org.synoptic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.synoptic.Synoptic;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Document;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Point;
import org.synoptic.model.Question;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Stance;
import org.synoptic.model.Statement;

/** The one scraped page with two voices and three incidents in it, from the labelled sets; skipped without them. */
class PageTest {
    private static final Map<String, String> DOCUMENTS = new HashMap<>();
    private static Collation collation;

    @BeforeAll
    static void collatesThePage() throws IOException {
        String told = Objects.requireNonNullElse(
                System.getProperty("SYNOPTIC_BENCH_DATA", System.getenv("SYNOPTIC_BENCH_DATA")), "../../shared/bench");
        Path page = Path.of(told, "pages", "khan-al-assal.txt");
        assumeTrue(Files.exists(page), "skipped: no labelled sets here (set SYNOPTIC_BENCH_DATA)");
        String text = Files.readString(page);
        DOCUMENTS.put("page", text);
        collation = Synoptic.using(CoreNlp.load()).collate(List.of(Document.of("page", null, null, null, null, text)));
    }

    @Test
    void everyQuoteStandsAtItsSpan() {
        assertThat(collation.claims())
                .allSatisfy(c -> assertThat(c.passage().span().of(DOCUMENTS.get("page")))
                        .isEqualTo(c.passage().quote()));
    }

    @Test
    void theKillingIsAConflictOfTwoOriginsOneOfThemInThreePassages() {
        Point killed = killed(51).orElseThrow();
        assertThat(killed.finding()).isEqualTo(Finding.CONFLICT);
        assertThat(answer(killed, 51)).satisfies(a -> {
            assertThat(a.claims()).hasSize(2);
            assertThat(a.origins()).hasSize(1);
        });
        assertThat(answer(killed, 123)).satisfies(a -> {
            assertThat(a.claims()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(a.origins()).hasSize(1);
        });
    }

    @Test
    void theDeadOfTheBattleAreAnotherIncident() {
        assertThat(incident(51)).isNotEqualTo(incident(150)).isNotEqualTo(incident(100));
    }

    @Test
    void theEarlierAttackIsAThirdIncidentForWhichEachSideBlamesTheOther() {
        Incident earlier = incident(25);
        LocalDate day = LocalDate.of(2013, 3, 19);
        assertThat(earlier.date()).isNotNull();
        assertThat(List.of(earlier.date().earliest(), earlier.date().latest())).containsOnly(day);
        Point who = points(earlier, Question.PERPETRATOR).findFirst().orElseThrow();
        assertThat(who.finding()).isEqualTo(Finding.CONFLICT);
        assertThat(who.answers().stream().map(a -> ((NameAnswer) a).name()))
                .anyMatch(n -> n.contains("government"))
                .anyMatch(n -> n.contains("rebels"));
    }

    @Test
    void oneGroupAdmitsByTheAgencysWordAnotherDoesNotClaim() {
        assertThat(responsibility(Stance.ADMITS)).anySatisfy(c -> {
            assertThat(c.perpetrator().name()).contains("Ansar al-Khilafa");
            assertThat(origin(c)).isEqualTo("SANA");
        });
        assertThat(responsibility(Stance.DOES_NOT_CLAIM))
                .anySatisfy(c -> assertThat(c.perpetrator().name()).containsIgnoringCase("al-Nusra Front"));
    }

    @Test
    void atLeastEightBodiesCondemnOrDemand() {
        assertThat(collation.claims().stream()
                        .filter(c -> c instanceof Statement s
                                && List.of("condemn", "denounce", "demand", "stress", "call", "highlight")
                                        .contains(s.act()))
                        .flatMap(c -> c.sources().stream().limit(1))
                        .map(s -> s.name())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    private static Stream<ResponsibilityClaim> responsibility(Stance stance) {
        return collation.claims().stream()
                .filter(c -> c instanceof ResponsibilityClaim r && r.stance() == stance)
                .map(ResponsibilityClaim.class::cast);
    }

    private static String origin(Claim claim) {
        return collation.origins().stream()
                .filter(o -> o.claims().contains(claim.id()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Optional<Point> killed(int low) {
        return collation.incidents().stream()
                .flatMap(i -> i.points().stream())
                .filter(p -> p.question() == Question.KILLED && !p.part())
                .filter(p -> p.answers().stream().anyMatch(a -> ((CountAnswer) a).low() == low))
                .findFirst();
    }

    private static CountAnswer answer(Point point, int low) {
        return point.answers().stream()
                .map(CountAnswer.class::cast)
                .filter(a -> a.low() == low)
                .findFirst()
                .orElseThrow();
    }

    private static Incident incident(int low) {
        return collation.incidents().stream()
                .filter(i -> i.points().stream()
                        .anyMatch(p -> p.question() == Question.KILLED
                                && p.answers().stream().anyMatch(a -> ((CountAnswer) a).low() == low)))
                .map(CollatedIncident::incident)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Point> points(Incident incident, Question question) {
        return collation.incidents().stream()
                .filter(i -> i.incident().equals(incident))
                .flatMap(i -> i.points().stream())
                .filter(p -> p.question() == question);
    }
}
