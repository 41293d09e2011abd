package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs Synoptic and CoreNLP's default pipeline over the same documents, each in a process of its own. */
final class Speed {
    private static final String VERSION = "4.5.10";

    private Speed() {}

    /** Prints what each took, and the ratios; the exit code. */
    static int compare(Path documents, int most, @Nullable Path models, PrintStream out, PrintStream err)
            throws IOException {
        Path jar = models == null ? kept() : models;
        if (!Files.isRegularFile(jar)) {
            err.println("bench: CoreNLP's models are not at " + jar
                    + "; build Synoptic once with Maven, or name the models jar with --models.");
            return 1;
        }
        String readable = documents.toString();
        int count = SpeedRun.documents(readable, most).size();
        if (count == 0) {
            err.println("bench: no readable document at " + documents + "; name a file or a folder of texts.");
            return 1;
        }
        err.println("bench: CoreNLP over " + count + " documents");
        JsonNode corenlp = run("corenlp", readable, most, jar);
        err.println("bench: Synoptic over " + count + " documents");
        JsonNode synoptic = run("synoptic", readable, most, jar);
        out.print(table(corenlp, synoptic));
        return 0;
    }

    static String table(JsonNode corenlp, JsonNode synoptic) {
        double tokens = corenlp.path("tokens").asDouble();
        double documents = corenlp.path("documents").asDouble();
        double slow = corenlp.path("seconds").asDouble();
        double fast = synoptic.path("seconds").asDouble();
        String row = "%-28s %12.2f %12.2f %8.2f%n";
        return String.format(Locale.ROOT, "%-28s %12s %12s %8s%n", "", "Synoptic", "CoreNLP", "ratio")
                + String.format(
                        Locale.ROOT, row, "documents per second", documents / fast, documents / slow, slow / fast)
                + String.format(Locale.ROOT, row, "tokens per second", tokens / fast, tokens / slow, slow / fast)
                + line(row, "seconds to the first page", synoptic, corenlp, "first")
                + line(row, "peak memory, MB", synoptic, corenlp, "megabytes")
                + String.format(
                        Locale.ROOT,
                        "%.0f documents, %.0f tokens, %d cores; loading is in the first page, not in the rates%n",
                        documents,
                        tokens,
                        Runtime.getRuntime().availableProcessors());
    }

    private static String line(String row, String what, JsonNode synoptic, JsonNode corenlp, String field) {
        double a = synoptic.path(field).asDouble();
        double b = corenlp.path(field).asDouble();
        return String.format(Locale.ROOT, row, what, a, b, b / a);
    }

    private static Path kept() {
        return Path.of(
                System.getProperty("user.home"),
                ".m2",
                "repository",
                "edu",
                "stanford",
                "nlp",
                "stanford-corenlp",
                VERSION,
                "stanford-corenlp-" + VERSION + "-models.jar");
    }

    private static JsonNode run(String engine, String documents, int most, Path models) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path") + File.pathSeparator + models;
        Process process = new ProcessBuilder(java, "-cp", path, SpeedRun.class.getName(), engine, documents, "" + most)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int last = output.strip().lastIndexOf('\n');
        String line = output.strip().substring(last + 1);
        if (!line.startsWith("{")) {
            throw new IOException("the " + engine + " run ended without a result: " + line);
        }
        return new ObjectMapper().readTree(line);
    }
}
