package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.Rulings;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.syntax.Parser;

/** How fast documents are added durably, and found; 100,000 with {@code -Dsynoptic.full=true}. */
class SpeedTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final int MANY = FULL ? 100_000 : 500;
    private static final int SOME = FULL ? 3000 : 200;

    @TempDir
    private Path here = Path.of("");

    private Path list(String name, int from, int count) throws Exception {
        var random = new Random(from);
        String[] towns = {"Oster", "Tarn", "Sennova", "Dunmere", "Arvan", "Lowick", "Harrow Bay", "Mirsk"};
        Path list = here.resolve(name + ".jsonl");
        try (var out = Files.newBufferedWriter(list)) {
            for (int i = from; i < from + count; i++) {
                out.write("{\"doc\":\"" + name + i + "\",\"text\":\"The mayor of " + towns[random.nextInt(towns.length)]
                        + " said on day " + i + " that " + random.nextInt(90) + " people were killed near road w"
                        + random.nextInt(5000) + " by shelling from the hills, and that more were missing.\"}\n");
            }
        }
        return list;
    }

    private Path papers(String name, int count) throws Exception {
        Path papers = Files.createDirectories(here.resolve(name));
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    papers.resolve(name + i + ".txt"),
                    name + " " + i + ": some people were killed in Oster. ".repeat(40));
        }
        return papers;
    }

    private static double rate(Casebook casebook, Path papers, int count) throws Exception {
        long start = System.nanoTime();
        Added added =
                casebook.add(List.of(papers.toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(added.kept()).hasSize(count);
        return count / seconds;
    }

    /** Texts alone, so that reading many takes no time that is not the casebook's. */
    private static final class TextOnly implements Engine {
        private final CountingEngine engine = CountingEngine.plain();

        @Override
        public String version() {
            return engine.version();
        }

        @Override
        public org.synoptic.read.Received read(Path file) {
            return engine.read(file);
        }

        @Override
        public Collation collate(List<Document> documents, Rulings rulings, UnaryOperator<Parser> keeping) {
            return engine.collate(documents, rulings, keeping);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    @Test
    void addingStaysFastAndSearchIsQuick() throws Exception {
        try (Casebook casebook = Casebook.init(here.resolve("case-warm"), null, "Amal", "test 1", Clock.systemUTC())) {
            rate(casebook, papers("warm", SOME / 4), SOME / 4);
        }
        double empty;
        try (Casebook casebook = Casebook.init(here.resolve("case-empty"), null, "Amal", "test 1", Clock.systemUTC())) {
            empty = rate(casebook, papers("first", SOME), SOME);
        }
        try (Casebook casebook = Casebook.init(here.resolve("case-full"), null, "Amal", "test 1", Clock.systemUTC())) {
            double list = rate(casebook, list("many", 0, MANY), MANY);
            casebook.read(new TextOnly(), "Amal", Watcher.NONE);
            double full = rate(casebook, papers("last", SOME), SOME);
            long worst = 0;
            for (String words :
                    List.of("killed", "mayor oster", "w17", "shelling hills w4711", "nothing of the kind")) {
                casebook.search(words, 50);
                for (int i = 0; i < 5; i++) {
                    long start = System.nanoTime();
                    casebook.search(words, 50);
                    worst = Math.max(worst, System.nanoTime() - start);
                }
            }
            System.out.printf(
                    java.util.Locale.ROOT,
                    "added a second: %.0f to an empty casebook, %.0f lines of a list, %.0f to one of %d (ratio %.2f);"
                            + " slowest search %d ms; load %.1f on %d cores%n",
                    empty,
                    list,
                    full,
                    MANY,
                    empty / full,
                    worst / 1_000_000,
                    load(),
                    Runtime.getRuntime().availableProcessors());
            if (FULL) {
                assumeTrue(
                        load() <= 2.0 * Runtime.getRuntime().availableProcessors(),
                        "measured, but not held against the bounds: too much else runs here");
                assertThat(Math.min(empty, full)).isGreaterThanOrEqualTo(300);
                assertThat(empty / full).isLessThanOrEqualTo(1.3);
                assertThat(worst / 1_000_000).isLessThan(300);
            } else {
                assertThat(empty).isGreaterThan(30);
                assertThat(worst / 1_000_000).isLessThan(1000);
            }
        }
    }
}
