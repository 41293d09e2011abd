package org.synoptic.casebook;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;

/** A casebook's tables in a PostgreSQL database: whoever writes holds the row of the head, text search by its own index. */
final class Postgres implements Store {
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    Postgres(String url) {
        source.setUrl(url);
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
        }
        return connection;
    }

    @Override
    public void migrate() throws SQLException {
        try (Connection connection = connect()) {
            Migration.run(source, connection, "postgresql");
        }
    }

    @Override
    public void lock(Rows rows) throws SQLException {
        rows.number("SELECT changes FROM head FOR UPDATE");
    }

    @Override
    public void index(Rows rows, long reading) throws SQLException {
        rows.run(
                "INSERT INTO document_search SELECT n, part, to_tsvector('simple', substr(text, (part * 200000 + 1)::int,"
                        + " 200100)) FROM document, generate_series(0, length(text) / 200000) part WHERE reading = ?",
                reading);
        rows.run(
                "INSERT INTO claim_search SELECT c.n, to_tsvector('simple', c.quote) FROM claim c JOIN document d"
                        + " ON d.n = c.document WHERE d.reading = ?",
                reading);
    }

    @Override
    public void unindex(Rows rows, long reading) throws SQLException {
        rows.run("DELETE FROM document_search WHERE document IN (SELECT n FROM document WHERE reading = ?)", reading);
        rows.run(
                "DELETE FROM claim_search WHERE claim IN (SELECT c.n FROM claim c JOIN document d ON d.n = c.document"
                        + " WHERE d.reading = ?)",
                reading);
    }

    @Override
    public List<Found> documents(Rows rows, String words, int limit) throws SQLException {
        return rows.list(
                "SELECT f.n, ts_headline('simple', left(d.text, 200000), plainto_tsquery('simple', ?),"
                        + " 'StartSel=\"\",StopSel=\"\",MaxFragments=1,MaxWords=24,MinWords=8') FROM (SELECT DISTINCT document AS n"
                        + " FROM document_search WHERE words @@ plainto_tsquery('simple', ?) ORDER BY 1 DESC LIMIT ?) f"
                        + " JOIN document d ON d.n = f.n ORDER BY f.n DESC",
                r -> new Found(r.getLong(1), r.getString(2)),
                words,
                words,
                limit);
    }

    @Override
    public List<Found> claims(Rows rows, String words, int limit) throws SQLException {
        return rows.list(
                "SELECT c.n, c.quote FROM claim_search s JOIN claim c ON c.n = s.claim"
                        + " WHERE s.words @@ plainto_tsquery('simple', ?) ORDER BY c.n DESC LIMIT ?",
                r -> new Found(r.getLong(1), r.getString(2)),
                words,
                limit);
    }

    @Override
    public void scrub(Rows rows) throws SQLException {
        for (String table : List.of(
                "document",
                "document_search",
                "claim",
                "claim_search",
                "account",
                "parse",
                "receipt",
                "original",
                "judgement",
                "change",
                "incident",
                "origin",
                "relation",
                "listing",
                "held",
                "speaker")) {
            try (var statement = rows.connection().createStatement()) {
                statement.execute("VACUUM FULL " + table);
            }
        }
    }

    @Override
    public void check(Rows rows, Consumer<String> damaged) throws SQLException {
        rows.each(
                "SELECT d.id FROM document d JOIN reading r ON r.n = d.reading WHERE r.latest = 1 AND NOT EXISTS"
                        + " (SELECT 1 FROM document_search s WHERE s.document = d.n AND s.part = 0"
                        + " AND s.words = to_tsvector('simple', substr(d.text, 1, 200100)))",
                r -> damaged.accept("the search index does not fit the document " + r.getString(1)));
    }
}
