package org.synoptic.web.page;

import java.util.List;

/**
 * Two documents or two claims side by side.
 *
 * <p>Example: {@code $unsafe{m.sides()}} in the page.
 *
 * <p>Limits: {@code sides} is HTML and empty for claims; {@code claims} and {@code rows} are empty for documents.
 */
public record ComparePage(String a, String b, String relation, String sides, List<ClaimView> claims, List<Row> rows) {
    public ComparePage {
        claims = List.copyOf(claims);
        rows = List.copyOf(rows);
    }

    /** A field of both. */
    public record Row(String field, String a, String b, boolean differs) {}
}
