package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scores who says what against annotated texts: the figures of the set {@code polnear}. */
final class AttributionScore {
    private static final Pattern MENTION = Pattern.compile("^(T\\d+)\\t\\S+ ([\\d; ]+)");
    private static final double ENOUGH = .5;
    private static final int GOLD = 0;
    private static final int GIVEN = 1;
    private static final int RIGHT = 2;
    private static final int RIGHT_SOURCE = 3;

    private AttributionScore() {}

    /** A source and a content, each as the set of its characters. */
    private record Said(BitSet source, BitSet content) {}

    private record Pair(double overlap, int label, int given) {}

    static Sheet score(Path texts, Path annotations, List<JsonNode> attributions, Split part) throws IOException {
        var given = new HashMap<String, List<JsonNode>>();
        for (JsonNode a : attributions) {
            String document = Lines.string(a, "document");
            given.computeIfAbsent(document.substring(document.lastIndexOf('/') + 1), d -> new ArrayList<>())
                    .add(a);
        }
        Sheet sheet = new Sheet(RIGHT_SOURCE + 1)
                .figure("relation_f1", c -> Sheet.ratio(2 * c[RIGHT], c[GIVEN] + c[GOLD]))
                .figure("relation_and_source_f1", c -> Sheet.ratio(2 * c[RIGHT_SOURCE], c[GIVEN] + c[GOLD]));
        for (Path file : files(texts)) {
            String name = file.getFileName().toString();
            List<Path> labels = annotations(annotations, name.substring(0, name.length() - 4));
            if (!labels.isEmpty() && part.holds(name)) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                document(sheet, name, text, labelled(labels.get(0)), given.getOrDefault(name, List.of()));
            }
        }
        return sheet;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    /** The annotations of a text, one an annotator, in the order of their names. */
    private static List<Path> annotations(Path folder, String stem) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(stem) + "_.{4}\\.ann");
        try (var files = Files.list(folder)) {
            return files.filter(f -> name.matcher(f.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static void document(Sheet sheet, String name, String text, List<Said> labels, List<JsonNode> lines) {
        var given = new ArrayList<Said>();
        for (JsonNode line : lines) {
            if (!line.path("content").isEmpty()) {
                var source = new BitSet();
                var content = new BitSet();
                add(source, line.path("source"), text);
                line.path("content").forEach(c -> add(content, c, text));
                given.add(new Said(source, content));
            }
        }
        sheet.document(name);
        sheet.add(name, GOLD, labels.size());
        sheet.add(name, GIVEN, given.size());
        Set<Integer> labelled = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        for (Pair p : pairs(labels, given)) {
            if (p.overlap() >= ENOUGH && !labelled.contains(p.label()) && !used.contains(p.given())) {
                labelled.add(p.label());
                used.add(p.given());
                BitSet a = labels.get(p.label()).source();
                BitSet b = given.get(p.given()).source();
                boolean source = a.isEmpty() && b.isEmpty() || a.intersects(b);
                sheet.add(name, RIGHT, 1);
                sheet.add(name, RIGHT_SOURCE, source ? 1 : 0);
                if (!source) {
                    sheet.error("source differs", name + ": labelled " + words(a, text) + ", given " + words(b, text));
                }
            }
        }
        errors(sheet, "missed", name, text, labels, labelled);
        errors(sheet, "not in the labels", name, text, given, used);
    }

    private static List<Pair> pairs(List<Said> labels, List<Said> given) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < given.size(); j++) {
                var both = (BitSet) labels.get(i).content().clone();
                both.and(given.get(j).content());
                var either = (BitSet) labels.get(i).content().clone();
                either.or(given.get(j).content());
                if (!both.isEmpty()) {
                    pairs.add(new Pair((double) both.cardinality() / either.cardinality(), i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        return pairs;
    }

    private static void errors(
            Sheet sheet, String kind, String name, String text, List<Said> all, Set<Integer> matched) {
        for (int i = 0; i < all.size(); i++) {
            if (!matched.contains(i)) {
                sheet.error(
                        kind,
                        name + ": " + words(all.get(i).source(), text) + " says "
                                + words(all.get(i).content(), text));
            }
        }
    }

    /** The words from the first to the last of some characters. */
    private static String words(BitSet characters, String text) {
        if (characters.isEmpty()) {
            return "(nobody)";
        }
        int[] points = text.codePoints().toArray();
        int start = Math.min(characters.nextSetBit(0), points.length);
        int end = Math.min(characters.length(), points.length);
        return "\"" + new String(points, start, end - start).replaceAll("\\s+", " ") + "\"";
    }

    /** Adds a span, given in UTF-16 units, as the characters of the text that it covers. */
    private static void add(BitSet characters, JsonNode span, String text) {
        if (span.has("start")) {
            int start = Math.min(span.path("start").asInt(), text.length());
            int end = Math.min(span.path("end").asInt(), text.length());
            characters.set(text.codePointCount(0, start), text.codePointCount(0, end));
        }
    }

    private static List<Said> labelled(Path file) throws IOException {
        Map<String, BitSet> mentions = new HashMap<>();
        List<String> lines =
                List.of(Files.readString(file, StandardCharsets.UTF_8).split("\n"));
        for (String line : lines) {
            Matcher m = MENTION.matcher(line);
            if (m.find()) {
                var characters = new BitSet();
                for (String span : m.group(2).strip().split(";")) {
                    String[] ends = span.strip().split(" ");
                    characters.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                }
                mentions.put(m.group(1), characters);
            }
        }
        var found = new ArrayList<Said>();
        for (String line : lines) {
            if (line.matches("E\\d+\\t.*")) {
                var source = new BitSet();
                var content = new BitSet();
                for (String part : line.split("\t")[1].strip().split("\\s+")) {
                    String role = part.substring(0, part.indexOf(':')).replaceFirst("\\d+$", "");
                    BitSet mention = mentions.getOrDefault(part.substring(part.indexOf(':') + 1), new BitSet());
                    if (role.equals("Source")) {
                        source.or(mention);
                    } else if (role.equals("Content")) {
                        content.or(mention);
                    }
                }
                if (!content.isEmpty()) {
                    found.add(new Said(source, content));
                }
            }
        }
        return found;
    }
}
