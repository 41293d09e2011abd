package org.synoptic.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.casebook.Casebook;
import org.synoptic.present.Screen;

/** The commands of a casebook as a user gives them. */
class CasebookCommandsTest {
    @TempDir
    private Path here;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new Screen(100, true, false),
                false);
        var all = new ArrayList<>(List.of("casebook"));
        all.addAll(List.of(args));
        return Main.run(console, MainTest.Words::new, false, all.toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private String at(String name) {
        return here.resolve(name).toString();
    }

    private void casebook() throws IOException {
        Files.createDirectories(here.resolve("papers"));
        Files.writeString(here.resolve("papers/a.txt"), "In Oster 12 guests died .");
        Files.writeString(here.resolve("papers/b.txt"), "In Tarn 5 guests died .");
        assertThat(run("init", at("case"))).isZero();
        assertThat(run("add", at("case"), at("papers"))).as(this::said).isZero();
        assertThat(run("read", at("case"))).as(this::said).isZero();
    }

    @Test
    void theLogIsShownAndItsCheckpointKeptElsewhereIsHeldAgainstIt() throws IOException {
        casebook();
        assertThat(run("log", at("case"))).isZero();
        assertThat(said()).contains("init").contains("add").contains("read").contains("No checkpoint is known outside");
        assertThat(run("log", at("case"), "--checkpoint")).isZero();
        Path kept = Files.writeString(here.resolve("kept"), out.toString(StandardCharsets.UTF_8));
        assertThat(run("log", at("case"), "--handed", "Basim")).isZero();
        assertThat(run("log", at("case"))).isZero();
        assertThat(said()).contains("handed to Basim").contains("Not covered by anything outside: the last change");
        assertThat(run("log", at("case"), "--proof", "3")).isZero();
        assertThat(said()).contains("leaf  ").contains("left  ");
        assertThat(run("verify", at("case"), "--checkpoint", kept.toString(), "--report", at("report")))
                .as(this::said)
                .isZero();
        assertThat(said()).contains("all as written").contains("the log goes on from 1 checkpoint");
        assertThat(Files.readString(here.resolve("report"))).contains("\"damaged\":[]");
        Files.writeString(kept, Files.readString(kept).replaceFirst("\n[0-9]+\n", "\n2\n"));
        assertThat(run("verify", at("case"), "--checkpoint", kept.toString())).isEqualTo(1);
        assertThat(said()).contains("casebook.log_rewritten");
    }

    @Test
    void placesAreGivenOnceAndKept() throws IOException {
        Path places = Files.writeString(
                here.resolve("XX.txt"), "1\tOster\tOster\t\t20.5\t30.25\tP\tPPL\tXX\t\t05\t1\t\t\t4000\nno place\n");
        assertThat(run("init", at("case"), "--gazetteer", places.toString())).isEqualTo(1);
        assertThat(said()).contains("reference.line").contains("1 of its lines").contains("made the casebook");
        assertThat(run("log", at("case"))).isZero();
        assertThat(said()).contains("gazetteer");
        Path empty = Files.writeString(here.resolve("empty.txt"), "nothing\n");
        assertThat(run("read", at("case"), "--gazetteer", empty.toString())).isEqualTo(1);
        try (Casebook kept = Casebook.open(here.resolve("case"), "test", Clock.systemUTC())) {
            assertThat(kept.gazetteer().towns()).hasSize(1);
        }
    }

    @Test
    void scheduledVerifyingReportsEachTimeUntilItIsInterrupted() throws Exception {
        casebook();
        Path report = here.resolve("report");
        var thread = new Thread(() -> run("verify", at("case"), "--every", "1s", "--report", report.toString()));
        thread.start();
        for (int i = 0;
                i < 300 && (!Files.exists(report) || Files.readAllLines(report).size() < 2);
                i++) {
            Thread.sleep(100);
        }
        thread.interrupt();
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(Files.readAllLines(report)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aLostLaptopIsRestoredFromItsBackup() throws IOException {
        casebook();
        Path phrase = Files.writeString(here.resolve("phrase"), "four grey herons over the quay\n");
        assertThat(run("backup", at("case"), at("b"), "--passphrase-file", phrase.toString()))
                .as(this::said)
                .isZero();
        assertThat(run("backup", at("case"), at("b"), "--passphrase-file", phrase.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("casebook.backup");
        assertThat(run("restore", at("again"), at("b"), "--passphrase-file", phrase.toString()))
                .as(this::said)
                .isZero();
        assertThat(said()).contains("restored 2 originals").contains("all as written");
        Files.writeString(phrase, "short");
        assertThat(run("backup", at("case"), at("c"), "--passphrase-file", phrase.toString()))
                .isEqualTo(2);
        assertThat(run("restore", at("third"), at("b"), "--passphrase-file", phrase.toString()))
                .isEqualTo(1);
        assertThat(here.resolve("third/casebook.json")).doesNotExist();
    }

    @Test
    void aPackageIsExportedRedactedAndImported() throws IOException {
        casebook();
        Path names = Files.writeString(here.resolve("names"), "words: Oster\n");
        assertThat(run("export", at("case"), at("package"))).as(this::said).isZero();
        assertThat(said()).contains("exported 2 documents");
        assertThat(run("export", at("case"), at("redacted"), "--redact", names.toString()))
                .as(this::said)
                .isZero();
        assertThat(Files.readString(here.resolve("redacted/data/texts/00001.txt")))
                .doesNotContain("Oster");
        assertThat(run("init", at("other"))).isZero();
        assertThat(run("import", at("other"), at("package"))).as(this::said).isZero();
        assertThat(said()).contains("kept 2 documents");
        Files.writeString(names, "wrods: Oster\n");
        assertThat(run("export", at("case"), at("third"), "--redact", names.toString()))
                .isEqualTo(1);
        assertThat(here.resolve("third")).doesNotExist();
    }

    @Test
    void claimsAndJudgementsAreListedByPagesAndAnEstimateStandsAtItsPoint() throws IOException {
        casebook();
        assertThat(run("judge", at("case"), "list")).isZero();
        assertThat(said()).contains("a.txt/1").doesNotContain("more with");
        assertThat(run("judge", at("case"), "list", "claims", "2")).isZero();
        assertThat(said()).contains("no more claims");
        assertThat(run(
                        "judge",
                        at("case"),
                        "best",
                        "a.txt/1",
                        "killed",
                        "10",
                        "11",
                        "12",
                        "--why",
                        "counted",
                        "--by",
                        "Amal"))
                .as(this::said)
                .isZero();
        assertThat(run(
                        "judge",
                        at("case"),
                        "grade",
                        "airwars",
                        "fair",
                        "claim=a.txt/1",
                        "--why",
                        "two",
                        "--by",
                        "Amal"))
                .isZero();
        assertThat(run("judge", at("case"), "list", "judgements")).isZero();
        assertThat(said()).contains("best a.txt/1, holds");
        assertThat(run("collate", at("case"), "--out", at("out")))
                .as(this::said)
                .isZero();
        assertThat(Files.readString(here.resolve("out/collation.json")))
                .contains("\"judged\"")
                .contains("\"grades\"");
        assertThat(run("judge", at("case"), "best", "a.txt/1", "colour", "1", "2", "3", "--why", "x"))
                .isEqualTo(1);
    }
}
