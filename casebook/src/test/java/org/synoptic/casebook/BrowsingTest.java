package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synoptic.Rulings;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Coordinates;
import org.synoptic.model.Document;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.Place;
import org.synoptic.model.Span;
import org.synoptic.model.TollClaim;
import org.synoptic.place.Gazetteer;
import org.synoptic.read.Received;
import org.synoptic.syntax.Parser;

/** Parts of a collation, looked up on both databases. */
class BrowsingTest {
    @TempDir
    private Path here = Path.of("");

    private Casebook casebook(Databases database) throws Exception {
        Files.createDirectories(here.resolve("papers"));
        Files.writeString(here.resolve("papers/a.txt"), "In Oster 12 people were killed. In Tarn 9 men were killed.");
        Files.writeString(here.resolve("papers/b.txt"), "In Vell 3 people were killed.");
        Casebook casebook = database.casebook(here.resolve("case"));
        casebook.add(
                List.of(here.resolve("papers").toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
        collate(casebook);
        return casebook;
    }

    private static void collate(Casebook casebook) throws Exception {
        casebook.collate(CountingEngine.plain(), "Amal", Watcher.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void incidentsAreListedByWordsInOrderAndByPages(Databases database) throws Exception {
        try (Casebook casebook = casebook(database)) {
            assertThat(casebook.list(true, Wanted.ALL, 0, 10).rows())
                    .extracting(Listed::id)
                    .containsExactly("i-a.txt", "i-b.txt");
            Page<Listed> second = casebook.list(true, Wanted.ALL, 1, 1);
            assertThat(second.rows()).extracting(Listed::id).containsExactly("i-b.txt");
            assertThat(second.total()).isEqualTo(2);
            var wanted = new Wanted("OF b.%", null, null, null, Wanted.Order.TITLE, true);
            assertThat(casebook.list(true, wanted, 0, 10).rows()).isEmpty();
            wanted = new Wanted("OF b.", Finding.SILENCE, null, null, Wanted.Order.KILLED, false);
            assertThat(casebook.list(true, wanted, 0, 10).rows())
                    .extracting(Listed::claims)
                    .containsExactly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void placesAreKeptOnceAndTellWhereIncidentsLie(Databases database) throws Exception {
        byte[] places =
                ("1\tVell\tVell\t\t20.5\t-30.25\tP\tPPL\tXX\t\t05\t1\t\t\t10\n").getBytes(StandardCharsets.UTF_8);
        try (Casebook casebook = casebook(database)) {
            assertThat(casebook.gazetteer().size()).isZero();
            assertThat(casebook.keepGazetteer("XX.txt", places, "Amal")).isTrue();
            assertThat(casebook.keepGazetteer("XX.txt", places, "Amal")).isFalse();
            assertThat(casebook.gazetteer().size()).isEqualTo(1);
            assertThat(casebook.counts().newer()).isEqualTo(1);
            assertThat(casebook.changes(Long.MAX_VALUE, 1).getFirst().action()).isEqualTo("gazetteer");
            casebook.collate(located(casebook.gazetteer()), "Amal", Watcher.NONE);
            assertThat(casebook.list(true, Wanted.ALL, 0, 10).rows())
                    .extracting(Listed::at)
                    .containsExactlyInAnyOrder(null, new Coordinates(20.5, -30.25));
            assertThat(casebook.incident("i-b.txt", true)
                            .orElseThrow()
                            .collation()
                            .incidents()
                            .getFirst()
                            .incident()
                            .place())
                    .isEqualTo(new Place("Vell", "Vell", null, new Coordinates(20.5, -30.25)));
            assertThat(casebook.verify(Watcher.NONE).damaged()).isEmpty();
        }
    }

    /** The small engine, whose incident of b.txt happened in Vell. */
    private static Engine located(Gazetteer places) {
        return new Engine() {
            @Override
            public String version() {
                return CountingEngine.plain().version();
            }

            @Override
            public Received read(Path file) {
                return CountingEngine.plain().read(file);
            }

            @Override
            public Collation collate(List<Document> documents, Rulings rulings, UnaryOperator<Parser> keeping) {
                Collation c = CountingEngine.plain().collate(documents, rulings, keeping);
                List<CollatedIncident> incidents = c.incidents().stream()
                        .map(i -> new CollatedIncident(in(i.incident(), places), i.points()))
                        .toList();
                return new Collation(
                        c.documents(), c.accounts(), c.claims(), c.lineage(), c.origins(), incidents, c.problems());
            }
        };
    }

    private static Incident in(Incident i, Gazetteer places) {
        Place place = i.id().equals("i-b.txt") ? places.located(new Place("Vell", "Vell", null)) : null;
        return new Incident(i.id(), i.title(), i.kind(), i.date(), place, i.claims());
    }

    @ParameterizedTest
    @EnumSource
    void anIncidentIsWholeInItselfAndAsTheLastCollationHadIt(Databases database) throws Exception {
        try (Casebook casebook = casebook(database)) {
            casebook.judge(new Ruling.Correct(casebook.mark("a.txt/1"), Map.of("low", "14")), "Amal", "recount");
            Excerpt before = casebook.incident("i-a.txt", true).orElseThrow();
            assertThat(before.collation().claims())
                    .extracting(BrowsingTest::low)
                    .containsExactly(12, 9);
            assertThat(before.judgements()).hasSize(1);
            assertThat(casebook.counts().newer()).isEqualTo(1);
            casebook.judge(
                    new Ruling.Add(casebook.mark("a.txt", new Span(0, 8)), Map.of("outcome", "killed", "low", "2")),
                    "Amal",
                    "missed");
            collate(casebook);
            Excerpt after = casebook.incident("i-a.txt", true).orElseThrow();
            assertThat(after.collation().claims()).extracting(BrowsingTest::low).containsExactlyInAnyOrder(14, 9, 2);
            assertThat(casebook.incident("i-a.txt", false)
                            .orElseThrow()
                            .collation()
                            .claims())
                    .extracting(BrowsingTest::low)
                    .containsExactly(12, 9);
            assertThat(after.collation().documents()).hasSize(1);
            assertThat(casebook.counts().newer()).isZero();
            assertThat(casebook.verify(Watcher.NONE).damaged()).isEmpty();
        }
    }

    private static int low(Claim claim) {
        return ((TollClaim) claim).count().low();
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentHasItsClaimsWithTheirIncidents(Databases database) throws Exception {
        try (Casebook casebook = casebook(database)) {
            Excerpt excerpt = casebook.document("a.txt", true).orElseThrow();
            assertThat(excerpt.incidents()).containsEntry("a.txt/1", "i-a.txt").hasSize(2);
            assertThat(excerpt.titles()).containsEntry("i-a.txt", "of a.txt");
            assertThat(excerpt.originals()).containsOnlyKeys("a.txt");
            assertThat(casebook.document("none.txt", true)).isEmpty();
            assertThat(casebook.heaviest(2)).containsExactly("a.txt/1", "a.txt/2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLogIsReadFromItsEndAndWithdrawingEmptiesWhatIsBrowsed(Databases database) throws Exception {
        try (Casebook casebook = casebook(database)) {
            assertThat(casebook.changes(Long.MAX_VALUE, 2))
                    .extracting(Change::action)
                    .containsExactly("collate", "read");
            casebook.withdraw("a.txt", false, "Amal", "asked");
            assertThat(casebook.list(false, Wanted.ALL, 0, 10).rows()).isEmpty();
            assertThat(casebook.heaviest(9)).isEmpty();
            assertThat(casebook.counts().documents()).isEqualTo(1);
        }
    }
}
