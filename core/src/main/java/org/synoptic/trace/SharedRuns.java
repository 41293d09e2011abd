package org.synoptic.trace;

import java.util.Arrays;

/**
 * The runs of a document that other documents hold too: where each begins, and where the index keeps it.
 *
 * <p>Looked up once; most runs stand in one document alone, so that the list is short.
 */
final class SharedRuns {
    private int[] words = new int[8];
    private long[] kept = new long[8];
    private int size;

    private SharedRuns() {}

    static SharedRuns of(Words words, SeedIndex index) {
        var runs = new SharedRuns();
        for (int i = 0; i + SeedIndex.LENGTH <= words.size(); i++) {
            long at = index.find(words.gram(i, SeedIndex.LENGTH));
            if (index.documents(at) > 1) {
                runs.add(i, at);
            }
        }
        return runs;
    }

    private void add(int word, long at) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            kept = Arrays.copyOf(kept, size * 2);
        }
        words[size] = word;
        kept[size++] = at;
    }

    int size() {
        return size;
    }

    /** The number of the first word of a run. */
    int word(int run) {
        return words[run];
    }

    /** Where the index keeps a run. */
    long kept(int run) {
        return kept[run];
    }
}
