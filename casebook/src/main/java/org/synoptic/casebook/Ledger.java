package org.synoptic.casebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.synoptic.log.Checkpoint;
import org.synoptic.log.MerkleLog;

/**
 * The one place through which a casebook changes: what is written, its lines in the log, the log's tiles and its new checkpoint
 * are one transaction.
 *
 * <p>A line is a leaf of the Merkle log: its number, time, person, action, subject and {@code content}, which is a digest of
 * the body with a nonce; so a body can be taken away later without breaking the log, and cannot be guessed from it.
 */
final class Ledger {
    private static final int NONCE = 16;
    /** So that a line fits an entry bundle of C2SP tlog-tiles, which has 16 bits for its length. */
    private static final int MOST = 4000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Clock clock;
    private final Signing signing;

    Ledger(Store store, Clock clock, Signing signing) {
        this.store = store;
        this.clock = clock;
        this.signing = signing;
    }

    /** What is written in one transaction. */
    interface Work<T> {
        T write(Entry entry) throws SQLException, IOException;
    }

    /** Runs the work; when this returns, what it wrote is on the disk with its lines of the log, when it throws, nothing is. */
    <T> T change(Rows rows, Work<T> work) throws SQLException, IOException {
        Connection connection = rows.connection();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            store.lock(rows);
            var entry = new Entry(rows);
            T result = work.write(entry);
            entry.close();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
            connection.setAutoCommit(true);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // A connection that is lost has rolled back already; the first exception tells why.
            return;
        }
    }

    /** The first lines of an empty casebook. */
    void begin(Rows rows, String casebook, String who, String tool) throws SQLException, IOException {
        rows.insert(Table.HEAD, 1, casebook, 0, "", "");
        change(rows, entry -> {
            entry.line(who, "init", casebook, Json.object().put("tool", tool));
            return key(entry, casebook, who);
        });
    }

    /** Makes a new key for the log, and says so in it; a transaction by itself is not begun. */
    String key(Entry entry, String casebook, String who) throws SQLException, IOException {
        String verifier = signing.make(casebook).verifier();
        entry.line(who, "key", verifier, Json.object());
        return verifier;
    }

    /** Makes the Merkle log of a casebook that was written before there was one. */
    void adopt(Rows rows, String who) throws SQLException, IOException {
        if (rows.number("SELECT count(*) FROM head WHERE changes > 0 AND note = ''") == 0) {
            return;
        }
        change(rows, entry -> {
            rows.each("SELECT casebook, changes FROM head", r -> {
                entry.casebook = r.getString(1);
                entry.last = r.getLong(2);
            });
            entry.log = new MerkleLog(new TileRows(rows), 0);
            for (Line line : rows.list("SELECT " + Line.COLUMNS + " FROM change ORDER BY n", Line::of)) {
                String leaf = Digest.hex(entry.log.append(line.entry()));
                rows.run("UPDATE change SET leaf = ? WHERE n = ?", leaf, line.number());
            }
            return key(entry, entry.casebook(), who);
        });
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static String content(String nonce, String body) {
        return Digest.of(nonce + body);
    }

    /** A line of the log as it is hashed. */
    record Line(long number, String at, String who, String action, String subject, String content) {
        static final String COLUMNS = "n, at, who, action, subject, content";

        static Line of(ResultSet r) throws SQLException {
            return new Line(
                    r.getLong(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5), r.getString(6));
        }

        byte[] entry() {
            return Json.array(number, at, who, action, subject, content).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A transaction at work. */
    final class Entry {
        private final Rows rows;
        private final Instant at = now();
        private @Nullable String casebook;
        private long last;
        private @Nullable MerkleLog log;

        private Entry(Rows rows) {
            this.rows = rows;
        }

        Rows rows() {
            return rows;
        }

        Instant at() {
            return at;
        }

        /** Adds a line to the log; gives its number. */
        long line(String who, String action, String subject, ObjectNode body) throws SQLException {
            MerkleLog merkle = load();
            byte[] random = new byte[NONCE];
            RANDOM.nextBytes(random);
            String nonce = HexFormat.of().formatHex(random);
            String words = body.toString();
            String content = content(nonce, words);
            last++;
            var line = new Line(last, at.toString(), cut(who), action, cut(subject), content);
            String leaf = Digest.hex(merkle.append(line.entry()));
            rows.run(
                    "INSERT INTO change (n, at, who, action, subject, nonce, body, content, leaf)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    last,
                    line.at(),
                    line.who(),
                    action,
                    line.subject(),
                    nonce,
                    words,
                    content,
                    leaf);
            return last;
        }

        private static String cut(String words) {
            String sound = Text.sound(words);
            return sound.length() > MOST ? sound.substring(0, MOST) : sound;
        }

        /** The number that the next line will have. */
        long next() throws SQLException {
            load();
            return last + 1;
        }

        private String casebook() {
            return String.valueOf(casebook);
        }

        private MerkleLog load() throws SQLException {
            if (casebook == null) {
                rows.each("SELECT " + Queries.columns(Table.HEAD, "h") + " FROM head h", r -> {
                    Queries.whole(Table.HEAD, r, 1);
                    casebook = r.getString(2);
                    last = r.getLong(3);
                });
            }
            MerkleLog merkle = log == null ? new MerkleLog(new TileRows(rows), last) : log;
            log = merkle;
            return merkle;
        }

        private void close() throws SQLException, IOException {
            if (log != null) {
                log.write();
                byte[] root = log.root();
                var checkpoint = new Checkpoint(Signing.origin(casebook()), last, root);
                String note = signing.key(casebook()).note(checkpoint.text());
                String hex = Digest.hex(root);
                rows.run(
                        "UPDATE head SET changes = ?, root = ?, note = ?, seal = ?",
                        last,
                        hex,
                        note,
                        Digest.seal(Table.HEAD, 1, casebook(), last, hex, note));
            }
        }
    }
}
