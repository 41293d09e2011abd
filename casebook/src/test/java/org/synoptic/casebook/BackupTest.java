package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synoptic.model.Document;

/** A lost laptop is not a lost case: the drill of restoring, and what a backup gives away without its passphrase. */
class BackupTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final byte[] PLACES =
            "1\tVell\tVell\t\t20\t30\tP\tPPL\tXX\t\t05\t1\t\t\t10\n".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSPHRASE = "four grey herons over the quay".toCharArray();
    private static final int PAPERS = 40;

    @TempDir
    private Path here = Path.of("");

    private void fill(Casebook casebook) throws Exception {
        Path papers = Files.createDirectories(here.resolve("papers"));
        for (int i = 0; i < PAPERS; i++) {
            Files.writeString(
                    papers.resolve(i + ".txt"), "Secret " + secret(i) + ": " + i + " people were killed in Oster.");
        }
        casebook.add(List.of(papers.toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
        casebook.read(CountingEngine.plain(), "Amal", Watcher.NONE);
        casebook.judge(new Ruling.Reject(casebook.mark("3.txt/1")), "Amal", "counted twice");
        casebook.withdraw("5.txt", false, "Amal", "asked for");
        casebook.keepGazetteer("XX.txt", PLACES, "Amal");
        casebook.handed("the Tarn Centre", "Amal");
        casebook.collate(CountingEngine.plain(), "Amal", Watcher.NONE);
    }

    private static String secret(int i) {
        var random = new Random(i);
        var secret = new StringBuilder();
        for (int k = 0; k < 12; k++) {
            secret.append((char) ('a' + random.nextInt(26)));
        }
        return secret.toString();
    }

    private static String all(Casebook casebook) throws IOException {
        var all = new StringBuilder();
        all.append(casebook.originals(0, 1000));
        for (Document d : casebook.documents("", 1000)) {
            all.append(d).append(casebook.claims(d.id())).append(casebook.mark(d.id()));
        }
        all.append(casebook.judgements())
                .append(casebook.incidents(true))
                .append(casebook.list(true, Wanted.ALL, 0, 99));
        casebook.search("oster", 100).stream().map(Hit::id).sorted().forEach(all::append);
        all.append(casebook.gazetteer().size()).append(casebook.lines(1, 8));
        return all.toString();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRestoredIsWhatWasBackedUpOnEitherDatabase(Databases database) throws Exception {
        Path file = here.resolve("oster.backup");
        String before;
        String checkpoint;
        try (Casebook casebook = database.casebook(here.resolve("case"))) {
            fill(casebook);
            before = all(casebook);
            checkpoint = casebook.log().checkpoint();
            BackedUp made = casebook.backup(file, PASSPHRASE, "Amal", Watcher.NONE);
            assertThat(made.problems()).isEmpty();
            assertThat(made.originals()).isEqualTo(PAPERS - 1);
            assertThat(casebook.lines(1, 100).getLast().subject()).isEqualTo(made.sha256());
        }
        for (Databases onto : Databases.values()) {
            try (Casebook restored = onto.restored(file, PASSPHRASE, here.resolve("restored-" + onto))) {
                assertThat(all(restored)).isEqualTo(before);
                var kept = List.of(new KeptCheckpoint("kept", checkpoint));
                assertThat(restored.verify(Watcher.NONE, kept).damaged()).isEmpty();
                Files.writeString(here.resolve("papers/new.txt"), "7 people were killed in Tarn.");
                restored.add(
                        List.of(here.resolve("papers/new.txt").toString()),
                        InputStream.nullInputStream(),
                        "Amal",
                        false,
                        Watcher.NONE);
                assertThat(restored.verify(Watcher.NONE).damaged()).isEmpty();
            }
        }
    }

    private Path locked() throws Exception {
        Path file = here.resolve("oster.backup");
        try (Casebook casebook = Databases.SQLITE.casebook(here.resolve("case"))) {
            fill(casebook);
            casebook.backup(file, PASSPHRASE, "Amal", Watcher.NONE);
        }
        return file;
    }

    @Test
    void nothingInItIsReadableWithoutThePassphrase() throws Exception {
        String bytes = Files.readString(locked(), StandardCharsets.ISO_8859_1);
        for (int i = 0; i < PAPERS; i++) {
            assertThat(bytes).doesNotContain(secret(i));
        }
        assertThat(bytes).doesNotContain("originals").doesNotContain("Amal").doesNotContain("PRIVATE KEY");
        assertThatThrownBy(() -> Databases.SQLITE.restored(
                        here.resolve("oster.backup"), "another".toCharArray(), here.resolve("restored")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problem().code()).isEqualTo("casebook.backup"));
        assertThat(here.resolve("restored").resolve(Settings.FILE)).doesNotExist();
    }

    @Test
    void aStrangerOpensItWithGnuPg() throws Exception {
        assumeTrue(Tracing.run("gpg", "--version"), "skipped: gpg is not here");
        Path file = locked();
        Path tar = here.resolve("oster.tar");
        Path home = Files.createDirectories(here.resolve("gnupg"));
        Path phrase = Files.writeString(here.resolve("phrase"), new String(PASSPHRASE));
        assertThat(Tracing.run(
                        "gpg",
                        "--homedir",
                        home.toString(),
                        "--batch",
                        "--pinentry-mode",
                        "loopback",
                        "--passphrase-file",
                        phrase.toString(),
                        "-o",
                        tar.toString(),
                        "--decrypt",
                        file.toString()))
                .isTrue();
        assertThat(Files.readString(tar, StandardCharsets.ISO_8859_1)).contains(secret(7));
    }

    @Test
    void aFlippedBitAnywhereIsFoundAndNothingIsRestored() throws Exception {
        Path file = locked();
        byte[] bytes = Files.readAllBytes(file);
        var random = new Random(5);
        int flips = FULL ? 300 : 8;
        for (int i = 0; i < flips; i++) {
            byte[] flipped = bytes.clone();
            int bit = random.nextInt(bytes.length * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Path damaged = Files.write(here.resolve("damaged"), flipped);
            Path to = here.resolve("restored");
            assertThatThrownBy(() -> Databases.SQLITE.restored(damaged, PASSPHRASE, to))
                    .as("bit " + bit)
                    .isInstanceOf(Refused.class);
            assertThat(to.resolve(Settings.FILE)).doesNotExist();
            Disk.clear(to);
        }
    }

    @Test
    void aDamagedOriginalIsToldAndTheOthersAreBackedUp() throws Exception {
        Path folder = here.resolve("case");
        try (Casebook casebook = Databases.SQLITE.casebook(folder)) {
            fill(casebook);
            String sha256 = casebook.originals(0, 1).getFirst().sha256();
            Files.writeString(
                    folder.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256), "other");
            BackedUp made = casebook.backup(here.resolve("b"), null, "Amal", Watcher.NONE);
            assertThat(made.problems()).hasSize(1);
            assertThat(made.originals()).isEqualTo(PAPERS - 2);
        }
        assertThat(Casebook.isLocked(here.resolve("b"))).isFalse();
        try (Casebook restored = Databases.SQLITE.restored(here.resolve("b"), null, here.resolve("restored"))) {
            assertThat(restored.verify(Watcher.NONE).damaged()).hasSize(1);
        }
    }

    @Test
    void clockAndPersonOfARestoreStandInTheLog() throws Exception {
        try (Casebook restored = Casebook.restore(
                locked(), PASSPHRASE, here.resolve("r"), null, "Basim", "test 1", Clock.systemUTC(), Watcher.NONE)) {
            LogLine last = restored.lines(1, 100).getLast();
            assertThat(last.action()).isEqualTo("restore");
            assertThat(last.who()).isEqualTo("Basim");
        }
    }
}
