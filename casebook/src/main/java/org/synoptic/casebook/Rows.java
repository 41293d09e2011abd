package org.synoptic.casebook;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a database through one connection: put in sealed, changed, listed. Statements are prepared once. */
final class Rows implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private final Back back;

    Rows(Connection connection) {
        this(connection, Connection::close);
    }

    /** Rows whose connection is given back when they are closed. */
    Rows(Connection connection, Back back) {
        this.connection = connection;
        this.back = back;
    }

    /** Takes a connection that is not needed any more. */
    interface Back {
        void take(Connection connection) throws SQLException;
    }

    /** What a row of a result says. */
    interface Row<T> {
        @Nullable
        T of(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    /** Puts a row into a table, with the seal of its values; gives the seal. */
    String insert(Table table, @Nullable Object... values) throws SQLException {
        Object[] sealed = new Object[values.length + 1];
        System.arraycopy(values, 0, sealed, 0, values.length);
        String seal = Digest.seal(table, values);
        sealed[values.length] = seal;
        run(table.insert(), sealed);
        return seal;
    }

    int run(String sql, @Nullable Object... values) throws SQLException {
        return filled(sql, values).executeUpdate();
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        var found = new ArrayList<T>();
        try (ResultSet result = filled(sql, values).executeQuery()) {
            while (result.next()) {
                T one = row.of(result);
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** Runs over a result without keeping it. */
    void each(String sql, Seen seen, @Nullable Object... values) throws SQLException {
        try (ResultSet result = filled(sql, values).executeQuery()) {
            while (result.next()) {
                seen.row(result);
            }
        }
    }

    /** Takes a row of a result. */
    interface Seen {
        void row(ResultSet row) throws SQLException;
    }

    /** Work on rows that all stand as they do at its beginning, whatever others write meanwhile. */
    <T> T snapshot(Refused.Work<T> work) throws SQLException, IOException {
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
        try {
            return work.run();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        return list(sql, row, values).stream().findFirst();
    }

    long number(String sql, @Nullable Object... values) throws SQLException {
        return one(sql, r -> r.getLong(1), values).orElse(0L);
    }

    private PreparedStatement filled(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statement.setFetchSize(1000);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case null -> statement.setNull(i + 1, nullType(sql, i));
                case Integer number -> statement.setLong(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> statement.setString(i + 1, value.toString());
            }
        }
        return statement;
    }

    /** PostgreSQL wants to know what a missing value would be. */
    private static int nullType(String sql, int index) {
        if (sql.startsWith("INSERT INTO document ")
                && index == Table.DOCUMENT.columns().indexOf("source")) {
            return java.sql.Types.BINARY;
        }
        if (sql.startsWith("INSERT INTO judgement ")) {
            return java.sql.Types.BIGINT;
        }
        return java.sql.Types.VARCHAR;
    }

    @Override
    public void close() throws SQLException {
        SQLException failed = null;
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                failed = e;
            }
        }
        if (failed == null) {
            back.take(connection);
        } else {
            connection.close();
        }
    }
}
