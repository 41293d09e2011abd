package org.synoptic.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The passages that one text shares with others, small edits tolerated.
 *
 * <p>Example: {@code new Aligner(words).against(other)} lists matches with the places in both.
 *
 * <p>Limits: exact runs of at least three words are found and chained in order while at most {@link #GAP} words lie
 * between them on either side, as text aligners of the passim and PAN kind do; a passage needs {@link #WORDS} equal
 * words and one run of {@link SeedIndex#LENGTH}. A run that stands in the text more than {@link #REPEATS} times is
 * looked up at its first places only.
 */
final class Aligner {
    private static final int RUN = 3;
    private static final int GAP = 12;
    private static final int WORDS = 8;
    private static final int REPEATS = 8;
    /** At most so many runs a pair are chained; more come from texts that repeat one phrase endlessly. */
    private static final int RUNS = 20_000;
    /** The most comparisons for each word of the two texts. */
    private static final int STEPS = 64;

    private final Words words;
    private final long[] keys;
    private final int[] places;

    Aligner(Words words) {
        this.words = words;
        int n = Math.max(0, words.size() - RUN + 1);
        long[] byGram = new long[n];
        for (int i = 0; i < n; i++) {
            byGram[i] = (words.gram(i, RUN) & 0xffffffff00000000L) | i;
        }
        Arrays.sort(byGram);
        keys = new long[n];
        places = new int[n];
        for (int i = 0; i < n; i++) {
            keys[i] = byGram[i] & 0xffffffff00000000L;
            places[i] = (int) byGram[i];
        }
    }

    /** A run of equal words: where it starts in the other text, where in this one, how long it is. */
    private record Run(int other, int here, int length) {}

    /** A shared passage: word numbers in the other text and in this one, ends excluded, and the equal words in each. */
    record Match(int otherFrom, int otherTo, int hereFrom, int hereTo, List<int[]> runs) {
        int equalWords() {
            return runs.stream().mapToInt(r -> r[2]).sum();
        }
    }

    List<Match> against(Words other) {
        var chains = new ArrayList<List<Run>>();
        int open = 0;
        for (Run r : runs(other)) {
            while (open < chains.size()
                    && chains.get(open).getLast().other()
                                    + chains.get(open).getLast().length()
                                    + GAP
                            < r.other()) {
                open++;
            }
            List<Run> best = null;
            int nearest = Integer.MAX_VALUE;
            for (int i = Math.max(open, chains.size() - 200); i < chains.size(); i++) {
                int gap = gap(chains.get(i).getLast(), r);
                if (gap < nearest) {
                    nearest = gap;
                    best = chains.get(i);
                }
            }
            if (best == null) {
                best = new ArrayList<>();
                chains.add(best);
            }
            best.add(r);
        }
        return chains.stream()
                .map(Aligner::match)
                .filter(m -> m.equalWords() >= WORDS && m.runs().stream().anyMatch(r -> r[2] >= SeedIndex.LENGTH))
                .filter(m -> dense(m, other))
                .toList();
    }

    /** Whether half of the longer side is equal; words between two runs count where they stand in step. */
    private boolean dense(Match m, Words other) {
        int equal = m.equalWords();
        for (int k = 1; k < m.runs().size(); k++) {
            int[] left = m.runs().get(k - 1);
            int[] right = m.runs().get(k);
            int i = left[0] + left[2];
            int j = left[1] + left[2];
            if (right[0] - i == right[1] - j) {
                for (; i < right[0]; i++, j++) {
                    equal += other.hash[i] == words.hash[j] ? 1 : 0;
                }
            }
        }
        return 2 * equal >= Math.max(m.otherTo() - m.otherFrom(), m.hereTo() - m.hereFrom());
    }

    private static int gap(Run last, Run r) {
        int here = r.here() - last.here() - last.length();
        int other = r.other() - last.other() - last.length();
        boolean follows = here >= -2 && here <= GAP && other >= -2 && other <= GAP;
        return follows ? Math.max(0, here) + Math.max(0, other) + Math.abs(here - other) : Integer.MAX_VALUE;
    }

    private static Match match(List<Run> chain) {
        var runs = new ArrayList<int[]>();
        int otherTo = 0;
        int hereTo = 0;
        for (Run r : chain) {
            int skip = Math.max(0, Math.max(otherTo - r.other(), hereTo - r.here()));
            if (skip < r.length()) {
                runs.add(new int[] {r.other() + skip, r.here() + skip, r.length() - skip});
                otherTo = r.other() + r.length();
                hereTo = r.here() + r.length();
            }
        }
        return new Match(chain.getFirst().other(), otherTo, chain.getFirst().here(), hereTo, runs);
    }

    private List<Run> runs(Words other) {
        var runs = new ArrayList<Run>();
        long budget = STEPS * (words.size() + other.size() + 1L);
        for (int i = 0; i + RUN <= other.size() && runs.size() < RUNS && budget > 0; i++) {
            long key = other.gram(i, RUN) & 0xffffffff00000000L;
            for (int k = first(key), r = 0; k < keys.length && keys[k] == key && r < REPEATS; k++, r++) {
                int n = runLength(other, i, places[k]);
                budget -= n + 1;
                if (n >= RUN) {
                    runs.add(new Run(i, places[k], n));
                }
            }
        }
        runs.sort(Comparator.comparingInt(Run::other).thenComparingInt(Run::here));
        return runs;
    }

    /** How many words are equal from two places on; 0 where the words before are equal too. */
    private int runLength(Words other, int i, int j) {
        if (i > 0 && j > 0 && other.hash[i - 1] == words.hash[j - 1]) {
            return 0;
        }
        int n = 0;
        while (i + n < other.size() && j + n < words.size() && other.hash[i + n] == words.hash[j + n]) {
            n++;
        }
        return n;
    }

    private int first(long key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
