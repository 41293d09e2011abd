package org.synoptic.casebook;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows to be put in together, whose seals stand in the log before they are. */
final class Batch {
    private record Row(Table table, @Nullable Object[] values) {}

    private final List<Row> rows = new ArrayList<>();

    void add(Table table, @Nullable Object... values) {
        rows.add(new Row(table, values));
    }

    void addAll(Batch other) {
        rows.addAll(other.rows);
    }

    /** The digest of all seals in their order. */
    String digest() {
        var seals = new StringBuilder();
        rows.forEach(row -> seals.append(Digest.seal(row.table(), row.values())).append('\n'));
        return Digest.of(seals.toString());
    }

    void write(Rows into) throws SQLException {
        for (Row row : rows) {
            into.insert(row.table(), row.values());
        }
    }
}
