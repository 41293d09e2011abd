package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures as they once were, in a file of the repository: figures only, no words of any text. */
final class Baseline {
    /** A figure may fall by so much before it counts as worse. */
    private static final double SLACK = .005;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode frozen;

    private Baseline(JsonNode frozen) {
        this.frozen = frozen;
    }

    /** The baseline in a file; an empty one where there is no such file. */
    static Baseline read(Path file) throws IOException {
        return new Baseline(Files.isRegularFile(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode());
    }

    /** What a figure was, or null when it was never measured on as many documents. */
    @Nullable
    Double of(Result result, String figure) {
        JsonNode part = frozen.path(result.key());
        return part.path("documents").asInt(-1) == result.sheet().documents()
                        && part.path(figure).isNumber()
                ? part.path(figure).asDouble()
                : null;
    }

    /** The figures that are worse than they were, in words. */
    List<String> worse(List<Result> results) {
        var found = new ArrayList<String>();
        for (Result r : results) {
            for (String figure : r.sheet().names()) {
                Double was = of(r, figure);
                double is = r.sheet().value(figure);
                if (was != null && is < was - SLACK) {
                    found.add(String.format(Locale.ROOT, "%s %s: %.3f, was %.3f", r.key(), figure, is, was));
                }
            }
        }
        return found;
    }

    /** Writes the figures of these results over those of the file, and keeps the sets that were not measured. */
    static void freeze(List<Result> results, Path file) throws IOException {
        ObjectNode all = (ObjectNode) read(file).frozen;
        for (Result r : results) {
            ObjectNode part = all.putObject(r.key()).put("documents", r.sheet().documents());
            r.sheet().names().forEach(f -> part.put(f, Math.round(r.sheet().value(f) * 1000) / 1000.0));
        }
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }
}
