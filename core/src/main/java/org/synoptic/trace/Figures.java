package org.synoptic.trace;

import java.util.Locale;
import java.util.Optional;
import org.synoptic.model.Claim;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;

/** What a claim says, without who says it: two claims with equal figures say the same. */
final class Figures {
    private Figures() {}

    /** The figure of a toll or responsibility claim; statements have none. */
    static Optional<String> of(Claim claim) {
        return switch (claim) {
            case TollClaim t ->
                Optional.of(
                        t.outcome() + " " + t.count().low() + " " + t.count().high() + " " + t.polarity());
            case ResponsibilityClaim r ->
                Optional.of(r.stance() + " " + r.perpetrator().name().toLowerCase(Locale.ROOT));
            case Statement s -> Optional.empty();
        };
    }
}
