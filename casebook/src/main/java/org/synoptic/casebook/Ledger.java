package org.synoptic.casebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The one place through which a casebook changes: what is written and its line in the log are one transaction.
 *
 * <p>A line's {@code leaf} is a digest of its number, time, person, action, subject and of {@code content}, which is a digest of
 * the body with a nonce; so a body can be taken away later without breaking the log, and cannot be guessed from it.
 */
final class Ledger {
    private static final int NONCE = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Clock clock;

    Ledger(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
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
    void begin(Rows rows, String casebook) throws SQLException {
        rows.insert(Table.HEAD, 1, casebook, 0, "");
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static String content(String nonce, String body) {
        return Digest.of(nonce + body);
    }

    static String leaf(long n, String at, String who, String action, String subject, String content) {
        return Digest.of(Json.array(n, at, who, action, subject, content));
    }

    /** What the head says after a leaf. */
    static String chained(String before, String leaf) {
        return Digest.of(before + leaf);
    }

    /** A transaction at work. */
    final class Entry {
        private final Rows rows;
        private final Instant at = now();
        private @Nullable String casebook;
        private long last;
        private String leaf = "";

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
            load();
            byte[] random = new byte[NONCE];
            RANDOM.nextBytes(random);
            String nonce = HexFormat.of().formatHex(random);
            String words = body.toString();
            String content = content(nonce, words);
            last++;
            String line = leaf(last, at.toString(), who, action, subject, content);
            rows.run(
                    "INSERT INTO change (n, at, who, action, subject, nonce, body, content, leaf)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    last,
                    at.toString(),
                    who,
                    action,
                    subject,
                    nonce,
                    words,
                    content,
                    line);
            leaf = chained(leaf, line);
            return last;
        }

        /** The number that the next line will have. */
        long next() throws SQLException {
            load();
            return last + 1;
        }

        private void load() throws SQLException {
            if (casebook == null) {
                rows.each("SELECT casebook, changes, leaf FROM head", r -> {
                    casebook = r.getString(1);
                    last = r.getLong(2);
                    leaf = r.getString(3);
                });
            }
        }

        private void close() throws SQLException {
            if (casebook != null) {
                rows.run(
                        "UPDATE head SET changes = ?, leaf = ?, seal = ?",
                        last,
                        leaf,
                        Digest.seal(Table.HEAD, 1, casebook, last, leaf));
            }
        }
    }
}
