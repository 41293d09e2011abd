package org.synoptic.casebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.synoptic.place.Gazetteer;

/** The list of places that a casebook was given, kept as it came. */
final class KeptPlaces {
    static final String ACTION = "gazetteer";

    private final Rows rows;

    KeptPlaces(Rows rows) {
        this.rows = rows;
    }

    boolean keep(Ledger ledger, String name, byte[] lines, String who) throws IOException, SQLException {
        String sha256 = Digest.of(lines);
        if (rows.number("SELECT count(*) FROM gazetteer WHERE sha256 = ?", sha256) > 0) {
            return false;
        }
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(lines);
        }
        return ledger.change(rows, entry -> {
            rows.run("DELETE FROM gazetteer");
            long n = entry.line(
                    who,
                    ACTION,
                    sha256,
                    Json.object().put("name", Text.sound(name)).put("size", lines.length));
            rows.insert(Table.GAZETTEER, n, Text.sound(name), sha256, packed.toByteArray());
            return true;
        });
    }

    Gazetteer gazetteer() throws IOException, SQLException {
        byte[] packed = rows.one("SELECT " + Queries.columns(Table.GAZETTEER, "g") + " FROM gazetteer g", r -> {
                    Queries.whole(Table.GAZETTEER, r, 1);
                    return r.getBytes(4);
                })
                .orElse(new byte[0]);
        if (packed.length == 0) {
            return Gazetteer.NONE;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Gazetteer.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
