package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.Synoptic;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.present.Present;
import org.synoptic.read.Reader;

/**
 * Runs Synoptic over the labelled sets below a folder and scores what it writes: the very records that its commands
 * give, so that any other scorer can be run over the same files.
 */
final class LabelledSets {
    private static final List<Split> PARTS = List.of(Split.DEVELOPED, Split.UNSEEN);

    private final Path folder;
    private final Synoptic synoptic;
    private final @Nullable Path out;
    private final PrintStream progress;
    private final List<Result> results = new ArrayList<>();
    private final Calibration calibration = new Calibration();

    /**
     * @param out where the records go that are scored; null for nowhere
     * @param progress told which set is at work
     */
    LabelledSets(Path folder, Synoptic synoptic, @Nullable Path out, PrintStream progress) {
        this.folder = folder;
        this.synoptic = synoptic;
        this.out = out;
        this.progress = progress;
    }

    /** The results of the sets that the folder has, of these only where some are named. */
    List<Result> run(Set<String> only) throws IOException {
        for (String set : List.of("accounts", "world", "pages", "pairs", "wad", "airwars", "polnear")) {
            if ((only.isEmpty() || only.contains(set)) && Files.isDirectory(folder.resolve(set))) {
                progress.println("bench: " + set);
                switch (set) {
                    case "pairs" -> pairs();
                    case "wad", "airwars" -> counts(set);
                    case "polnear" -> attributions();
                    default -> tolls(set);
                }
            }
        }
        return List.copyOf(results);
    }

    /** How the confidence of the claims of these sets fared. */
    Calibration calibration() {
        return calibration;
    }

    private void tolls(String set) throws IOException {
        Path file = folder.resolve(set).resolve("docs.jsonl");
        List<JsonNode> docs = Lines.read(file);
        List<JsonNode> labels = Lines.read(folder.resolve(set).resolve("labels.jsonl"));
        Collation collation = synoptic.collate(documents(file));
        List<JsonNode> claims = Lines.parse(written(set + ".claims.jsonl", o -> Present.claims(collation, o)));
        SameName names = SameName.of(folder);
        for (Split part : set.equals("pages") ? List.of(Split.WHOLE) : PARTS) {
            results.add(new Result(set, part, new TollScore(names, calibration).score(docs, labels, claims, part)));
        }
        if (set.equals("accounts")) {
            String json = written(set + ".collation.json", o -> Present.collation(collation, o));
            Sheet sheet = new CollationScore(names).score(docs, labels, new ObjectMapper().readTree(json));
            results.add(new Result("collation", Split.WHOLE, sheet));
        }
    }

    private void pairs() throws IOException {
        List<Document> documents = documents(folder.resolve("pairs").resolve("docs.jsonl"));
        List<JsonNode> labels = Lines.read(folder.resolve("pairs").resolve("labels.jsonl"));
        String lineage = written("pairs.lineage.jsonl", o -> Present.lineage(Synoptic.lineage(documents), o));
        List<JsonNode> lines = Lines.parse(lineage);
        for (Split part : PARTS) {
            results.add(new Result("pairs", part, PairScore.score(labels, lines, part)));
        }
    }

    private void counts(String set) throws IOException {
        Path file = folder.resolve(set).resolve("docs.jsonl");
        List<JsonNode> docs = Lines.read(file);
        List<Document> documents = documents(file);
        List<JsonNode> lines = Lines.parse(written(
                set + ".tolls.jsonl",
                o -> Present.tolls(
                        documents.parallelStream().map(synoptic::toll).toList(), o)));
        for (Split part : PARTS) {
            Sheet sheet = set.equals("wad") ? CountScore.wad(docs, lines, part) : CountScore.airwars(docs, lines, part);
            results.add(new Result(set, part, sheet));
        }
    }

    private void attributions() throws IOException {
        Path texts = folder.resolve("polnear").resolve("dev").resolve("text");
        Path annotations = folder.resolve("polnear").resolve("dev").resolve("attributions");
        var attributions = documents(texts).parallelStream()
                .map(synoptic::attributions)
                .flatMap(List::stream)
                .toList();
        List<JsonNode> lines =
                Lines.parse(written("polnear.attributions.jsonl", o -> Present.attributions(attributions, o)));
        for (Split part : PARTS) {
            results.add(new Result("polnear", part, AttributionScore.score(texts, annotations, lines, part)));
        }
    }

    private static List<Document> documents(Path path) {
        return Reader.read(List.of(path.toString()), InputStream.nullInputStream())
                .documents();
    }

    /** Something that writes records. */
    private interface Records {
        void write(OutputStream to) throws IOException;
    }

    /** The records as text, also kept in a file where one is asked for. */
    private String written(String name, Records records) throws IOException {
        var bytes = new ByteArrayOutputStream();
        records.write(bytes);
        if (out != null) {
            Files.createDirectories(out);
            Files.write(out.resolve(name), bytes.toByteArray());
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
