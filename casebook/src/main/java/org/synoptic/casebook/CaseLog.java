package org.synoptic.casebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.synoptic.log.MerkleLog;
import org.synoptic.log.Proof;
import org.synoptic.log.Stamp;
import org.synoptic.log.Tiles;

/** Looks at the log, anchors its checkpoints, and writes it to files that others can check. */
final class CaseLog {
    private static final String CHANGE = "SELECT " + Ledger.Line.COLUMNS + ", nonce, body FROM change";

    private final Rows rows;

    CaseLog(Rows rows) {
        this.rows = rows;
    }

    LogHead head() throws SQLException {
        List<Anchor> anchors = rows.list(
                "SELECT " + Queries.columns(Table.ANCHOR, "a") + " FROM anchor a ORDER BY a.n", CaseLog::anchor);
        String verifier = rows.one(
                        "SELECT subject FROM change WHERE action = 'key' ORDER BY n DESC LIMIT 1", r -> r.getString(1))
                .orElse("");
        return rows.one("SELECT " + Queries.columns(Table.HEAD, "h") + " FROM head h", r -> {
                    Queries.whole(Table.HEAD, r, 1);
                    return new LogHead(r.getLong(3), r.getString(5), verifier, anchors);
                })
                .orElseThrow(() -> Refused.damaged("head", "The row is missing."));
    }

    private static Anchor anchor(ResultSet r) throws SQLException {
        Queries.whole(Table.ANCHOR, r, 1);
        return new Anchor(
                r.getLong(1),
                Instant.parse(r.getString(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getLong(6),
                r.getString(7),
                r.getBytes(8));
    }

    /** How many changes there are. */
    long size() throws SQLException {
        return rows.number("SELECT changes FROM head");
    }

    List<LogLine> lines(long from, int most) throws SQLException {
        return rows.list(CHANGE + " WHERE n >= ? ORDER BY n LIMIT ?", CaseLog::line, from, most);
    }

    private static LogLine line(ResultSet r) throws SQLException {
        Ledger.Line line = Ledger.Line.of(r);
        return new LogLine(
                line.number(),
                Instant.parse(line.at()),
                line.who(),
                line.action(),
                line.subject(),
                r.getString(7),
                r.getString(8),
                new String(line.entry(), StandardCharsets.UTF_8));
    }

    /** That a change stands among the first so many. */
    Proof proof(long number, long among) throws SQLException, Refused {
        long size = size();
        if (number < 1 || number > among || among > size) {
            throw Refused.of(
                    "casebook.unknown",
                    "change " + number,
                    "The log has " + size + " changes.",
                    "Look them up with `synoptic casebook log DIR`.");
        }
        byte[] leaf = rows.one("SELECT " + Ledger.Line.COLUMNS + " FROM change WHERE n = ?", Ledger.Line::of, number)
                .map(line -> MerkleLog.leaf(line.entry()))
                .orElseThrow(() -> Refused.damaged("change " + number, "The line of the log is missing."));
        var log = new MerkleLog(new TileRows(rows), size);
        return new Proof(number - 1, among, leaf, log.inclusion(number - 1, among));
    }

    Anchor stamped(Ledger ledger, Authority authority, String who) throws SQLException, IOException {
        LogHead head = head();
        byte[] bytes = head.checkpoint().getBytes(StandardCharsets.UTF_8);
        byte[] request = Stamp.request(bytes, new SecureRandom());
        byte[] answer;
        Stamp stamp;
        try {
            answer = authority.answer(request);
            stamp = Stamp.answered(answer, request, bytes);
        } catch (IOException e) {
            throw Refused.of(
                    "casebook.not_stamped",
                    "the authority",
                    "The checkpoint is not stamped: " + e.getMessage() + ".",
                    "Check the address and the network, and do it again; the log is as it was.");
        }
        return write(ledger, who, Anchor.STAMP, stamp.authority(), head, answer);
    }

    Anchor handed(Ledger ledger, String whom, String who) throws SQLException, IOException {
        return write(ledger, who, Anchor.HANDED, whom, head(), new byte[0]);
    }

    private Anchor write(Ledger ledger, String who, String kind, String whom, LogHead head, byte[] token)
            throws SQLException, IOException {
        return ledger.change(rows, entry -> {
            var body = Json.object().put("whom", whom).put("size", head.changes());
            body.put("checkpoint", Digest.of(head.checkpoint())).put("token", Digest.of(token));
            long n = entry.line(who, kind, Long.toString(head.changes()), body);
            String at = entry.at().toString();
            rows.insert(Table.ANCHOR, n, at, who, kind, whom, head.changes(), head.checkpoint(), token);
            return new Anchor(n, entry.at(), who, kind, whom, head.changes(), head.checkpoint(), token);
        });
    }

    /** Writes checkpoint, tiles and entries as C2SP tlog-tiles lays them out. */
    void write(Path folder) throws SQLException, IOException {
        LogHead head = head();
        long size = head.changes();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("checkpoint"), head.checkpoint());
        Files.writeString(folder.resolve("verifier"), head.verifier() + "\n");
        var tiles = new TileRows(rows);
        for (int level = 0; size >> (8 * level) > 0; level++) {
            long hashes = size >> (8 * level);
            for (long place = 0; place * Tiles.WIDTH < hashes; place++) {
                byte[] tile = tiles.tile(level, place);
                if (tile != null) {
                    put(
                            folder,
                            Integer.toString(level),
                            place,
                            Math.min(Tiles.WIDTH, hashes - place * Tiles.WIDTH),
                            tile);
                }
            }
        }
        for (long place = 0; place * Tiles.WIDTH < size; place++) {
            var bundle = new ByteArrayOutputStream();
            int width = 0;
            for (LogLine c : lines(place * Tiles.WIDTH + 1, Tiles.WIDTH)) {
                byte[] entry = c.entry().getBytes(StandardCharsets.UTF_8);
                bundle.write(entry.length >> 8);
                bundle.write(entry.length);
                bundle.writeBytes(entry);
                width++;
            }
            put(folder, "entries", place, width, bundle.toByteArray());
        }
    }

    private static void put(Path folder, String level, long place, long width, byte[] bytes) throws IOException {
        var path = new StringBuilder(String.format(Locale.ROOT, "%03d", place % 1000));
        for (long above = place / 1000; above > 0; above /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", above % 1000));
        }
        if (width < Tiles.WIDTH) {
            path.append(".p/").append(width);
        }
        Path file = folder.resolve("tile").resolve(level).resolve(path.toString());
        Path in = file.getParent();
        if (in != null) {
            Files.createDirectories(in);
        }
        Files.write(file, bytes);
    }
}
