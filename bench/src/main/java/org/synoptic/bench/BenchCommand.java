package org.synoptic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.Synoptic;
import org.synoptic.app.Subcommand;
import org.synoptic.language.CoreNlp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code synoptic bench}: accuracy against labelled sets, or speed beside CoreNLP's default pipeline.
 *
 * <p>Example: {@code synoptic bench ../shared/bench --out errors}.
 *
 * <p>Limits: the folder is laid out as docs/bench.md says; a set that it does not have is passed over. A third of each
 * set, by a digest of the document's id, is kept unseen: its figures are shown, its errors never written.
 */
@Command(
        mixinStandardHelpOptions = true,
        name = "bench",
        description = "Accuracy and speed against labelled sets.",
        footer = {"", "Example:", "  synoptic bench ../labelled --out errors"})
public final class BenchCommand implements Subcommand {
    private static final int USAGE = 2;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "A folder of labelled sets; with --speed any documents; not needed with --lineage.")
    private Path folder = Path.of(".");

    @Option(
            names = "--only",
            paramLabel = "SET",
            split = ",",
            description = "Only these sets: accounts, world, pages, pairs, wad, airwars, polnear.")
    private Set<String> only = new LinkedHashSet<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the records that were scored, and the errors of the developed parts by kind.")
    private @Nullable Path out;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The figures to compare with (default: ${DEFAULT-VALUE}).")
    private Path baseline = Path.of("bench", "baseline.json");

    @Option(names = "--freeze", description = "Make these figures the baseline.")
    private boolean freeze;

    @Option(
            names = "--speed",
            description = "Measure speed instead: Synoptic and CoreNLP's default pipeline over the same documents.")
    private boolean speed;

    @Option(
            names = "--documents",
            paramLabel = "N",
            description = "With --speed: at most so many documents, taken evenly (default: ${DEFAULT-VALUE}).")
    private int documents = 100;

    @Option(
            names = "--models",
            paramLabel = "JAR",
            description = "With --speed: CoreNLP's models jar (default: where Maven keeps it).")
    private @Nullable Path models;

    @Option(
            names = "--lineage",
            paramLabel = "N",
            description =
                    "Measure lineage instead: over N generated documents with planted copies, beside a MinHash library.")
    private int lineage;

    @Override
    public Integer call() throws IOException {
        if (lineage > 0) {
            new LineageRun(System.out).run(lineage);
            return 0;
        }
        if (!Files.exists(folder)) {
            System.err.println("bench: there is no " + folder + "; name a folder of labelled sets.");
            return USAGE;
        }
        if (speed) {
            return Speed.compare(folder, documents, models, System.out, System.err);
        }
        var sets = new LabelledSets(folder, Synoptic.using(CoreNlp.load()), out, System.err);
        List<Result> results = sets.run(only);
        if (results.isEmpty()) {
            System.err.println(
                    "bench: no labelled set in " + folder + "; it should hold accounts, world, pages and so on.");
            return USAGE;
        }
        Baseline before = Baseline.read(baseline);
        System.out.print(FigureTable.of(results, Marks.load(), before));
        System.out.print(sets.calibration().bands());
        if (out != null) {
            Errors.write(results, out);
            Files.writeString(out.resolve("calibration.txt"), sets.calibration().shares());
        }
        List<String> worse = before.worse(results);
        worse.forEach(w -> System.err.println("worse than the baseline: " + w));
        if (freeze) {
            Baseline.freeze(results, baseline);
        }
        return worse.isEmpty() || freeze ? 0 : 1;
    }
}
