package org.synoptic.casebook;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;
import org.synoptic.read.position.SourceMap;

/** The statements that look at the latest readings; a row that is not as it was written is refused, never shown. */
final class Queries {
    private static final int READING = Table.DOCUMENT.columns().size() + 2;
    private static final int MORE = READING + Table.READING.columns().size() + 1;

    static final String DOCUMENT = documents("", "");
    static final String CLAIM = "SELECT " + columns(Table.CLAIM, "c")
            + " FROM claim c JOIN document d ON d.n = c.document JOIN reading r ON r.n = d.reading WHERE r.latest = 1";

    private Queries() {}

    /** Documents with more columns, at {@link #more}, from joined tables. */
    static String documents(String columns, String join) {
        return "SELECT " + columns(Table.DOCUMENT, "d") + ", " + columns(Table.READING, "r")
                + (columns.isEmpty() ? "" : ", " + columns) + " FROM document d JOIN reading r ON r.n = d.reading"
                + join
                + " WHERE r.latest = 1";
    }

    /** Where the columns after those of a document stand. */
    static int more() {
        return MORE;
    }

    /** All columns of a table and its seal, as {@link #whole} wants them. */
    static String columns(Table table, String alias) {
        return table.columns().stream().map(c -> alias + "." + c + ", ").collect(Collectors.joining()) + alias
                + ".seal";
    }

    /** Holds a row against its seal; {@code from} is its first column's number. */
    static void whole(Table table, ResultSet r, int from) throws SQLException {
        if (!isWhole(table, r, from)) {
            throw Refused.damaged(
                    table.sql() + " " + r.getString(from), "The row is not as it was written; it is not shown.");
        }
    }

    static boolean isWhole(Table table, ResultSet r, int from) throws SQLException {
        int width = table.columns().size();
        Object[] values = new Object[width];
        for (int i = 0; i < width; i++) {
            values[i] = r.getObject(from + i);
        }
        return Digest.seal(table, values).equals(r.getString(from + width));
    }

    static Document document(ResultSet r) throws SQLException {
        whole(Table.DOCUMENT, r, 1);
        whole(Table.READING, r, READING);
        String date = r.getString(7);
        return new Document(
                r.getString(4),
                r.getString(5),
                r.getString(6),
                date == null ? null : LocalDate.parse(date),
                r.getString(8),
                r.getString(9));
    }

    /** The SHA-256 of the original that a document's row was read from. */
    static String original(ResultSet r) throws SQLException {
        return r.getString(READING + 1);
    }

    static Refused missing(String name) {
        return Refused.of(
                "casebook.unknown",
                name,
                "The casebook holds nothing of this name.",
                "Look it up with `synoptic casebook judge DIR list`; a name is written as it was when it was added.");
    }

    static Claim claim(ResultSet r) throws SQLException {
        return claim(r, 1);
    }

    static Claim claim(ResultSet r, int from) throws SQLException {
        whole(Table.CLAIM, r, from);
        return Json.read(r.getString(from + 6), Claim.class);
    }

    static Kept kept(ResultSet r) throws SQLException {
        whole(Table.ORIGINAL, r, 1);
        return new Kept(r.getString(2), r.getString(1), r.getLong(3), r.getString(4));
    }

    static Receipt receipt(ResultSet r) throws SQLException {
        whole(Table.RECEIPT, r, 1);
        return new Receipt(
                r.getString(3),
                r.getString(4),
                r.getString(5),
                Instant.parse(r.getString(6)),
                r.getString(7),
                r.getString(8),
                r.getLong(1));
    }

    static CollatedIncident incident(ResultSet r) throws SQLException {
        whole(Table.INCIDENT, r, 1);
        return Json.read(r.getString(6), CollatedIncident.class);
    }

    static Relation relation(ResultSet r) throws SQLException {
        whole(Table.RELATION, r, 1);
        return Json.read(r.getString(6), Relation.class);
    }

    static Placed placed(ResultSet r) throws SQLException {
        return new Placed(document(r), original(r), source(r.getBytes(10)));
    }

    private static @Nullable SourceMap source(byte @Nullable [] packed) {
        if (packed == null) {
            return null;
        }
        try {
            return SourceMap.read(new DataInputStream(new ByteArrayInputStream(packed)), Integer.MAX_VALUE - 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Account account(ResultSet r, int from) throws SQLException {
        whole(Table.ACCOUNT, r, from);
        return Json.read(r.getString(from + 3), Account.class);
    }
}
