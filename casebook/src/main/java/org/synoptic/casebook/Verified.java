package org.synoptic.casebook;

import java.util.List;
import org.synoptic.model.Problem;

/**
 * What came of holding everything that a casebook keeps against its digests.
 *
 * <p>Example: {@code casebook.verify(Watcher.NONE).damaged().isEmpty()}.
 *
 * <p>Limits: {@code originals}, {@code rows} and {@code changes} count what was looked at. {@code damaged} names each file and row
 * that is not as it was written. {@code notes} are no damage, such as what an interruption left behind.
 */
public record Verified(long originals, long rows, long changes, List<Problem> damaged, List<String> notes) {
    public Verified {
        damaged = List.copyOf(damaged);
        notes = List.copyOf(notes);
    }
}
