package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synoptic.log.Checkpoint;

/** A log that is attacked is found out by a checker that shares no code with it, as far as it can be. */
class LogTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final int LINES = 600;

    @TempDir
    private Path here = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void place() {
        folder = here.resolve("case");
    }

    private Casebook open() throws IOException {
        return Casebook.open(folder, "test 1", Clock.systemUTC());
    }

    private static void lines(Casebook casebook, String by, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            casebook.record(by, "login", "desk " + i, Map.of("from", "here"));
        }
    }

    private void casebook(int lines) throws IOException {
        try (Casebook casebook = Casebook.init(folder, null, "Amal", "test 1", Clock.systemUTC())) {
            lines(casebook, "Amal", lines);
        }
    }

    private Path written(String name) throws IOException {
        Path out = here.resolve(name);
        Disk.clear(out);
        try (Casebook casebook = open()) {
            casebook.writeLog(out);
        }
        return out;
    }

    private Path kept() throws IOException {
        Path kept = here.resolve("kept");
        try (Casebook casebook = open()) {
            Files.writeString(kept, casebook.log().checkpoint());
        }
        return kept;
    }

    private void sql(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Settings.SQLITE));
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeIsALineThatCanBeProved(Databases database) throws Exception {
        Files.writeString(Files.createDirectories(here.resolve("papers")).resolve("a.txt"), "12 people were killed.");
        try (Casebook casebook = database.casebook(folder)) {
            casebook.add(
                    List.of(here.resolve("papers").toString()),
                    InputStream.nullInputStream(),
                    "Amal",
                    false,
                    Watcher.NONE);
            casebook.read(CountingEngine.plain(), "Amal", Watcher.NONE);
            casebook.judge(new Ruling.Accept(casebook.mark("a.txt/1")), "Basim", "so it says");
            casebook.collate(CountingEngine.plain(), "Amal", Watcher.NONE);
            casebook.handed("the Tarn Centre", "Amal");
            casebook.record("Basim", "login", "desk", Map.of());
            casebook.withdraw("a.txt", false, "Amal", "asked for");
            List<LogLine> changes = casebook.lines(1, 100);
            assertThat(changes)
                    .extracting(LogLine::action)
                    .containsExactly("init", "key", "add", "read", "judge", "collate", "handed", "login", "withdraw");
            Checkpoint checkpoint = Checkpoint.read(casebook.log().checkpoint()).orElseThrow();
            assertThat(checkpoint.size()).isEqualTo(changes.size());
            for (LogLine change : changes) {
                assertThat(casebook.proof(change.number()).holds(checkpoint.root()))
                        .isTrue();
            }
            assertThat(casebook.log().anchored()).isEqualTo(6);
            assertThat(casebook.verify(
                                    Watcher.NONE,
                                    List.of(new KeptCheckpoint(
                                            "kept", casebook.log().checkpoint())))
                            .damaged())
                    .isEmpty();
            assertThatThrownBy(() -> casebook.record("Amal", "withdraw", "a", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anUntouchedLogIsGood() throws Exception {
        assumeTrue(Checker.possible(), "skipped: python3 or openssl is not here");
        casebook(LINES);
        Path kept = kept();
        try (Casebook casebook = open();
                var checker = new Checker()) {
            lines(casebook, "Basim", 30);
            assertThat(checker.of(written("log"), null)).isEqualTo("good");
            assertThat(checker.of(written("log"), kept)).isEqualTo("good");
        }
    }

    /** By somebody who may write to the tables but does not build the log anew. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE change SET who = 'Basim' WHERE n = 40",
                "DELETE FROM change WHERE n = 602",
                "DELETE FROM change WHERE n = 40",
                "INSERT INTO change SELECT 603, at, who, action, subject, nonce, body, content, leaf FROM change WHERE n = 40",
                "UPDATE change SET n = CASE n WHEN 40 THEN 1000 WHEN 41 THEN 40 ELSE 41 END WHERE n IN (40, 41)"
            })
    void editedDeletedInsertedAndReorderedLinesAreFound(String attack) throws Exception {
        assumeTrue(Checker.possible(), "skipped: python3 or openssl is not here");
        casebook(LINES);
        if (attack.contains("CASE")) {
            sql(
                    "UPDATE change SET n = 1000 WHERE n = 40",
                    "UPDATE change SET n = 40 WHERE n = 41",
                    "UPDATE change SET n = 41 WHERE n = 1000");
        } else {
            sql(attack);
        }
        try (var checker = new Checker();
                Casebook casebook = open()) {
            assertThat(checker.of(written("log"), null)).startsWith("wrong");
            assertThat(casebook.verify(Watcher.NONE).damaged()).isNotEmpty();
        }
    }

    /** By somebody who has the key too and builds the whole log anew: nothing in the casebook itself can show that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE change SET who = 'Basim' WHERE n = 40",
                "DELETE FROM change WHERE n > 500",
                "DELETE FROM change WHERE n = 602",
                "UPDATE change SET subject = 'desk 4' WHERE n = 602"
            })
    void aLogWrittenAnewIsFoundByWhoKeptACheckpoint(String attack) throws Exception {
        assumeTrue(Checker.possible(), "skipped: python3 or openssl is not here");
        casebook(LINES);
        Path kept = kept();
        Path key = folder.resolve(Signing.FILE);
        byte[] secret = Files.readAllBytes(key);
        forge(attack);
        Files.write(key, secret);
        sql("DELETE FROM change WHERE action = 'key' AND n > 2");
        forge("DELETE FROM tile");
        Files.write(key, secret);
        try (var checker = new Checker();
                Casebook casebook = open()) {
            String found = checker.of(written("log"), kept);
            assertThat(found).startsWith("wrong");
            assertThat(casebook.verify(Watcher.NONE, List.of(new KeptCheckpoint("kept", Files.readString(kept))))
                            .damaged())
                    .extracting(org.synoptic.model.Problem::code)
                    .contains("casebook.log_rewritten");
        }
    }

    /** Has the casebook build its log anew over lines that an attacker changed. */
    private void forge(String attack) throws Exception {
        sql(attack, "DELETE FROM tile");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Settings.SQLITE));
                var rows = new Rows(connection)) {
            String id = Settings.read(folder).casebook();
            long changes = rows.number("SELECT max(n) FROM change");
            rows.run(
                    "UPDATE head SET changes = ?, root = '', note = '', seal = ?",
                    changes,
                    Digest.seal(Table.HEAD, 1, id, changes, "", ""));
        }
        open().close();
    }

    @Test
    void aForkIsFoundByWhoKeptACheckpoint() throws Exception {
        assumeTrue(Checker.possible(), "skipped: python3 or openssl is not here");
        casebook(50);
        byte[] before = snapshot();
        try (Casebook casebook = open()) {
            lines(casebook, "Amal", 20);
        }
        Path kept = kept();
        Files.write(folder.resolve(Settings.SQLITE), before);
        try (Casebook casebook = open();
                var checker = new Checker()) {
            assertThat(checker.of(written("log"), kept)).contains("cut or rolled back");
            lines(casebook, "Basim", 20);
            assertThat(checker.of(written("log"), null)).isEqualTo("good");
            assertThat(checker.of(written("log"), kept)).contains("others than they were");
        }
    }

    private byte[] snapshot() throws Exception {
        sql("PRAGMA wal_checkpoint(TRUNCATE)");
        return Files.readAllBytes(folder.resolve(Settings.SQLITE));
    }

    @Test
    void everyFlippedBitOfAWrittenLogIsFound() throws Exception {
        assumeTrue(Checker.possible(), "skipped: python3 or openssl is not here");
        casebook(300);
        Path log = written("log");
        List<Path> files;
        try (Stream<Path> all = Files.walk(log)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var random = new Random(4);
        int flips = FULL ? 1000 : 40;
        try (var checker = new Checker()) {
            for (int i = 0; i < flips; i++) {
                Path file = files.get(random.nextInt(files.size()));
                byte[] bytes = Files.readAllBytes(file);
                byte[] flipped = bytes.clone();
                int bit = random.nextInt(bytes.length * 8);
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, flipped);
                assertThat(checker.of(log, null)).as(file + " bit " + bit).startsWith("wrong");
                Files.write(file, bytes);
            }
            assertThat(checker.of(log, null)).isEqualTo("good");
        }
        System.out.println(flips + " flips in a written log, all found");
    }

    @Test
    void aLostKeyIsNamedAndANewOneIsToldInTheLog() throws Exception {
        casebook(3);
        Files.delete(folder.resolve(Signing.FILE));
        try (Casebook casebook = open()) {
            assertThatThrownBy(() -> casebook.record("Amal", "login", "desk", Map.of()))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.problem().code()).isEqualTo("casebook.key"));
            assertThat(casebook.verify(Watcher.NONE).damaged()).hasSize(1);
            casebook.newKey("Amal");
            casebook.record("Amal", "login", "desk", Map.of());
            assertThat(casebook.verify(Watcher.NONE).damaged()).isEmpty();
        }
    }

    @Test
    void onlyTheOwnerMayReadTheKey() throws Exception {
        casebook(1);
        Path key = folder.resolve(Signing.FILE);
        assumeTrue(
                key.getFileSystem().supportedFileAttributeViews().contains("posix"), "skipped: no POSIX rights here");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThat(Files.readString(key, StandardCharsets.US_ASCII)).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void aCasebookFromBeforeThereWasALogGetsOne() throws Exception {
        casebook(20);
        sql(
                "DROP TABLE tile",
                "DROP TABLE anchor",
                "ALTER TABLE head DROP COLUMN note",
                "ALTER TABLE head RENAME COLUMN root TO leaf",
                "DROP TABLE gazetteer",
                "ALTER TABLE listing DROP COLUMN latitude",
                "ALTER TABLE listing DROP COLUMN longitude",
                "DELETE FROM migration WHERE version IN ('3', '4')",
                "UPDATE change SET leaf = 'as it was'");
        Files.delete(folder.resolve(Signing.FILE));
        try (Casebook casebook = open()) {
            assertThat(casebook.lines(1, 100)).hasSize(23);
            assertThat(casebook.verify(Watcher.NONE).damaged()).isEmpty();
        }
    }
}
