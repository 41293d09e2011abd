package org.synoptic.read.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.format.Sink;
import org.synoptic.read.format.Source;
import org.synoptic.read.position.SourceMap;

/**
 * Broken files of each format, {@code -Dsynoptic.mutants=10000} for as many of each: the host lives, no file takes longer than
 * its budget and 5 seconds, and each ends in documents, in a problem with a reason, or in both.
 */
class MutatedTest {
    private static final int MUTANTS = Integer.getInteger("synoptic.mutants", 60);
    private static final Budget BUDGET = new Budget(10_000, 20_000, 1_000);
    private static Workshop workshop;

    @BeforeAll
    static void start() {
        workshop = new Workshop(Worker.class.getName(), BUDGET);
    }

    @AfterAll
    static void end() {
        workshop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "html, html",
        "pdf, pdf",
        "docx, docx",
        "eml, eml",
        "warc, warc.gz",
        "more, warc",
        "more, zip",
        "odt, odt",
        "rtf, rtf",
        "more, mbox",
        "more, csv",
        "more, xlsx",
        "more, mhtml"
    })
    void aBrokenFileIsReadCutOrRefusedInTime(String folder, String ending) throws IOException {
        List<byte[]> seeds = seeds(folder, ending);
        var mutator = new Mutator(ending.hashCode());
        Map<String, Integer> outcomes = new TreeMap<>();
        long longest = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutator.next(seeds);
            String name = "m" + i + "." + ending;
            List<String> codes = new ArrayList<>();
            long begun = System.nanoTime();
            workshop.read(Source.of(mutant), name, name, new Sink() {
                @Override
                public void document(Document document, String place, SourceMap source) {
                    codes.add(source.cut().isPresent() ? "cut" : "read");
                }

                @Override
                public void problem(Problem problem) {
                    assertThat(problem.message()).isNotBlank();
                    codes.add(problem.code());
                }
            });
            long took = (System.nanoTime() - begun) / 1_000_000;
            longest = Math.max(longest, took);
            assertThat(codes).as(name).isNotEmpty();
            assertThat(took).as(name).isLessThan(BUDGET.total(mutant.length) + 5_000);
            keep(codes, mutant, name);
            codes.stream().distinct().forEach(code -> outcomes.merge(code, 1, Integer::sum));
        }
        System.out.println(ending + ": " + MUTANTS + " mutants, longest " + longest + " ms, " + outcomes);
    }

    /** Puts a file that ended a worker where it can be looked at. */
    private static void keep(List<String> codes, byte[] mutant, String name) throws IOException {
        if (codes.contains("read.crashed") || codes.contains("read.stalled") || codes.contains("read.memory")) {
            Path folder = Files.createDirectories(Path.of("target", "mutants"));
            Files.write(folder.resolve(name), mutant);
        }
    }

    private static List<byte[]> seeds(String folder, String ending) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus", folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith("." + ending))
                    .sorted()
                    .toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }
}
