package org.synoptic.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Which documents may share a passage with one: those that hold at least {@link #SHARED} of its runs.
 *
 * <p>Example: {@code candidates.before(document, counter)}.
 *
 * <p>Limits: a run in more than {@link #MOST} documents nominates nobody where it is background that recurs, else the
 * {@link #EARLIEST} that hold it, by date, then by id. That keeps the work near-linear, whatever thousands share.
 */
final class Candidates {
    static final int MOST = 64;
    private static final int EARLIEST = 8;
    private static final int SHARED = 2;

    private final SeedIndex index;
    private final Recurrence recurrence;
    private final List<Side> sides;
    private final Map<Long, int[]> earliest = new ConcurrentHashMap<>();

    Candidates(List<Side> sides, SeedIndex index, Recurrence recurrence) {
        this.sides = sides;
        this.index = index;
        this.recurrence = recurrence;
    }

    /** A counter for each document, for one thread. */
    int[] counter() {
        return new int[sides.size()];
    }

    /**
     * The documents that come before a document and may share a passage with it, ascending.
     *
     * @param shared a counter, all zero, left all zero
     */
    int[] before(int document, SharedRuns runs, int[] shared) {
        Side side = sides.get(document);
        var found = new Touched();
        nominated(runs, other -> {
            if (sides.get(other).before(side) && shared[other]++ == 0) {
                found.add(other);
            }
        });
        int kept = 0;
        for (int i = 0; i < found.n; i++) {
            int other = found.documents[i];
            if (shared[other] >= SHARED) {
                found.documents[kept++] = other;
            }
            shared[other] = 0;
        }
        return sorted(found.documents, kept);
    }

    /** The documents that come after a document and hold any run of it, ascending; more than share a passage with it. */
    int[] after(int document, SharedRuns runs, int[] shared) {
        Side side = sides.get(document);
        var found = new Touched();
        for (int i = 0; i < runs.size(); i++) {
            long at = runs.kept(i);
            if (index.documents(at) <= MOST || !recurrence.recurs(at) && contains(earliest(at), document)) {
                index.holders(at, other -> {
                    if (side.before(sides.get(other)) && shared[other]++ == 0) {
                        found.add(other);
                    }
                });
            }
        }
        for (int i = 0; i < found.n; i++) {
            shared[found.documents[i]] = 0;
        }
        return sorted(found.documents, found.n);
    }

    private void nominated(SharedRuns runs, IntConsumer each) {
        for (int i = 0; i < runs.size(); i++) {
            long at = runs.kept(i);
            if (index.documents(at) <= MOST) {
                index.holders(at, each);
            } else if (!recurrence.recurs(at)) {
                for (int other : earliest(at)) {
                    each.accept(other);
                }
            }
        }
    }

    private int[] earliest(long at) {
        return earliest.computeIfAbsent(at, a -> {
            var all = new Touched();
            index.holders(a, all::add);
            return Arrays.stream(all.documents, 0, all.n)
                    .boxed()
                    .sorted((x, y) -> x.equals(y) ? 0 : sides.get(x).before(sides.get(y)) ? -1 : 1)
                    .limit(EARLIEST)
                    .mapToInt(Integer::intValue)
                    .toArray();
        });
    }

    private static boolean contains(int[] documents, int document) {
        return Arrays.stream(documents).anyMatch(d -> d == document);
    }

    private static int[] sorted(int[] documents, int n) {
        int[] found = Arrays.copyOf(documents, n);
        Arrays.sort(found);
        return found;
    }

    /** Documents gathered one by one. */
    private static final class Touched {
        int[] documents = new int[16];
        int n;

        void add(int document) {
            documents = n == documents.length ? Arrays.copyOf(documents, n * 2) : documents;
            documents[n++] = document;
        }
    }
}
