package org.synoptic.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.synoptic.model.Background;
import org.synoptic.model.Document;
import org.synoptic.model.Lineage;
import org.synoptic.model.Relation;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Span;
import org.synoptic.trace.LineageIndex;

/**
 * Lineage of a generated collection: how much of what was planted is found, in what time; a MinHash library beside it.
 *
 * <p>A planted passage is found when a relation to the document it was taken from covers at least half of it. A dependent
 * relation is unplanted when neither document took anything from the other, nor both from a third.
 */
final class LineageRun {
    /** Fewer documents than this do not share a background among very many. */
    private static final int MANY = 6000;

    private static final int ADDED = 200;
    private static final long SEED = 20_240_503;

    private final PrintStream out;

    LineageRun(PrintStream out) {
        this.out = out;
    }

    /** What one run showed. */
    record Figures(
            int documents,
            double found,
            double dependent,
            double unplanted,
            int backgrounds,
            double seconds,
            double processor) {}

    /** Runs over an eighth of the documents (once to warm up), then over all, and over all with MinHash. */
    Figures run(int size) throws IOException {
        int eighth = Math.max(MANY, size / 8);
        new LineageRun(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).lineage(eighth);
        Figures small = lineage(eighth);
        Figures large = lineage(size);
        double growth = Math.log((double) large.documents() / small.documents());
        out.printf(
                Locale.ROOT,
                "time grows with the exponent %.2f, processor time with %.2f%n",
                Math.log(large.seconds() / small.seconds()) / growth,
                Math.log(large.processor() / small.processor()) / growth);
        minHash(size);
        return large;
    }

    void minHash(int size) {
        MinHashRun.over(new PlantedCollection(size, SEED), out);
    }

    /** One run, without MinHash. */
    Figures lineage(int size) throws IOException {
        var planted = new PlantedCollection(size, SEED);
        List<Document> documents = planted.documents();
        System.gc();
        double before = processor();
        long start = System.nanoTime();
        var index = new LineageIndex();
        index.addAll(documents);
        double read = seconds(start);
        Lineage lineage = index.lineage();
        double all = seconds(start);
        double processor = processor() - before;
        Figures figures = score(planted, lineage, all, processor);
        out.printf(
                Locale.ROOT,
                "%,d documents: %.1f s (%.1f s to index), processor %.1f s, %,.0f MB at most; %,d relations; planted passages found %.4f,"
                        + " as dependent %.4f; dependent relations unplanted %.4f; backgrounds %d of %d%n",
                size,
                all,
                read,
                processor,
                SpeedRun.megabytes(),
                lineage.relations().size(),
                figures.found(),
                figures.dependent(),
                figures.unplanted(),
                figures.backgrounds(),
                planted.backgrounds().size());
        added(index);
        return figures;
    }

    private Figures score(PlantedCollection planted, Lineage lineage, double seconds, double processor) {
        var byPair = new HashMap<String, Relation>();
        lineage.relations().forEach(r -> byPair.put(r.a() + " " + r.b(), r));
        Map<String, int[]> kinds = new TreeMap<>();
        var family = new HashMap<String, Set<String>>();
        int found = 0;
        int dependent = 0;
        for (PlantedCollection.Plant p : planted.plants()) {
            Relation r = byPair.get(
                    p.copy().compareTo(p.original()) < 0
                            ? p.copy() + " " + p.original()
                            : p.original() + " " + p.copy());
            boolean hit = r != null && covered(p, r) >= 0.5;
            found += hit ? 1 : 0;
            dependent += hit && r != null && r.kind().dependent() ? 1 : 0;
            int[] of = kinds.computeIfAbsent(p.kind(), k -> new int[2]);
            of[0] += hit ? 1 : 0;
            of[1]++;
            family.computeIfAbsent(p.copy(), k -> new HashSet<>()).add(p.original());
            family.computeIfAbsent(p.original(), k -> new HashSet<>()).add(p.original());
        }
        kinds.forEach((kind, of) -> out.printf(Locale.ROOT, "  %-28s %,d of %,d found%n", kind, of[0], of[1]));
        List<Relation> dependents =
                lineage.relations().stream().filter(r -> r.kind().dependent()).toList();
        long unplanted = dependents.stream()
                .filter(r -> family.getOrDefault(r.a(), Set.of()).stream()
                        .noneMatch(family.getOrDefault(r.b(), Set.of())::contains))
                .count();
        double all = planted.plants().size();
        return new Figures(
                planted.documents().size(),
                found / all,
                dependent / all,
                unplanted / (double) Math.max(1, dependents.size()),
                backgrounds(planted, lineage.backgrounds()),
                seconds,
                processor);
    }

    /** The share of a planted passage that a relation's passages cover. */
    private static double covered(PlantedCollection.Plant p, Relation r) {
        int covered = 0;
        for (SharedPassage s : r.passages()) {
            Span its = r.a().equals(p.copy()) ? s.a() : s.b();
            covered += Math.max(
                    0,
                    Math.min(its.end(), p.span().end())
                            - Math.max(its.start(), p.span().start()));
        }
        return (double) covered / p.span().length();
    }

    /** How many planted backgrounds are reported, each exactly once. */
    private static int backgrounds(PlantedCollection planted, List<Background> found) {
        int once = 0;
        for (String paragraph : planted.backgrounds()) {
            String words = paragraph.substring(0, paragraph.length() - 1);
            once += found.stream()
                                    .filter(b -> b.example().quote().contains(words)
                                            || words.contains(b.example().quote()))
                                    .count()
                            == 1
                    ? 1
                    : 0;
        }
        return once;
    }

    /** How long further documents take, one by one, and the relations of each. */
    private void added(LineageIndex index) {
        List<Document> more = new PlantedCollection(ADDED, SEED + 1).documents();
        var adding = new ArrayList<Double>();
        var settling = new ArrayList<Double>();
        for (Document d : more) {
            Document fresh = new Document("new " + d.id(), null, d.publisher(), d.date(), null, d.text());
            long start = System.nanoTime();
            index.add(fresh);
            adding.add(seconds(start) * 1000);
            start = System.nanoTime();
            index.relations(fresh.id());
            settling.add(seconds(start) * 1000);
        }
        out.printf(
                Locale.ROOT,
                "  one more document: added in %.2f ms (longest %.1f), its relations in %.2f ms (longest %.1f)%n",
                median(adding),
                adding.stream().mapToDouble(x -> x).max().orElse(0),
                median(settling),
                settling.stream().mapToDouble(x -> x).max().orElse(0));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The processor time that this process has used, in seconds. */
    private static double processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
