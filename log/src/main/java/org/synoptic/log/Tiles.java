package org.synoptic.log;

import org.jspecify.annotations.Nullable;

/**
 * Where the tiles of a log lie: up to 256 hashes each, as C2SP tlog-tiles has them.
 *
 * <p>Example: rows of a database, put in within the transaction of the change that the entry tells of.
 *
 * <p>Limits: a tile's hashes stand one after the other, 32 bytes each; level 0 holds the leaves. A tile that is not full is put again
 * as it grows.
 */
public interface Tiles {
    /** How many hashes a full tile has. */
    int WIDTH = 256;

    /** A tile's hashes; null when there is none. */
    byte @Nullable [] tile(int level, long place);

    /** Keeps a tile's hashes in place of what it had. */
    void put(int level, long place, byte[] hashes);
}
