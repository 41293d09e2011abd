package org.synoptic.casebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log with the words that are hashed.
 *
 * <p>Example: {@code casebook.lines(1, 100).getFirst().action()} is {@code init}.
 *
 * <p>Limits: {@code subject} is what it was done to: an original's SHA-256, a judgement's kind, a version. {@code body} (JSON) and its
 * {@code nonce} are null where a withdrawal took them away. {@code entry} are the words that are hashed as a leaf of the log.
 */
public record LogLine(
        long number,
        Instant at,
        String who,
        String action,
        String subject,
        @Nullable String nonce,
        @Nullable String body,
        String entry) {}
