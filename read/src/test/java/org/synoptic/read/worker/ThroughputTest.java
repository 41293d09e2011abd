package org.synoptic.read.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.format.Formats;
import org.synoptic.read.format.Recognizer;
import org.synoptic.read.format.Sink;
import org.synoptic.read.format.Source;
import org.synoptic.read.position.SourceMap;

/** What isolation costs, with {@code -Dsynoptic.throughput=1000} files; without the property nothing is measured. */
class ThroughputTest {
    private static final int FILES = Integer.getInteger("synoptic.throughput", 0);

    private static final class Counted implements Sink {
        private int documents;

        @Override
        public void document(Document document, String place, SourceMap source) {
            documents++;
        }

        @Override
        public void problem(Problem problem) {}
    }

    @Test
    void isolationCostsLessThanAThird() throws IOException {
        assumeThat(FILES)
                .as("files to measure with, -Dsynoptic.throughput=1000")
                .isPositive();
        List<Path> corpus = new ArrayList<>();
        for (String folder : List.of("html", "pdf", "docx", "eml", "warc", "odt", "rtf")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus", folder))) {
                corpus.addAll(files.sorted().toList());
            }
        }
        var workshop = new Workshop(Worker.class.getName(), Budget.USUAL);
        try {
            double best = 0;
            for (int round = 0; round < 3; round++) {
                var here = new Counted();
                long start = System.nanoTime();
                for (int i = 0; i < FILES; i++) {
                    Path file = corpus.get(i % corpus.size());
                    String name = file.getFileName().toString();
                    Formats.read(Source.of(Files.readAllBytes(file)), name, name, here, Recognizer.NONE);
                }
                double without = (System.nanoTime() - start) / 1e9;
                var there = new Counted();
                start = System.nanoTime();
                for (int i = 0; i < FILES; i++) {
                    Path file = corpus.get(i % corpus.size());
                    String name = file.getFileName().toString();
                    workshop.read(Source.of(Files.readAllBytes(file)), name, name, there);
                }
                double with = (System.nanoTime() - start) / 1e9;
                assertThat(there.documents).isEqualTo(here.documents).isEqualTo(FILES);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %.1f files a second without isolation, %.1f with, ratio %.2f%n",
                        round + 1,
                        FILES / without,
                        FILES / with,
                        without / with);
                best = Math.max(best, without / with);
            }
            assertThat(best).isGreaterThanOrEqualTo(0.7);
        } finally {
            workshop.close();
        }
    }
}
