package org.synoptic.language;

/**
 * The numbers of features by their names, found without putting the name together.
 *
 * <p>A name is known by the polynomial hash of its characters, in 64 bits, so that the hash of two texts in a row follows from
 * theirs. Two of a model's names never have one hash (that is checked); that a text which is no name has the hash of one is as
 * likely as a fault of the memory.
 */
final class FeatureTable {
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private final long[] hashes;
    private final int[] numbers;
    private final int shift;

    /** A text by its hash, and by what its length multiplies the hash of a text before it. */
    record Text(long hash, long power) {
        static final Text EMPTY = new Text(0, 1);

        static Text of(String text) {
            return of(text, 0, text.length());
        }

        static Text of(String text, int from, int to) {
            long hash = 0;
            long power = 1;
            for (int i = from; i < to; i++) {
                hash = hash * FACTOR + text.charAt(i) + 1;
                power *= FACTOR;
            }
            return new Text(hash, power);
        }

        Text then(Text next) {
            return new Text(hash * next.power + next.hash, power * next.power);
        }
    }

    FeatureTable(Iterable<String> names, int count) {
        int bits = 64 - Long.numberOfLeadingZeros(2L * count);
        hashes = new long[1 << bits];
        numbers = new int[hashes.length];
        shift = 64 - bits;
        int number = 0;
        for (String name : names) {
            long hash = Text.of(name).hash;
            int slot = slot(hash);
            if (numbers[slot] != 0) {
                throw new IllegalArgumentException("two features have one hash; one is " + name);
            }
            hashes[slot] = hash;
            numbers[slot] = ++number;
        }
    }

    /** The number of a feature, or -1 where it is none. */
    int number(Text name) {
        return numbers[slot(name.hash)] - 1;
    }

    /** Where a hash stands, or the free place where it would. */
    private int slot(long hash) {
        int slot = (int) (hash * FACTOR >>> shift);
        while (numbers[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }
}
