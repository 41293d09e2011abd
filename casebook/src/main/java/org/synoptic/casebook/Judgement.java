package org.synoptic.casebook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruling with who, when and why, and how it stands to the readings as they are now.
 *
 * <p>Example: {@code casebook.judgements().stream().filter(j -> j.standing() == Judgement.Standing.ORPHANED)}.
 *
 * <p>Limits: {@code number} is its line in the log. {@code ruling} is null where its words were withdrawn. {@code claims} are the
 * ids of the claims that it is bound to now; {@code because} says why it does not hold, empty where it does.
 */
public record Judgement(
        long number,
        Instant at,
        String who,
        String why,
        String kind,
        @Nullable Ruling ruling,
        Standing standing,
        List<String> claims,
        String because) {
    public Judgement {
        claims = List.copyOf(claims);
    }

    /** How a judgement stands. */
    public enum Standing {
        /** It is found in the readings as they are, and counts. */
        HOLDS,
        /** A later judgement undid it. */
        UNDONE,
        /** Its words, or what was read from them, are not there any more; it counts for nothing until they are. */
        ORPHANED,
        /** What it was about was withdrawn. */
        WITHDRAWN
    }
}
