package org.synoptic.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Merkle tree that entries are only ever added to (RFC 6962, section 2.1).
 *
 * <p>Example: {@code log.append(entry); log.write(); log.root()}.
 *
 * <p>Limits: entries count from 0. What was appended is in the tiles after {@link #write}. Tiles that are missing or have another
 * width than the size tells throw {@link IllegalStateException}. Not safe for several threads.
 */
public final class MerkleLog {
    private static final int BITS = 8;

    private final Tiles tiles;
    private final Map<Integer, byte[]> growing = new TreeMap<>();
    private final Map<String, byte[]> seen = new HashMap<>();
    private long size;

    /** A log of so many entries, whose hashes lie in the tiles. */
    public MerkleLog(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** How many entries there are. */
    public long size() {
        return size;
    }

    /** The hash under which an entry stands in the log. */
    public static byte[] leaf(byte[] entry) {
        return Hash.leaf(entry);
    }

    /** Adds an entry; gives its hash. */
    public byte[] append(byte[] entry) {
        byte[] leaf = Hash.leaf(entry);
        add(0, leaf);
        size++;
        return leaf;
    }

    private void add(int level, byte[] hash) {
        long there = size >> (BITS * level);
        byte[] tile = growing.get(level);
        if (tile == null) {
            tile = there % Tiles.WIDTH == 0 ? new byte[0] : tile(level, there / Tiles.WIDTH, size);
        }
        byte[] longer = Arrays.copyOf(tile, tile.length + Hash.BYTES);
        System.arraycopy(hash, 0, longer, tile.length, Hash.BYTES);
        seen.remove(key(level, there / Tiles.WIDTH));
        if (longer.length == Tiles.WIDTH * Hash.BYTES) {
            tiles.put(level, there / Tiles.WIDTH, longer);
            growing.remove(level);
            add(level + 1, perfect(longer, 0, Tiles.WIDTH));
        } else {
            growing.put(level, longer);
        }
    }

    /** Puts the tiles that are not full. */
    public void write() {
        for (var one : growing.entrySet()) {
            tiles.put(one.getKey(), (size >> (BITS * one.getKey())) / Tiles.WIDTH, one.getValue());
        }
    }

    /** The hash over all entries; of no entry it is the hash of nothing. */
    public byte[] root() {
        return root(size);
    }

    /** The hash over the first so many entries. */
    public byte[] root(long first) {
        check(first);
        return first == 0 ? Hash.sha256().digest() : over(0, first);
    }

    /** The hashes that lead from an entry to the root of the first so many, the nearest first (RFC 6962, 2.1.1). */
    public List<byte[]> inclusion(long entry, long of) {
        check(of);
        if (entry < 0 || entry >= of) {
            throw new IllegalArgumentException("there is no entry " + entry + " among " + of);
        }
        var path = new ArrayList<byte[]>();
        inclusion(entry, 0, of, path);
        return path;
    }

    private void inclusion(long entry, long from, long to, List<byte[]> path) {
        if (to - from > 1) {
            long middle = from + split(to - from);
            inclusion(entry, entry < middle ? from : middle, entry < middle ? middle : to, path);
            path.add(entry < middle ? over(middle, to) : over(from, middle));
        }
    }

    private void check(long first) {
        if (first < 0 || first > size) {
            throw new IllegalArgumentException("the log has " + size + " entries, not " + first);
        }
    }

    /** The greatest power of two below a number of at least 2. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    private byte[] over(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1 && from % width == 0) {
            return perfect(from, Long.numberOfTrailingZeros(width));
        }
        long middle = from + split(width);
        return Hash.node(over(from, middle), over(middle, to));
    }

    /** Over 2^height entries, of which the first is at a multiple of that. */
    private byte[] perfect(long from, int height) {
        int level = height / BITS;
        long first = from >> (BITS * level);
        byte[] tile = tile(level, first / Tiles.WIDTH, size);
        return perfect(tile, (int) (first % Tiles.WIDTH), 1 << (height % BITS));
    }

    private static byte[] perfect(byte[] tile, int from, int width) {
        return width == 1
                ? Arrays.copyOfRange(tile, from * Hash.BYTES, (from + 1) * Hash.BYTES)
                : Hash.node(perfect(tile, from, width / 2), perfect(tile, from + width / 2, width / 2));
    }

    private static String key(int level, long place) {
        return level + "/" + place;
    }

    private byte[] tile(int level, long place, long of) {
        long hashes = of >> (BITS * level);
        byte[] here = place == hashes / Tiles.WIDTH ? growing.get(level) : null;
        if (here == null) {
            here = seen.computeIfAbsent(key(level, place), k -> {
                byte[] kept = tiles.tile(level, place);
                long width = Math.min(Tiles.WIDTH, hashes - place * Tiles.WIDTH);
                if (kept == null || kept.length != width * Hash.BYTES) {
                    throw new IllegalStateException("tile " + k + " of the log is missing or has not its width");
                }
                return kept;
            });
        }
        return here;
    }
}
