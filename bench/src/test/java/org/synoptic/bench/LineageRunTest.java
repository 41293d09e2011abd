package org.synoptic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The generated collection, small; {@code -Dsynoptic.lineage=100000} runs it at that size. */
class LineageRunTest {
    @Test
    void plantedPassagesAreFoundAndBackgroundIsReportedOnce() throws IOException {
        int size = Integer.getInteger("synoptic.lineage", 6000);
        var out = new ByteArrayOutputStream();
        var run = new LineageRun(new PrintStream(out, true, StandardCharsets.UTF_8));
        LineageRun.Figures figures = run.lineage(size);
        run.minHash(600);
        assertThat(figures.found()).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.unplanted()).isLessThanOrEqualTo(0.01);
        assertThat(figures.backgrounds()).isEqualTo(25);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("MinHash");
    }

    @Test
    void theSameSeedGivesTheSameCollection() throws IOException {
        assertThat(new PlantedCollection(300, 1).documents()).isEqualTo(new PlantedCollection(300, 1).documents());
    }
}
