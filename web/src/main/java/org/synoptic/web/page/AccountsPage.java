package org.synoptic.web.page;

import java.util.List;

/**
 * Accounts, without what lets in.
 *
 * <p>Example: {@code m.rows().getFirst().name()}.
 *
 * <p>Limits: on one's own page {@code secret} is a key that is not kept yet, and {@code own} false for whoever came by the link.
 */
public record AccountsPage(List<Row> rows, boolean blind, String secret, boolean own) {
    public AccountsPage {
        rows = List.copyOf(rows);
    }

    /** An account. */
    public record Row(String name, String role, boolean factor, boolean closed) {}
}
