package org.synoptic.casebook;

import java.util.List;

/**
 * Some rows of many.
 *
 * <p>Example: {@code casebook.list(true, Wanted.ALL, 0, 50).total()}.
 *
 * <p>Limits: {@code total} counts all that were asked for, not only the rows here.
 */
public record Page<T>(List<T> rows, long total) {
    public Page {
        rows = List.copyOf(rows);
    }
}
