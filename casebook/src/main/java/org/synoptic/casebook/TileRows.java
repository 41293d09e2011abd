package org.synoptic.casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.synoptic.log.Tiles;

/** The log's tiles as rows, each held against its seal when it is looked at. */
record TileRows(Rows rows) implements Tiles {
    @Override
    public byte @Nullable [] tile(int level, long place) {
        try {
            return rows.one(
                            "SELECT level, place, hashes, seal FROM tile WHERE level = ? AND place = ?",
                            r -> {
                                Queries.whole(Table.TILE, r, 1);
                                return r.getBytes(3);
                            },
                            level,
                            place)
                    .orElseThrow(() -> Refused.damaged("the log", "Tile " + level + "/" + place + " is missing."));
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void put(int level, long place, byte[] hashes) {
        try {
            String seal = Digest.seal(Table.TILE, level, place, hashes);
            if (rows.run(
                            "UPDATE tile SET hashes = ?, seal = ? WHERE level = ? AND place = ?",
                            hashes,
                            seal,
                            level,
                            place)
                    == 0) {
                rows.insert(Table.TILE, level, place, hashes);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
