package org.synoptic.casebook;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A casebook's tables in one SQLite file: write-ahead log, every commit on the disk before it returns, FTS5 for search. */
final class Sqlite implements Store {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int PATIENCE = 30_000;

    private final SQLiteDataSource source;

    Sqlite(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        this.source = new SQLiteDataSource(config);
        this.source.setUrl("jdbc:sqlite:" + file);
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            // On macOS a plain fsync leaves data in the drive's cache.
            statement.execute("PRAGMA fullfsync = 1");
            statement.execute("PRAGMA checkpoint_fullfsync = 1");
            statement.execute("PRAGMA cell_size_check = 1");
        }
        return connection;
    }

    @Override
    public void migrate() throws SQLException {
        try (Connection connection = connect()) {
            Migration.run(source, connection, "sqlite");
        }
    }

    @Override
    public void lock(Rows rows) throws SQLException {
        // IMMEDIATE: the first statement of a transaction has locked out other writers already.
    }

    @Override
    public void index(Rows rows, long reading) throws SQLException {
        rows.run("INSERT INTO document_search (rowid, text) SELECT n, text FROM document WHERE reading = ?", reading);
        rows.run(
                "INSERT INTO claim_search (rowid, quote) SELECT c.n, c.quote FROM claim c JOIN document d"
                        + " ON d.n = c.document WHERE d.reading = ?",
                reading);
    }

    @Override
    public void unindex(Rows rows, long reading) throws SQLException {
        rows.run(
                "INSERT INTO document_search (document_search, rowid, text)"
                        + " SELECT 'delete', n, text FROM document WHERE reading = ?",
                reading);
        rows.run(
                "INSERT INTO claim_search (claim_search, rowid, quote) SELECT 'delete', c.n, c.quote FROM claim c"
                        + " JOIN document d ON d.n = c.document WHERE d.reading = ?",
                reading);
    }

    @Override
    public List<Found> documents(Rows rows, String words, int limit) throws SQLException {
        return found(rows, "document_search", words, limit);
    }

    @Override
    public List<Found> claims(Rows rows, String words, int limit) throws SQLException {
        return found(rows, "claim_search", words, limit);
    }

    /** The newest of many and the best of few: ranking looks at no more than so many of what matches. */
    private static List<Found> found(Rows rows, String table, String words, int limit) throws SQLException {
        String asked =
                WORD.matcher(words).results().map(m -> '"' + m.group() + '"').collect(Collectors.joining(" "));
        if (asked.isEmpty()) {
            return List.of();
        }
        return rows.list(
                "SELECT rowid, snippet(" + table + ", 0, '', '', ' … ', 24) FROM " + table + " WHERE " + table
                        + " MATCH ? ORDER BY rowid DESC LIMIT ?",
                r -> new Found(r.getLong(1), r.getString(2)),
                asked,
                limit);
    }

    @Override
    public void scrub(Rows rows) throws SQLException {
        for (String table : List.of("document_search", "claim_search")) {
            rows.run("INSERT INTO " + table + " (" + table + ") VALUES ('optimize')");
        }
        long busy =
                rows.one("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getLong(1)).orElse(1L);
        if (busy != 0) {
            throw new SQLException("another program is reading the casebook, so that its log cannot be emptied");
        }
    }

    @Override
    public void check(Rows rows, Consumer<String> damaged) throws SQLException {
        for (String found : rows.list("PRAGMA integrity_check", r -> r.getString(1))) {
            if (!found.equals("ok")) {
                damaged.accept(found);
            }
        }
        rows.each(
                "PRAGMA foreign_key_check",
                r -> damaged.accept(
                        "a row of " + r.getString(1) + " points to one of " + r.getString(3) + " that is not there"));
        for (String table : List.of("document_search", "claim_search")) {
            try {
                rows.run("INSERT INTO " + table + " (" + table + ", rank) VALUES ('integrity-check', 1)");
            } catch (SQLException e) {
                damaged.accept("the search index " + table + " does not fit what it indexes: " + e.getMessage());
            }
        }
    }
}
