package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed, that finds the disk full, whose calls fail: what was told as kept is there, and nothing else is
 * to be seen. Short unless {@code -Dsynoptic.full=true}.
 */
class FaultsTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final String NO_SPACE = "28";
    private static final String IO_ERROR = "5";

    @TempDir
    private Path here = Path.of("");

    private Path papers(int count) throws Exception {
        Path papers = Files.createDirectories(here.resolve("papers"));
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    papers.resolve(i + ".txt"), "Paper " + i + ": " + i * 3 + " people were killed in Oster.");
        }
        return papers;
    }

    private Path casebook() throws Exception {
        Path folder = here.resolve("case");
        Disk.clear(folder);
        Casebook.init(folder, null, "Amal", "test 1", Clock.systemUTC()).close();
        return folder;
    }

    /** What every fault must leave: all that was told, whole; after the same command again everything, once. */
    private void holds(Path folder, Path papers, int count, List<String> told) throws Exception {
        long start = System.nanoTime();
        try (Casebook casebook = Casebook.open(folder, "test 1", Clock.systemUTC())) {
            List<Kept> kept = casebook.originals(0, 10_000);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(kept).extracting(Kept::sha256).containsAll(told);
            for (Kept one : kept) {
                Path copy = here.resolve("copy");
                casebook.original(one.sha256(), copy);
                assertThat(copy).hasSameBinaryContentAs(papers.resolve(one.name()));
            }
            assertThat(casebook.verify(Watcher.NONE).damaged()).isEmpty();
            casebook.add(List.of(papers.toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
            assertThat(casebook.originals(0, 10_000))
                    .extracting(Kept::name)
                    .doesNotHaveDuplicates()
                    .hasSize(count);
            Verified verified = casebook.verify(Watcher.NONE);
            assertThat(verified.damaged()).isEmpty();
            assertThat(verified.notes()).isEmpty();
        }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private int calls(Path papers) throws Exception {
        Path counter = here.resolve("calls");
        Child.Ran ran = Child.run(casebook(), papers, Map.of("FAULT_COUNT", counter.toString()), here.resolve("out"));
        assertThat(ran.exit()).isZero();
        return Integer.parseInt(Files.readString(counter).strip());
    }

    private static void assumeShim() {
        assumeTrue(Child.shimIfThere().isPresent(), "skipped: gcc is not here, faults cannot be put into system calls");
    }

    @Test
    void killedAtAnyWriteFsyncOrRenameNothingToldIsLost() throws Exception {
        assumeShim();
        int count = 8;
        Path papers = papers(count);
        int calls = calls(papers);
        assertThat(calls).isGreaterThan(40);
        int runs = 0;
        int cutShort = 0;
        for (int at = 1; at <= calls; at += FULL ? 1 : Math.max(1, calls / 5)) {
            Path folder = casebook();
            Map<String, String> faults = Map.of("FAULT", "kill", "FAULT_AT", Integer.toString(at));
            Child.Ran ran = Child.run(folder, papers, faults, here.resolve("out"));
            cutShort += ran.exit() == 137 ? 1 : 0;
            holds(folder, papers, count, ran.kept());
            runs++;
        }
        assertThat(cutShort).isGreaterThanOrEqualTo(runs * 9 / 10);
        System.out.println("killed at " + runs + " of " + calls + " calls");
    }

    @Test
    void killedAtRandomNothingToldIsLost() throws Exception {
        int count = 500;
        Path papers = papers(count);
        int kills = FULL ? 300 : 3;
        var random = new Random(7);
        Path out = here.resolve("out");
        long start = System.nanoTime();
        Child.run(casebook(), papers, Map.of(), out);
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int cutShort = 0;
        for (int i = 0; i < kills; i++) {
            Path folder = casebook();
            Process process = Child.start(folder, papers, Map.of(), out);
            // From when the program is likely to be at work to when it is likely to be done.
            process.waitFor(whole / 4 + random.nextLong(Math.max(1, whole * 3 / 4)), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            List<String> told = Child.told(out).stream()
                    .filter(l -> l.matches("[0-9a-f]{64}"))
                    .toList();
            cutShort += told.size() < count ? 1 : 0;
            holds(folder, papers, count, told);
        }
        System.out.println("killed at random " + kills + " times, " + cutShort + " before the end");
    }

    @Test
    void aFullDiskOrAFailingOneIsNeverToldAsDone() throws Exception {
        assumeShim();
        int count = 8;
        Path papers = papers(count);
        int calls = calls(papers);
        int runs = 0;
        int refused = 0;
        for (String error : List.of(NO_SPACE, IO_ERROR)) {
            for (boolean always : new boolean[] {false, true}) {
                for (int at = always ? 2 : 1; at <= calls; at += FULL ? 1 : Math.max(1, calls / 2)) {
                    Path folder = casebook();
                    var faults = new java.util.TreeMap<String, String>();
                    faults.put("FAULT", error);
                    faults.put("FAULT_AT", Integer.toString(at));
                    if (always) {
                        faults.put("FAULT_ALWAYS", "1");
                    }
                    Child.Ran ran = Child.run(folder, papers, faults, here.resolve("out"));
                    refused += ran.exit() == 3 ? 1 : 0;
                    assertThat(ran.exit()).as("call " + at + ", error " + error).isIn(0, 3);
                    if (ran.exit() == 0) {
                        assertThat(ran.kept()).hasSize(count);
                    }
                    holds(folder, papers, count, ran.kept());
                    runs++;
                }
            }
        }
        assertThat(refused).isPositive();
        System.out.println("failing calls: " + runs + " runs, " + refused + " refused");
    }
}
