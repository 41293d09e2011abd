package org.synoptic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are those of the labelled sets' own scorers, over labels that were damaged a little. */
class EqualScorersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double SHOWN = .00051;

    private static Path data;

    @TempDir
    Path folder;

    @BeforeEach
    void find() throws IOException, InterruptedException {
        String told = System.getProperty("SYNOPTIC_BENCH_DATA", System.getenv("SYNOPTIC_BENCH_DATA"));
        data = told == null ? Path.of("..", "..", "shared", "bench") : Path.of(told);
        assumeTrue(Files.isDirectory(data.resolve("accounts")), "no labelled sets at " + data);
        assumeTrue(python("--version").startsWith("Python 3"), "no python3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "world", "pages"})
    void tolls(String set) throws IOException, InterruptedException {
        List<JsonNode> docs = Lines.read(data.resolve(set).resolve("docs.jsonl"));
        List<JsonNode> labels = Lines.read(data.resolve(set).resolve("labels.jsonl"));
        List<JsonNode> claims = damaged(docs, labels);
        Path file = write("claims.jsonl", claims);
        JsonNode theirs = JSON.readTree(python(
                data.resolve("score_accounts.py").toString(),
                data.resolve(set).resolve("docs.jsonl").toString(),
                data.resolve(set).resolve("labels.jsonl").toString(),
                file.toString(),
                "--json"));
        Sheet ours = new TollScore(SameName.of(data), new Calibration()).score(docs, labels, claims, Split.WHOLE);
        for (String figure : ours.names()) {
            assertThat(ours.value(figure))
                    .as(figure)
                    .isCloseTo(theirs.path(figure).asDouble(), within(1e-9));
        }
        assertThat(ours.value("found_f1")).isBetween(.5, .99);
    }

    @Test
    void pairs() throws IOException, InterruptedException {
        Path labelFile = data.resolve("pairs").resolve("labels.jsonl");
        List<JsonNode> labels = Lines.read(labelFile);
        var random = new SplittableRandom(7);
        var lines = new ArrayList<JsonNode>();
        for (JsonNode l : labels) {
            String relation = List.of(
                            "republished",
                            "derived",
                            "background",
                            "shared_quote",
                            l.path("relation").path(0).asText())
                    .get(random.nextInt(5));
            if (!relation.equals("independent")) {
                lines.add(JSON.createObjectNode()
                        .put("a", l.path("b").asText())
                        .put("b", l.path("a").asText())
                        .put("relation", relation)
                        .put("dependent", relation.equals("republished") || relation.equals("derived")));
            }
        }
        String theirs = python(
                data.resolve("score_pairs.py").toString(),
                labelFile.toString(),
                write("lineage.jsonl", lines).toString());
        Sheet ours = PairScore.score(labels, lines, Split.WHOLE);
        assertThat(ours.value("dependent_f1")).isCloseTo(shown(theirs, "F1"), within(SHOWN));
        assertThat(ours.value("relation")).isCloseTo(shown(theirs, "relation"), within(SHOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wad", "airwars"})
    void counts(String set) throws IOException, InterruptedException {
        Path docFile = data.resolve(set).resolve("docs.jsonl");
        List<JsonNode> docs = Lines.read(docFile);
        var random = new SplittableRandom(5);
        var lines = new ArrayList<JsonNode>();
        for (JsonNode d : docs) {
            ObjectNode line =
                    JSON.createObjectNode().put("document", Lines.string(d, set.equals("wad") ? "id" : "code"));
            for (String outcome : List.of("killed", "injured")) {
                String coded = set.equals("wad")
                        ? Lines.string(d, outcome.equals("killed") ? "deaths" : "injured")
                                .strip()
                        : d.path(outcome).path(0).asText();
                int low = coded.matches("\\d{1,6}") ? Integer.parseInt(coded) + random.nextInt(2) : 1;
                line.putObject(outcome)
                        .put("low", low)
                        .put("best", low + random.nextInt(2))
                        .put("high", random.nextInt(2) == 0 ? low : null);
            }
            lines.add(line);
        }
        String theirs = python(
                data.resolve("score_counts.py").toString(),
                set,
                docFile.toString(),
                write("tolls.jsonl", lines).toString());
        Sheet ours = set.equals("wad")
                ? CountScore.wad(docs, lines, Split.WHOLE)
                : CountScore.airwars(docs, lines, Split.WHOLE);
        String[] rows = theirs.strip().split("\n");
        for (String figure : ours.names()) {
            String row = rows[figure.startsWith("killed") ? 0 : 1];
            String label = figure.replaceFirst("^(killed|injured)_", "").replace('_', ' ');
            assertThat(ours.value(figure)).as(figure).isCloseTo(shown(row, label), within(SHOWN));
        }
    }

    @Test
    void collation() throws IOException, InterruptedException {
        Path docFile = data.resolve("accounts").resolve("docs.jsonl");
        Path labelFile = data.resolve("accounts").resolve("labels.jsonl");
        List<JsonNode> labels = Lines.read(labelFile);
        var random = new SplittableRandom(9);
        ObjectNode collation = JSON.createObjectNode();
        var origins = collation.putArray("origins");
        var incidents = new java.util.LinkedHashMap<String, ObjectNode>();
        for (JsonNode label : labels) {
            if (label.path("sources").isEmpty() || random.nextInt(4) == 0) {
                continue;
            }
            String id = "o" + origins.size();
            origins.addObject()
                    .put("id", id)
                    .put("name", label.path("sources").path(0).asText());
            ObjectNode incident =
                    incidents.computeIfAbsent(Lines.string(label, "happening"), h -> JSON.createObjectNode());
            ObjectNode point = incident.withArray("points").addObject();
            point.put("question", Lines.string(label, "outcome")).put("part", random.nextInt(6) == 0);
            ObjectNode answer = point.putArray("answers").addObject();
            answer.set("low", label.path("low"));
            answer.set("high", label.path("high"));
            answer.putArray("origins").add(id);
        }
        incidents.values().forEach(collation.putArray("incidents")::add);
        Path file = write("collation.json", List.of(collation));
        String theirs = python(
                data.resolve("score_collation.py").toString(),
                docFile.toString(),
                labelFile.toString(),
                file.toString());
        Sheet ours = new CollationScore(SameName.of(data)).score(Lines.read(docFile), labels, collation);
        assertThat(ours.value("who_says_f1")).isCloseTo(shown(theirs, "F1"), within(SHOWN));
        assertThat(ours.value("origins_right")).isCloseTo(shown(theirs, "origins right"), within(SHOWN));
        assertThat(ours.value("killed_range_right")).isCloseTo(shown(theirs, "killed range right"), within(SHOWN));
        assertThat(ours.value("who_says_f1")).isBetween(.3, .99);
    }

    @Test
    void attributions() throws IOException, InterruptedException {
        Path texts = data.resolve("polnear").resolve("dev").resolve("text");
        Path annotations = data.resolve("polnear").resolve("dev").resolve("attributions");
        assumeTrue(Files.isDirectory(texts), "no texts at " + texts);
        var lines = new ArrayList<JsonNode>();
        try (var files = Files.list(texts)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                int start = 0;
                for (int end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", start)) {
                    ObjectNode line = JSON.createObjectNode().put("document", "x/" + file.getFileName());
                    line.putObject("source").put("start", start).put("end", Math.min(start + 20, end));
                    line.putArray("content").addObject().put("start", start).put("end", end + 1);
                    lines.add(line);
                    start = end + 2;
                }
            }
        }
        String theirs = python(
                data.resolve("score_attributions.py").toString(),
                texts.toString(),
                annotations.toString(),
                write("attributions.jsonl", lines).toString());
        Sheet ours = AttributionScore.score(texts, annotations, lines, Split.WHOLE);
        String[] rows = theirs.strip().split("\n");
        assertThat(ours.value("relation_f1")).isCloseTo(shown(rows[1], "F1"), within(SHOWN));
        assertThat(ours.value("relation_and_source_f1")).isCloseTo(shown(rows[2], "F1"), within(SHOWN));
        assertThat(ours.value("relation_f1")).isPositive();
    }

    private static double shown(String text, String figure) {
        Matcher m = Pattern.compile(Pattern.quote(figure) + " ([\\d.]+)").matcher(text);
        assertThat(m.find()).as(figure + " in " + text).isTrue();
        return Double.parseDouble(m.group(1));
    }

    /** Claims as the labels have them, some left out, some with another figure, source, status or incident. */
    private static List<JsonNode> damaged(List<JsonNode> docs, List<JsonNode> labels) {
        var texts = new java.util.HashMap<String, JsonNode>();
        docs.forEach(d -> texts.put(Lines.string(d, "doc"), d));
        var random = new SplittableRandom(3);
        var claims = new ArrayList<JsonNode>();
        for (JsonNode label : labels) {
            int fate = random.nextInt(12);
            List<org.synoptic.model.Span> places =
                    LabelledToll.label(label, texts).spans();
            if (fate == 0 || places.isEmpty()) {
                continue;
            }
            ObjectNode claim = JSON.createObjectNode().put("kind", "toll").put("document", Lines.string(label, "doc"));
            claim.putObject("span")
                    .put("start", places.get(0).start())
                    .put("end", places.get(0).end());
            claim.put("quote", Lines.string(label, "quote")).put("outcome", Lines.string(label, "outcome"));
            claim.set(
                    "low",
                    fate == 1
                            ? JSON.getNodeFactory().numberNode(label.path("low").asInt() + 1)
                            : label.path("low"));
            claim.set("high", label.path("high"));
            claim.putObject("victims").put("status", fate == 2 ? "mixed" : Lines.string(label, "status"));
            var sources = claim.putArray("sources");
            label.path("sources").forEach(s -> sources.addObject().put("name", fate == 3 ? "Nobody" : s.asText()));
            if (fate == 4) {
                sources.removeAll();
            }
            String perpetrator = Lines.string(label, "perpetrator");
            if (!perpetrator.isEmpty() || fate == 5) {
                claim.putObject("perpetrator")
                        .put("name", fate < 7 ? "the crew" : perpetrator)
                        .put("words", fate == 6 ? "x" : perpetrator);
            } else {
                claim.putNull("perpetrator");
            }
            if (fate == 7) {
                claim.putNull("incident");
            } else {
                claim.put("incident", fate == 8 ? "i" + random.nextInt(4) : Lines.string(label, "happening"));
            }
            claims.add(claim);
        }
        return claims;
    }

    private Path write(String name, List<JsonNode> lines) throws IOException {
        var text = new StringBuilder();
        for (JsonNode line : lines) {
            text.append(JSON.writeValueAsString(line)).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static String python(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("python3"));
        command.addAll(List.of(args));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            return "no python: " + e.getMessage();
        }
    }
}
