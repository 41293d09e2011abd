package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Span;
import org.synoptic.model.TollClaim;

/** One suite for both databases. */
class CasebookTest {
    private static final InputStream NONE = InputStream.nullInputStream();

    @TempDir
    private Path here = Path.of("");

    private Path paper(String name, String text) throws Exception {
        Path file = here.resolve("papers").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Added add(Casebook casebook) throws Exception {
        return casebook.add(List.of(here.resolve("papers").toString()), NONE, "Amal", false, Watcher.NONE);
    }

    private static ReadIn read(Casebook casebook) throws Exception {
        return casebook.read(CountingEngine.plain(), "Amal", Watcher.NONE);
    }

    private static List<Problem> damaged(Casebook casebook) throws Exception {
        return casebook.verify(Watcher.NONE).damaged().stream()
                .map(p -> new Problem(p.code(), p.message()))
                .toList();
    }

    private record Problem(String code, String message) {}

    @ParameterizedTest
    @EnumSource
    void addingTwiceAddsNothing(Databases database) throws Exception {
        paper("a.txt", "12 people were killed in Oster.");
        paper("sub/b.txt", "9 men were killed in Tarn.");
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            assertThat(add(casebook).kept()).extracting(Kept::name).containsExactly("a.txt", "sub/b.txt");
            Added again = add(casebook);
            assertThat(again.kept()).isEmpty();
            assertThat(again.known()).isEqualTo(2);
            assertThat(damaged(casebook)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOriginalIsTheBytesThatCame(Databases database) throws Exception {
        byte[] bytes = {0, 1, (byte) 0xff, 'x', '\r', '\n'};
        Files.write(paper("odd.bin", ""), bytes);
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            Kept kept = add(casebook).kept().getFirst();
            casebook.original(kept.sha256(), here.resolve("out"));
            assertThat(here.resolve("out")).hasBinaryContent(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachLineOfAListIsADocumentOfItsOwn(Databases database) throws Exception {
        paper("list.jsonl", """
                {"doc":"x1","text":"3 people were killed."}

                {"doc":"x2","text":"4 people were killed.","title":"Oster"}
                not a record
                """);
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            assertThat(add(casebook).kept()).extracting(Kept::name).containsExactly("x1", "x2", "list.jsonl:4");
            ReadIn read = read(casebook);
            assertThat(casebook.documents("", 10)).extracting(Document::id).containsExactly("x1", "x2");
            assertThat(read.problems())
                    .extracting(org.synoptic.model.Problem::code)
                    .containsExactly("read.line");
            casebook.withdraw("x1", false, "Amal", "asked");
            assertThat(casebook.documents("", 10)).extracting(Document::id).containsExactly("x2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherBytesOfTheSameNameAreKeptApart(Databases database) throws Exception {
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            paper("a.txt", "12 people were killed.");
            add(casebook);
            paper("a.txt", "13 people were killed.");
            Added second = add(casebook);
            assertThat(second.kept().getFirst().name()).startsWith("a.txt~");
            assertThat(second.problems())
                    .extracting(org.synoptic.model.Problem::code)
                    .containsExactly("casebook.name_taken");
            read(casebook);
            assertThat(casebook.documents("", 10)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsThatADatabaseCannotHoldAreMadeSound(Databases database) throws Exception {
        paper("list.jsonl", "{\"doc\":\"odd\",\"text\":\"\\u0000 \\ud800 12 people were killed \\ud83d\\ude00.\"}\n");
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            add(casebook);
            read(casebook);
            for (Document d : casebook.documents("", 10)) {
                assertThat(casebook.claims(d.id()))
                        .hasSize(1)
                        .allSatisfy(c -> assertThat(c.passage().span().of(d.text()))
                                .isEqualTo(c.passage().quote()));
            }
            assertThat(damaged(casebook)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadIsFound(Databases database) throws Exception {
        paper("a.txt", "In the market of Oster 12 people were killed.");
        paper("b.txt", "Nothing happened in Tarn.");
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            add(casebook);
            assertThat(read(casebook).claims()).isEqualTo(1);
            assertThat(read(casebook).originals()).isZero();
            assertThat(casebook.search("market oster", 5)).extracting(Hit::id).containsExactly("a.txt");
            assertThat(casebook.search("killed people", 5)).extracting(Hit::id).containsExactly("a.txt", "a.txt/1");
            assertThat(casebook.search("' OR 1 \" * (", 5)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawnDocumentLeavesOnlyATombstone(Databases database) throws Exception {
        paper("secret.txt", "The witness Qorvath Zemblin said 12 people were killed.");
        paper("b.txt", "9 men were killed in Tarn.");
        Path folder = here.resolve("case");
        try (Casebook casebook = database.casebook(folder)) {
            add(casebook);
            read(casebook);
            casebook.judge(
                    new Ruling.Note(casebook.mark("secret.txt", new Span(4, 26)), "ask Zemblin"), "Amal", "Zemblin");
            casebook.collate(CountingEngine.plain(), "Amal", Watcher.NONE);
            Withdrawn withdrawn = casebook.withdraw("secret.txt", false, "Amal", "safety");
            assertThat(withdrawn.note()).isEmpty();
            assertThat(casebook.search("Zemblin", 5)).isEmpty();
            assertThat(casebook.judgements())
                    .extracting(Judgement::standing)
                    .containsExactly(Judgement.Standing.WITHDRAWN);
            assertThat(damaged(casebook)).isEmpty();
            assertThat(add(casebook).problems())
                    .extracting(org.synoptic.model.Problem::code)
                    .containsExactly("casebook.withdrawn");
            assertThatThrownBy(() -> casebook.original(withdrawn.sha256(), here.resolve("out")))
                    .isInstanceOf(Refused.class);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes =
                        Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
                assertThat(bytes).as(file.toString()).doesNotContain("zemblin").doesNotContain("secret.txt");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void judgementsCountAndTheMachinesSideStays(Databases database) throws Exception {
        paper("a.txt", "12 people were killed. Later 13 people were killed. Some say twenty died.");
        paper("b.txt", "9 men were killed in Tarn.");
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            add(casebook);
            read(casebook);
            casebook.judge(new Ruling.Correct(casebook.mark("a.txt/1"), Map.of("low", "11")), "Amal", "misread");
            long rejected = casebook.judge(new Ruling.Reject(casebook.mark("a.txt/2")), "Amal", "another day");
            casebook.judge(
                    new Ruling.Add(
                            casebook.mark("a.txt", new Span(52, 72)),
                            Map.of("outcome", "killed", "low", "20", "source", "some")),
                    "Basim",
                    "missed");
            casebook.judge(
                    new Ruling.OneIncident(List.of(casebook.mark("a.txt/1"), casebook.mark("b.txt/1"))), "Amal", "one");
            Collated collated = casebook.collate(CountingEngine.plain(), "Amal", Watcher.NONE);
            assertThat(lows(collated.machine().claims())).containsExactly(12, 13, 9);
            assertThat(lows(collated.ruled().claims())).containsExactly(11, 20, 9);
            assertThat(collated.ruled().incidents()).hasSize(1);
            assertThat(casebook.incidents(false)).hasSize(2);
            casebook.judge(new Ruling.Undo(rejected), "Basim", "it is the same day");
            collated = casebook.collate(CountingEngine.plain(), "Amal", Watcher.NONE);
            assertThat(lows(collated.ruled().claims())).containsExactly(11, 13, 20, 9);
            assertThat(damaged(casebook)).isEmpty();
        }
    }

    private static List<Integer> lows(List<Claim> claims) {
        return claims.stream().map(c -> ((TollClaim) c).count().low()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void readAgainOtherwiseAJudgementStaysOnItsWordsOrIsOrphaned(Databases database) throws Exception {
        for (int i = 0; i < 40; i++) {
            paper(
                    i + ".txt",
                    "First " + i + " people were killed. Then 7 men were killed; at last 7 people were killed.");
        }
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            add(casebook);
            read(casebook);
            for (int i = 0; i < 40; i++) {
                for (int n = 1; n <= 3; n++) {
                    Mark mark = casebook.mark(i + ".txt/" + n);
                    casebook.judge(n == 2 ? new Ruling.Reject(mark) : new Ruling.Accept(mark), "Amal", "read it");
                }
            }
            // The other version sees no men, one word more, and so numbers all claims anew.
            var other = new CountingEngine("counting 2", Pattern.compile("(?<!First )([0-9]+) (people) were killed"));
            casebook.read(other, "Amal", Watcher.NONE);
            int orphaned = 0;
            for (Judgement j : casebook.judgements()) {
                Mark mark = j.ruling() == null ? null : j.ruling().marks().getFirst();
                assertThat(mark).isNotNull();
                if (j.standing() == Judgement.Standing.ORPHANED) {
                    orphaned++;
                    continue;
                }
                assertThat(casebook.mark(j.claims().getFirst()).span()).isEqualTo(mark.span());
                assertThat(mark.quote()).isEqualTo("7 people were killed");
            }
            assertThat(orphaned).isEqualTo(80);
            read(casebook);
            assertThat(casebook.judgements())
                    .allSatisfy(j -> assertThat(j.standing()).isEqualTo(Judgement.Standing.HOLDS));
            assertThat(damaged(casebook)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJudgementThatDoesNotFitIsRefusedAndNotWritten(Databases database) throws Exception {
        paper("a.txt", "12 people were killed.");
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            add(casebook);
            read(casebook);
            Mark mark = casebook.mark("a.txt/1");
            for (Ruling wrong : List.of(
                    new Ruling.Correct(mark, Map.of("low", "many")),
                    new Ruling.Correct(mark, Map.of("colour", "red")),
                    new Ruling.Grade(Ruling.Scheme.AIRWARS, "splendid", mark, null),
                    new Ruling.Undo(99))) {
                assertThatThrownBy(() -> casebook.judge(wrong, "Amal", "why")).isInstanceOf(Refused.class);
            }
            assertThatThrownBy(() -> casebook.judge(new Ruling.Accept(mark), "Amal", " "))
                    .isInstanceOf(Refused.class);
            assertThat(casebook.judgements()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stoppedWorkGoesOnWithoutHolesOrDuplicates(Databases database) throws Exception {
        for (int i = 0; i < 100; i++) {
            paper(i + ".txt", i + " people were killed in Oster.");
        }
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            var stopping = new Watcher() {
                int asked;

                @Override
                public boolean stop() {
                    return ++asked > 37;
                }
            };
            Added first = casebook.add(List.of(here.resolve("papers").toString()), NONE, "Amal", false, stopping);
            assertThat(first.stopped()).isTrue();
            Added second = add(casebook);
            assertThat(first.kept().size() + second.kept().size()).isEqualTo(100);
            assertThat(casebook.originals(0, 1000))
                    .extracting(Kept::name)
                    .doesNotHaveDuplicates()
                    .hasSize(100);
            stopping.asked = 36;
            assertThat(casebook.read(CountingEngine.plain(), "Amal", stopping).stopped())
                    .isTrue();
            read(casebook);
            assertThat(casebook.documents("", 1000)).hasSize(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedOriginalIsNamedNotServedAndMendedByAddingItAgain(Databases database) throws Exception {
        Path folder = here.resolve("case");
        paper("a.txt", "12 people were killed.");
        try (Casebook casebook = database.casebook(folder)) {
            String sha256 = add(casebook).kept().getFirst().sha256();
            Files.writeString(
                    folder.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256), "13 people");
            assertThat(damaged(casebook)).extracting(Problem::code).containsExactly("casebook.original_damaged");
            assertThatThrownBy(() -> casebook.original(sha256, here.resolve("out")))
                    .isInstanceOf(Refused.class);
            assertThat(here.resolve("out")).doesNotExist();
            assertThat(read(casebook).documents()).isZero();
            assertThat(add(casebook).mended()).isEqualTo(1);
            assertThat(damaged(casebook)).isEmpty();
            assertThat(read(casebook).documents()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void standardInputIsKept(Databases database) throws Exception {
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            var in = new ByteArrayInputStream(
                    "{\"doc\":\"z\",\"text\":\"5 men were killed.\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(casebook.add(List.of("-"), in, "Amal", false, Watcher.NONE)
                            .kept())
                    .extracting(Kept::name)
                    .containsExactly("z");
        }
    }
}
