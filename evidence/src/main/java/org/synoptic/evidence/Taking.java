package org.synoptic.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synoptic.casebook.Added;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Engine;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Ruling;
import org.synoptic.casebook.Watcher;
import org.synoptic.model.Problem;

/** Takes what a package holds into a casebook. */
final class Taking {
    /** The media type of a line of a list, each of which is an original of its own. */
    private static final String LINE = "application/json";

    private final Path folder;
    private final Casebook casebook;
    private final Engine engine;
    private final String who;
    private final Watcher watcher;
    private final List<Problem> problems = new ArrayList<>();

    Taking(Path folder, Casebook casebook, Engine engine, String who, Watcher watcher) {
        this.folder = folder;
        this.casebook = casebook;
        this.engine = engine;
        this.who = who;
        this.watcher = watcher;
    }

    Imported take(Path work) throws IOException {
        Path files = Files.createDirectories(work.resolve("files"));
        Path list = work.resolve("package.jsonl");
        Set<String> taken = new HashSet<>();
        try (OutputStream lines = Files.newOutputStream(list)) {
            for (String words : Files.readAllLines(folder.resolve("data/documents.jsonl"))) {
                JsonNode line = Written.read(words);
                String original = line.path("original").asText("");
                if (original.matches("originals/[0-9a-f]{64}") && taken.add(original)) {
                    Path bytes = folder.resolve("data").resolve(original);
                    String name = line.path("name").asText("");
                    if (line.path("media").asText("").equals(LINE) && !name.endsWith(".json")) {
                        Files.copy(bytes, lines);
                        lines.write('\n');
                    } else {
                        Files.copy(bytes, place(files, name));
                    }
                }
            }
        }
        var paths = new ArrayList<String>();
        if (Files.size(list) > 0) {
            paths.add(list.toString());
        }
        try (var any = Files.list(files)) {
            if (any.findAny().isPresent()) {
                paths.add(files.toString());
            }
        }
        Added added = casebook.add(paths, InputStream.nullInputStream(), who, false, watcher);
        problems.addAll(added.problems());
        casebook.read(engine, who, watcher);
        int judgements = judgements();
        casebook.record(
                who,
                "import",
                Bag.digest(folder.resolve(Bag.TAGS)),
                Map.of("documents", Integer.toString(taken.size()), "judgements", Integer.toString(judgements)));
        return new Imported(added.kept().size(), added.known(), judgements, problems);
    }

    /** Where a file of a package is put so that it gets its name again; never outside of the folder. */
    private static Path place(Path files, String name) throws IOException {
        String plain = name.replaceFirst("~[0-9a-f]{8}$", "").replace('\\', '/');
        var parts = new ArrayList<String>();
        for (String part : plain.split("/")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part.replaceAll("[\\x00-\\x1f:]", "_"));
            }
        }
        if (parts.isEmpty()) {
            parts.add("document");
        }
        Path place = files.resolve(String.join("/", parts));
        Path in = place.getParent();
        for (int n = 2; in != null && Files.exists(place); n++) {
            place = in.resolve("version-" + n).resolve(parts.getLast());
        }
        Path above = place.getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        return place;
    }

    private int judgements() throws IOException {
        Set<String> here = new HashSet<>();
        for (Judgement j : casebook.judgements()) {
            Ruling ruling = j.ruling();
            here.add(j.who() + "\n" + (ruling == null ? "" : ruling.json()));
        }
        int taken = 0;
        for (String words : Files.readAllLines(folder.resolve("data/judgements.jsonl"))) {
            JsonNode line = Written.read(words);
            String by = line.path("who").asText() + ", imported by " + who;
            try {
                Ruling ruling = Ruling.of(line.path("ruling").toString());
                if (line.path("standing").asText().equals("holds")
                        && !(ruling instanceof Ruling.Undo)
                        && here.add(by + "\n" + ruling.json())) {
                    casebook.judge(ruling, by, line.path("why").asText());
                    taken++;
                }
            } catch (Refused | UncheckedIOException e) {
                problems.add(new Problem(
                        "import.judgement",
                        "judgement " + line.path("judgement").asText(),
                        "It could not be taken over: " + e.getMessage(),
                        "Look at it in data/judgements.jsonl, and judge anew what holds."));
            }
        }
        return taken;
    }
}
