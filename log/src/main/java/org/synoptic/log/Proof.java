package org.synoptic.log;

import java.util.Arrays;
import java.util.List;

/**
 * That an entry stands in a log, for anybody who holds a checkpoint of it.
 *
 * <p>Example: {@code proof.holds(checkpoint.root())}.
 *
 * <p>Limits: {@code entry} counts from 0; {@code size} is that of the checkpoint; {@code path} are the hashes to join it with, the
 * nearest first (RFC 9162, section 2.1.3.2).
 */
public record Proof(long entry, long size, byte[] leaf, List<byte[]> path) {
    public Proof {
        leaf = leaf.clone();
        path = List.copyOf(path);
    }

    /** Whether the path leads from the leaf to this root. */
    public boolean holds(byte[] root) {
        byte[] hash = leaf;
        for (Step step : steps()) {
            hash = step.left() ? Hash.node(step.hash(), hash) : Hash.node(hash, step.hash());
        }
        return Arrays.equals(hash, root);
    }

    /** A hash, and whether it stands left of what was reached. */
    public record Step(boolean left, byte[] hash) {}

    /** The path with the sides on which its hashes stand; empty where entry and size do not fit it. */
    public List<Step> steps() {
        var steps = new java.util.ArrayList<Step>();
        long at = entry;
        long last = size - 1;
        for (byte[] hash : path) {
            while (at % 2 == 0 && at == last && last > 0) {
                at >>= 1;
                last >>= 1;
            }
            steps.add(new Step(at % 2 == 1, hash));
            at >>= 1;
            last >>= 1;
        }
        while (at == last && last > 0 && at % 2 == 0) {
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? steps : List.of();
    }
}
