package org.synoptic.casebook;

/**
 * What a casebook holds, in numbers.
 *
 * <p>Example: {@code casebook.counts().unread()}.
 *
 * <p>Limits: {@code unread} are originals without a reading; {@code change} is the number of the log's last line, {@code collated}
 * that of the last collation's, 0 before the first; {@code newer} counts judgements and lists of places that the last collation does not know.
 */
public record Counts(
        long originals,
        long unread,
        long documents,
        long claims,
        long incidents,
        long change,
        long collated,
        long newer) {}
