package org.synoptic.casebook;

import org.jspecify.annotations.Nullable;

/**
 * A line of the log: who did what, when, to what.
 *
 * <p>Example: {@code casebook.changes(Long.MAX_VALUE, 50).getFirst().action()}.
 *
 * <p>Limits: {@code at} is ISO 8601 in UTC; {@code body} is JSON, null where it was taken away with what was withdrawn; {@code leaf}
 * is the digest that the next line stands on.
 */
public record Change(
        long number,
        String at,
        String who,
        String action,
        String subject,
        @Nullable String body,
        String leaf) {}
