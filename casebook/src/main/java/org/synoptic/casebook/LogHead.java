package org.synoptic.casebook;

import java.util.List;

/**
 * How far a casebook's log is.
 *
 * <p>Example: {@code casebook.log().checkpoint()} is what to keep in another place.
 *
 * <p>Limits: {@code checkpoint} is a signed note over all {@code changes}; {@code verifier} the key to verify it with, as C2SP signed-note
 * writes it; {@link #anchored} is how many of the changes an anchor covers, the others nobody outside could miss.
 */
public record LogHead(long changes, String checkpoint, String verifier, List<Anchor> anchors) {
    public LogHead {
        anchors = List.copyOf(anchors);
    }

    /** How many changes are covered by an anchor. */
    public long anchored() {
        return anchors.stream().mapToLong(Anchor::size).max().orElse(0);
    }
}
