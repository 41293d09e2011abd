package org.synoptic.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Background;
import org.synoptic.model.Document;
import org.synoptic.model.Held;
import org.synoptic.model.Passage;
import org.synoptic.model.Span;

/**
 * The standing passages that more documents hold than {@link Candidates#MOST}.
 *
 * <p>Example: a closing paragraph in two thousand documents is one background with two thousand places.
 *
 * <p>Limits: two runs of words belong to one passage when in most of the documents that hold the one the other is the next
 * run of like frequency, at most {@link #GAP} words on; a passage has at least {@link #WORDS} words.
 */
final class Backgrounds {
    private static final int GAP = 12;
    private static final int WORDS = 11;
    /** Frequencies are alike when the smaller is at least this share of the larger. */
    private static final double ALIKE = 0.6;

    private final List<Side> sides;
    private final IntFunction<SharedRuns> shared;
    private final SeedIndex index;
    private final Recurrence recurrence;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Integer> frequency = new ArrayList<>();
    private int[] next = new int[0];
    private int[] votes = new int[0];
    private int[] parent = new int[0];

    Backgrounds(List<Side> sides, IntFunction<SharedRuns> shared, SeedIndex index, Recurrence recurrence) {
        this.sides = sides;
        this.shared = shared;
        this.index = index;
        this.recurrence = recurrence;
    }

    List<Background> all() {
        if (sides.size() <= Candidates.MOST) {
            return List.of();
        }
        List<int[]> runs = IntStream.range(0, sides.size())
                .mapToObj(d -> common(shared.apply(d)))
                .toList();
        next = new int[frequency.size()];
        votes = new int[frequency.size()];
        runs.forEach(this::nominate);
        int[] support = new int[frequency.size()];
        runs.forEach(r -> follow(r, (run, follower) -> support[run] += next[run] == follower ? 1 : 0));
        join(support);
        return passages(runs);
    }

    /** The runs of a document that recur in very many: a pair of place and number for each. */
    private int[] common(SharedRuns runs) {
        int[] found = new int[8];
        int n = 0;
        for (int i = 0; i < runs.size(); i++) {
            long at = runs.kept(i);
            int documents = index.documents(at);
            if (documents > Candidates.MOST && recurrence.recurs(at)) {
                found = n + 2 > found.length ? Arrays.copyOf(found, n * 2) : found;
                found[n++] = runs.word(i);
                found[n++] = numbers.computeIfAbsent(at, a -> {
                    frequency.add(documents);
                    return frequency.size() - 1;
                });
            }
        }
        return Arrays.copyOf(found, n);
    }

    private interface Following {
        void of(int run, int follower);
    }

    /** For each run the next one of like frequency. */
    private void follow(int[] runs, Following each) {
        for (int i = 0; i < runs.length; i += 2) {
            for (int j = i + 2; j < runs.length && runs[j] - runs[i] <= GAP; j += 2) {
                if (alike(frequency.get(runs[i + 1]), frequency.get(runs[j + 1]))) {
                    each.of(runs[i + 1], runs[j + 1]);
                    break;
                }
            }
        }
    }

    /** Majority by the algorithm of Boyer and Moore. */
    private void nominate(int[] runs) {
        follow(runs, (run, follower) -> {
            if (votes[run] == 0) {
                next[run] = follower;
            }
            votes[run] += next[run] == follower ? 1 : -1;
        });
    }

    private void join(int[] support) {
        parent = new int[frequency.size()];
        Arrays.setAll(parent, i -> i);
        for (int run = 0; run < parent.length; run++) {
            if (2 * support[run] > Math.max(frequency.get(run), frequency.get(next[run]))) {
                parent[top(run)] = top(next[run]);
            }
        }
    }

    private List<Background> passages(List<int[]> runs) {
        var texts = new HashMap<String, Document>();
        sides.forEach(s -> texts.put(s.document().id(), s.document()));
        var held = new HashMap<Integer, List<Held>>();
        for (int d = 0; d < runs.size(); d++) {
            Side side = sides.get(d);
            var open = new HashMap<Integer, int[]>();
            int[] its = runs.get(d);
            for (int i = 0; i < its.length; i += 2) {
                int passage = top(its[i + 1]);
                int from = its[i];
                int[] reach = open.get(passage);
                if (reach == null || from - reach[1] > GAP) {
                    close(side, passage, reach, held);
                    reach = new int[] {from, from};
                    open.put(passage, reach);
                }
                reach[1] = from;
            }
            open.forEach((passage, reach) -> close(side, passage, reach, held));
        }
        return held.values().stream()
                .filter(h -> h.stream().map(Held::document).distinct().count() > Candidates.MOST)
                .map(h -> background(h, texts))
                .sorted(Comparator.comparing((Background b) -> -b.held().size())
                        .thenComparing(b -> b.example().quote())
                        .thenComparing(b -> b.example().document()))
                .toList();
    }

    private static void close(Side side, int passage, int @Nullable [] reach, Map<Integer, List<Held>> held) {
        if (reach != null && reach[1] + SeedIndex.LENGTH - reach[0] >= WORDS) {
            Span span = side.words().span(reach[0], reach[1] + SeedIndex.LENGTH);
            held.computeIfAbsent(passage, p -> new ArrayList<>())
                    .add(new Held(side.document().id(), span));
        }
    }

    private static Background background(List<Held> held, Map<String, Document> texts) {
        Comparator<Held> order = Comparator.comparing(Held::document).thenComparing(Held::span);
        Held longest = held.stream()
                .min(Comparator.comparing((Held h) -> -h.span().length()).thenComparing(order))
                .orElseThrow();
        Passage example = Objects.requireNonNull(texts.get(longest.document())).passage(longest.span());
        return new Background(example, held.stream().sorted(order).toList());
    }

    private static boolean alike(int a, int b) {
        return Math.min(a, b) >= ALIKE * Math.max(a, b);
    }

    private int top(int i) {
        int t = i;
        while (parent[t] != t) {
            parent[t] = parent[parent[t]];
            t = parent[t];
        }
        return t;
    }
}
