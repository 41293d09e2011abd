package org.synoptic.casebook;

import java.time.Instant;

/**
 * Where an original came from, when, and by whom.
 *
 * <p>Example: {@code casebook.receipt(kept.sha256())}.
 *
 * <p>Limits: {@code source} is the path or name that was given, {@code part} the line of a list; {@code container} the SHA-256 of the list;
 * {@code line} the number of the line of the log that tells of it.
 */
public record Receipt(String source, String part, String container, Instant at, String who, String tool, long line) {}
