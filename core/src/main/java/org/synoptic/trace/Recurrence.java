package org.synoptic.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which runs of words come back over many documents and a long time: standing background and set phrases.
 *
 * <p>Example: a closing paragraph in five documents of five weeks is recurrent; a wire in five papers of one week is not,
 * nor is one in five hundred.
 *
 * <p>Limits: the first and last twentieth of the documents, at least one each, are left out before the time is measured,
 * for a wrong date shall not decide; where fewer than half are dated, a run recurs that stands in very many.
 */
final class Recurrence {
    private static final int DOCUMENTS = 5;
    private static final int DAYS = 20;
    private static final int VERY_MANY = 200;
    private static final int TRIMMED = 20;
    /** A run in fewer documents is looked up anew each time, which is quicker than to remember it. */
    private static final int REMEMBERED = 32;

    private final SeedIndex index;
    private final List<Side> sides;
    private final Map<Long, Boolean> known = new ConcurrentHashMap<>();

    Recurrence(SeedIndex index, List<Side> sides) {
        this.index = index;
        this.sides = sides;
    }

    /** Marks the recurrent words of a document. */
    void mark(SharedRuns runs, Marks marks) {
        for (int i = 0; i < runs.size(); i++) {
            if (recurs(runs.kept(i))) {
                marks.set(runs.word(i), runs.word(i) + SeedIndex.LENGTH, Marks.RECURRENT);
            }
        }
    }

    /** Whether the run kept at a place of the index recurs. */
    boolean recurs(long at) {
        int n = index.documents(at);
        return n >= DOCUMENTS && (n < REMEMBERED ? measured(at, n) : known.computeIfAbsent(at, a -> measured(a, n)));
    }

    private boolean measured(long at, int n) {
        long[] days = new long[n];
        int[] dated = new int[1];
        index.holders(at, d -> {
            var date = sides.get(d).document().date();
            if (date != null) {
                days[dated[0]++] = date.toEpochDay();
            }
        });
        int told = dated[0];
        if (2 * told < n) {
            return n > VERY_MANY;
        }
        Arrays.sort(days, 0, told);
        int trimmed = Math.max(1, told / TRIMMED);
        return told >= 4 && days[told - 1 - trimmed] - days[trimmed] >= DAYS;
    }
}
