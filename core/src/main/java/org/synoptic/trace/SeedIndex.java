package org.synoptic.trace;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * For every run of {@link #LENGTH} words, the documents that hold it.
 *
 * <p>Example: {@code index.add(0, words); index.holders(index.find(words.gram(3, 5)), d -> …)}.
 *
 * <p>Limits: every run is kept, none is sampled, since a quarter of the words edited leaves few whole ones. The table is
 * cut into {@link #PARTS} parts that grow each by itself, so that no single addition takes long; a run that stands in one
 * document takes 12 bytes at a load of one half, each further document 12 more.
 */
final class SeedIndex {
    /** Five words: short enough to survive an edit in every sixth word, long enough to be rare. */
    static final int LENGTH = 5;

    /** No such run. */
    static final long NONE = -1;

    private static final int PARTS = 256;
    private static final int START = 64;

    private final Part[] parts = new Part[PARTS];

    SeedIndex() {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** Adds the runs of a document; a document is added in one go. */
    void add(int document, Words words) {
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            long gram = words.gram(i, LENGTH);
            parts[part(gram)].add(gram, document);
        }
    }

    /** Where a run is kept, until the next addition; {@link #NONE} where no document holds it. */
    long find(long gram) {
        int part = part(gram);
        int slot = parts[part].find(gram);
        return parts[part].heads[slot] == 0 ? NONE : (long) part << 32 | slot;
    }

    /** How many documents hold the run kept at a place. */
    int documents(long at) {
        return at == NONE ? 0 : parts[(int) (at >>> 32)].count((int) at);
    }

    /** Gives the documents that hold the run kept at a place, latest addition first. */
    void holders(long at, IntConsumer each) {
        if (at != NONE) {
            parts[(int) (at >>> 32)].holders((int) at, each);
        }
    }

    private static int part(long gram) {
        return (int) (gram >>> 56);
    }

    /** A table with open addressing; a head is 0 for none, negative for one document, else a chain. */
    private static final class Part {
        long[] keys = new long[START];
        int[] heads = new int[START];
        int used;
        int[] document = new int[16];
        int[] next = new int[16];
        int[] length = new int[16];
        int nodes = 1;

        void add(long gram, int doc) {
            if (used * 10L >= keys.length * 7L) {
                grow();
            }
            int slot = find(gram);
            int head = heads[slot];
            if (head == 0) {
                keys[slot] = gram;
                heads[slot] = ~doc;
                used++;
            } else if (head < 0 && head != ~doc) {
                heads[slot] = push(doc, push(~head, 0));
            } else if (head > 0 && document[head] != doc) {
                heads[slot] = push(doc, head);
            }
        }

        private int push(int doc, int before) {
            if (nodes == document.length) {
                int larger = nodes + nodes / 2;
                document = Arrays.copyOf(document, larger);
                next = Arrays.copyOf(next, larger);
                length = Arrays.copyOf(length, larger);
            }
            document[nodes] = doc;
            next[nodes] = before;
            length[nodes] = before == 0 ? 1 : length[before] + 1;
            return nodes++;
        }

        int count(int slot) {
            return heads[slot] < 0 ? 1 : length[heads[slot]];
        }

        void holders(int slot, IntConsumer each) {
            if (heads[slot] < 0) {
                each.accept(~heads[slot]);
                return;
            }
            for (int n = heads[slot]; n != 0; n = next[n]) {
                each.accept(document[n]);
            }
        }

        int find(long gram) {
            int mask = keys.length - 1;
            int slot = (int) gram & mask;
            while (heads[slot] != 0 && keys[slot] != gram) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldHeads = heads;
            keys = new long[oldKeys.length * 2];
            heads = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldHeads[i] != 0) {
                    int slot = find(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    heads[slot] = oldHeads[i];
                }
            }
        }
    }
}
