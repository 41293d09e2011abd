package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast lines are logged durably, each by itself, verified and proved; a million with {@code -Dsynoptic.full=true}. */
class LogSpeedTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final int LINES = FULL ? 1_000_000 : 3000;
    private static final int SINGLE = FULL ? 5000 : 300;

    @TempDir
    private Path here = Path.of("");

    @Test
    void aLongLogIsWrittenVerifiedAndProvedInTime() throws Exception {
        Path folder = here.resolve("case");
        try (Casebook casebook = Casebook.init(folder, null, "Amal", "test 1", Clock.systemUTC())) {
            long start = System.nanoTime();
            for (int i = 0; i < SINGLE; i++) {
                casebook.record("Amal", "login", "desk " + i, Map.of("from", "here"));
            }
            double single = SINGLE / seconds(start);
            start = System.nanoTime();
            many(folder, LINES - SINGLE);
            double together = (LINES - SINGLE) / seconds(start);
            start = System.nanoTime();
            Verified verified = casebook.verify(Watcher.NONE);
            double verifying = seconds(start);
            assertThat(verified.damaged()).isEmpty();
            assertThat(verified.changes()).isEqualTo(LINES + 2);
            casebook.proof(LINES / 2);
            start = System.nanoTime();
            for (long n : List.of(1L, 7L, LINES / 3L, LINES / 2L + 11, LINES - 1L)) {
                assertThat(casebook.proof(n).path()).hasSizeGreaterThan(9);
            }
            double proving = seconds(start) * 1000 / 5;
            System.out.printf(
                    Locale.ROOT,
                    "lines a second: %.0f each durable by itself, %.0f in groups of 1000; %d lines verified in %.1f s; one"
                            + " proved in %.1f ms; load %.1f%n",
                    single,
                    together,
                    LINES,
                    verifying,
                    proving,
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                            .getSystemLoadAverage());
            if (FULL) {
                assertThat(together).isGreaterThan(500);
                assertThat(verifying).isLessThan(120);
                assertThat(proving).isLessThan(100);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The same line as a login writes, a thousand in a transaction. */
    private static void many(Path folder, int count) throws Exception {
        Settings settings = Settings.read(folder);
        var ledger = new Ledger(settings.store(folder), Clock.systemUTC(), new Signing(folder));
        try (var rows = new Rows(settings.store(folder).connect())) {
            for (int done = 0; done < count; done += 1000) {
                int here = Math.min(1000, count - done);
                ledger.change(rows, entry -> {
                    for (int i = 0; i < here; i++) {
                        entry.line("Amal", "login", "desk", Json.object().put("from", "here"));
                    }
                    return 0;
                });
            }
        }
    }
}
