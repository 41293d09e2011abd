package org.synoptic.bench;

import info.debatty.java.lsh.LSHMinHash;
import info.debatty.java.lsh.MinHash;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.synoptic.model.Document;

/**
 * What a MinHash library finds of the planted copies: whole documents as sets of runs of five words, signatures of 128
 * values in 32 bands, pairs kept whose similarity is at least .2.
 */
final class MinHashRun {
    private static final int LENGTH = 5;
    private static final int SIGNATURE = 128;
    private static final int BANDS = 32;
    private static final int BUCKETS = 1 << 20;
    private static final double SIMILAR = 0.2;
    private static final long SEED = 7;

    private MinHashRun() {}

    static void over(PlantedCollection planted, PrintStream out) {
        List<Document> documents = planted.documents();
        long start = System.nanoTime();
        var minhash = new MinHash(SIGNATURE, Integer.MAX_VALUE, SEED);
        var bands = new LSHMinHash(BANDS, BUCKETS, 1, SEED);
        int[][] signatures = new int[documents.size()][];
        int[][] buckets = new int[documents.size()][];
        IntStream.range(0, signatures.length).parallel().forEach(i -> {
            signatures[i] = minhash.signature(shingles(documents.get(i).text()));
            buckets[i] = bands.hashSignature(signatures[i]);
        });
        var pairs = new HashSet<String>();
        for (int band = 0; band < BANDS; band++) {
            Map<Integer, List<Integer>> same = new HashMap<>();
            for (int i = 0; i < buckets.length; i++) {
                same.computeIfAbsent(buckets[i][band], b -> new ArrayList<>()).add(i);
            }
            for (List<Integer> bucket : same.values()) {
                for (int x = 0; x < bucket.size(); x++) {
                    for (int y = x + 1; y < bucket.size(); y++) {
                        if (minhash.similarity(signatures[bucket.get(x)], signatures[bucket.get(y)]) >= SIMILAR) {
                            pairs.add(documents.get(bucket.get(x)).id() + " "
                                    + documents.get(bucket.get(y)).id());
                        }
                    }
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, int[]> kinds = new TreeMap<>();
        int found = 0;
        var right = new HashSet<String>();
        for (PlantedCollection.Plant p : planted.plants()) {
            String pair = p.original() + " " + p.copy();
            int hit = pairs.contains(pair) ? 1 : 0;
            right.add(pair);
            found += hit;
            int[] of = kinds.computeIfAbsent(p.kind(), k -> new int[2]);
            of[0] += hit;
            of[1]++;
        }
        kinds.forEach((kind, of) -> out.printf(Locale.ROOT, "  %-28s %,d of %,d found%n", kind, of[0], of[1]));
        out.printf(
                Locale.ROOT,
                "MinHash (info.debatty:java-lsh) on the same: %.1f s; %,d pairs, of these planted %.4f; planted found %.4f%n",
                seconds,
                pairs.size(),
                pairs.stream().filter(right::contains).count() / (double) Math.max(1, pairs.size()),
                found / (double) planted.plants().size());
    }

    private static Set<Integer> shingles(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        var shingles = new HashSet<Integer>();
        for (int i = 0; i + LENGTH <= words.length; i++) {
            int hash = 17;
            for (int k = i; k < i + LENGTH; k++) {
                hash = hash * 31 * 31 * 31 + words[k].hashCode();
            }
            shingles.add(hash & Integer.MAX_VALUE);
        }
        return shingles;
    }
}
