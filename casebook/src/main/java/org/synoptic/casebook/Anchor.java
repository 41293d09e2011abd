package org.synoptic.casebook;

import java.time.Instant;

/**
 * A checkpoint of the log that is known outside of it: stamped by an authority, or handed to somebody.
 *
 * <p>Example: {@code casebook.log().anchors().getLast().size()}.
 *
 * <p>Limits: {@code kind} is {@code stamp} or {@code handed}; {@code whom} the authority, by its own certificate, or the person; what is handed
 * is only as good as that person keeps it. {@code size} is how many changes it covers, {@code token} the authority's answer (RFC 3161),
 * empty for what was handed.
 */
public record Anchor(
        long number, Instant at, String who, String kind, String whom, long size, String checkpoint, byte[] token) {
    static final String STAMP = "stamp";
    static final String HANDED = "handed";

    public Anchor {
        token = token.clone();
    }
}
