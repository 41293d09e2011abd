package org.synoptic.trace;

import java.util.Arrays;

/**
 * For every run of {@link #LENGTH} words, the documents that hold it.
 *
 * <p>Example: add documents 0, 1, 2 …; then {@link #candidates} of a document are those that share rare runs with it.
 *
 * <p>Limits: postings live in flat arrays (20 bytes a distinct run, 8 a posting), grow document by document, and are
 * never walked further than {@link #MOST} documents a run: a run that stands in more is set phrase or background and
 * nominates nobody. That keeps the work near-linear in the number of documents.
 */
final class SeedIndex {
    /** Five words: short enough to survive an edit in every sixth word, long enough to be rare. */
    static final int LENGTH = 5;
    /** A run in more documents than this nominates nobody. */
    static final int MOST = 64;
    /** So many shared runs make a candidate. */
    private static final int SHARED = 2;

    private long[] keys = new long[1 << 12];
    private int[] heads = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;
    private int[] posting = new int[1 << 12];
    private int[] next = new int[1 << 12];
    private int postings = 1;

    /** Adds the runs of a document; documents come in ascending order of their numbers. */
    void add(int document, Words words) {
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            int slot = slot(words.gram(i, LENGTH));
            if (heads[slot] == 0 || posting[heads[slot]] != document) {
                push(slot, document);
            }
        }
    }

    /** In how many documents the run at a place stands. */
    int documents(Words words, int at) {
        return counts[find(words.gram(at, LENGTH))];
    }

    /** The documents that hold the run at a place, latest first, at most {@code most}. */
    int[] holders(Words words, int at, int most) {
        int slot = find(words.gram(at, LENGTH));
        int[] found = new int[Math.min(counts[slot], most)];
        int n = 0;
        for (int p = heads[slot]; p != 0 && n < found.length; p = next[p]) {
            found[n++] = posting[p];
        }
        return Arrays.copyOf(found, n);
    }

    /**
     * The documents with lower numbers that share at least {@link #SHARED} rare runs with a document, ascending.
     *
     * @param shared a counter for each document, all zero, left all zero
     */
    int[] candidates(int document, Words words, int[] shared) {
        int[] touched = new int[16];
        int n = 0;
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            int slot = find(words.gram(i, LENGTH));
            if (counts[slot] > MOST) {
                continue;
            }
            for (int p = heads[slot]; p != 0; p = next[p]) {
                int other = posting[p];
                if (other < document && shared[other]++ == 0) {
                    touched = n == touched.length ? Arrays.copyOf(touched, n * 2) : touched;
                    touched[n++] = other;
                }
            }
        }
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int other = touched[i];
            if (shared[other] >= SHARED) {
                touched[kept++] = other;
            }
            shared[other] = 0;
        }
        int[] found = Arrays.copyOf(touched, kept);
        Arrays.sort(found);
        return found;
    }

    private void push(int slot, int document) {
        if (postings == posting.length) {
            posting = Arrays.copyOf(posting, postings * 2);
            next = Arrays.copyOf(next, postings * 2);
        }
        posting[postings] = document;
        next[postings] = heads[slot];
        heads[slot] = postings++;
        counts[slot]++;
    }

    private int slot(long key) {
        if (used * 10L > keys.length * 6L) {
            grow();
        }
        int slot = find(key);
        if (heads[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        return slot;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (heads[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        heads = new int[keys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != 0) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
