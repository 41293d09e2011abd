package org.synoptic.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;
import org.synoptic.model.RelationKind;

class LineageIndexTest {
    private static final String WIRE =
            "A grain barge caught fire at the eastern quay of Velmora on Tuesday after two loud"
                    + " blasts, and eleven dockers were pulled from the water by a tug that had been moored beside it.";
    private static final String HISTORY =
            "Velmora was a free port for three centuries and lost that standing in the year"
                    + " of the long strike, when its council could not pay the pilots.";

    @TempDir
    private Path folder;

    /** Copies, a wire in eighty papers of one week, and a paragraph in ninety documents of three years. */
    private static List<Document> documents() {
        var documents = new ArrayList<>(new Planted(7).documents());
        for (int i = 0; i < 80; i++) {
            String id = "wire" + i;
            documents.add(new Document(id, null, "paper " + i, day(i % 5), null, WIRE + " Desk " + i + "."));
        }
        for (int i = 0; i < 90; i++) {
            String own = new Planted(100 + i).documents().getFirst().text();
            documents.add(new Document("h" + i, null, "paper " + i, day(i * 12), null, own + "\n\n" + HISTORY));
        }
        return documents;
    }

    private static LocalDate day(int after) {
        return LocalDate.of(2021, 5, 4).plusDays(after);
    }

    @Test
    void documentsAddedOneByOneInAnyOrderHaveTheRelationsOfTheBatch() {
        List<Document> documents = documents();
        var batch = new Tracer().lineage(documents);
        Collections.shuffle(documents, new Random(5));
        var index = new LineageIndex();
        for (Document d : documents) {
            index.add(d);
        }
        assertThat(index.lineage()).isEqualTo(batch);
        assertThat(batch.relations()).isNotEmpty();
    }

    @Test
    void theRelationsOfOneDocumentAreThoseThatItHasAmongAll() {
        var index = new LineageIndex();
        index.addAll(documents());
        List<Relation> all = index.lineage().relations();
        for (String id : List.of("p0a", "p0b", "wire0", "wire4", "wire79", "h0", "h45")) {
            assertThat(index.relations(id))
                    .isEqualTo(all.stream()
                            .filter(r -> r.a().equals(id) || r.b().equals(id))
                            .toList());
        }
        assertThat(index.relations("unknown")).isEmpty();
    }

    @Test
    void aWireInVeryManyPapersRelatesEachToTheEarliest() {
        var index = new LineageIndex();
        index.addAll(documents());
        assertThat(index.relations("wire79"))
                .hasSizeBetween(1, 20)
                .allSatisfy(r -> assertThat(r.kind()).isEqualTo(RelationKind.REPUBLISHED));
        assertThat(index.relations("wire0")).hasSizeGreaterThan(70);
    }

    @Test
    void whatVeryManyHoldOverALongTimeIsReportedOnceAndMakesNoPairs() {
        var lineage = new Tracer().lineage(documents());
        assertThat(lineage.backgrounds()).singleElement().satisfies(b -> {
            assertThat(b.example().quote()).isEqualTo(HISTORY.substring(0, HISTORY.length() - 1));
            assertThat(b.held()).hasSize(90);
        });
        assertThat(lineage.relations()).noneMatch(r -> r.a().startsWith("h") && r.b().startsWith("h"));
    }

    @Test
    void backgroundIsSettledWhenRelationsAreReadNotWhenDocumentsCome() {
        var index = new LineageIndex();
        List<Document> documents = documents();
        List<Document> carriers =
                documents.stream().filter(d -> d.id().startsWith("h")).toList();
        index.add(carriers.get(0));
        index.add(carriers.get(1));
        assertThat(index.relations("h0")).extracting(Relation::b).containsExactly("h1");
        carriers.subList(2, 90).forEach(index::add);
        assertThat(index.relations("h0")).isEmpty();
    }

    @Test
    void aDocumentAgainstItselfUnderAnotherIdIsRepublished() {
        for (Document d : new Planted(3).documents().subList(0, 20)) {
            var again = new Document("again " + d.id(), null, d.publisher(), d.date(), null, d.text());
            assertThat(new Tracer().relations(List.of(d, again)))
                    .extracting(Relation::kind)
                    .containsExactly(RelationKind.REPUBLISHED);
        }
    }

    @Test
    void aSavedIndexGrowsAndGivesTheSameRelations() throws IOException {
        List<Document> documents = documents();
        Path file = folder.resolve("kept.index");
        for (int from = 0; from < documents.size(); from += 100) {
            try (var index = LineageIndex.open(file)) {
                assertThat(index.size()).isEqualTo(from);
                index.addAll(documents.subList(from, Math.min(documents.size(), from + 100)));
            }
        }
        try (var index = LineageIndex.open(file)) {
            assertThat(index.lineage()).isEqualTo(new Tracer().lineage(documents));
            assertThat(index.document("p0a")).contains(documents.getFirst());
        }
    }

    @Test
    void everyFieldOfADocumentIsKept() throws IOException {
        var full =
                new Document("ä\ud800", "Title", "Мир", day(0), "https://example.org", "Title\n\nÜber – Рига \udc00");
        var bare = new Document("b", null, null, null, null, "");
        try (var index = LineageIndex.open(folder.resolve("f"))) {
            index.add(full);
            index.add(bare);
        }
        try (var index = LineageIndex.open(folder.resolve("f"))) {
            assertThat(index.document(full.id())).contains(full);
            assertThat(index.document("b")).contains(bare);
        }
    }

    @Test
    void aDocumentThatWasNotWrittenWholeIsCutOffAndCanBeAddedAgain() throws IOException {
        Path file = folder.resolve("torn");
        List<Document> two = documents().subList(0, 2);
        try (var index = LineageIndex.open(file)) {
            index.addAll(two);
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 7));
        try (var index = LineageIndex.open(file)) {
            assertThat(index.size()).isEqualTo(1);
            index.add(two.get(1));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void aDamagedOrForeignFileIsRefusedAndLeftAsItIs() throws IOException {
        Path file = folder.resolve("damaged");
        try (var index = LineageIndex.open(file)) {
            index.addAll(documents().subList(0, 3));
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[60] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> LineageIndex.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        Files.writeString(file, "Dear reader, this is a letter and no index.");
        assertThatThrownBy(() -> LineageIndex.open(file)).hasMessageContaining("no index");
    }

    @Test
    void twoDocumentsOfOneIdAreRefused() {
        var index = new LineageIndex();
        index.add(new Document("a", null, null, null, null, "One."));
        assertThatThrownBy(() -> index.add(new Document("a", null, null, null, null, "Two.")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
