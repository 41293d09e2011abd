package org.synoptic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.DocumentToll;
import org.synoptic.model.Estimate;
import org.synoptic.model.Outcome;
import org.synoptic.model.Polarity;
import org.synoptic.model.TollClaim;

/** Finds the toll of a document's main incident: the one that its first claim of somebody killed or injured is of. */
final class MainToll {
    private MainToll() {}

    /** The toll of the one document of a collation. */
    static DocumentToll of(String document, Collation collation) {
        List<TollClaim> tolls = new ArrayList<>();
        for (Claim claim : collation.claims()) {
            if (claim instanceof TollClaim toll
                    && toll.polarity() == Polarity.ASSERTED
                    && (toll.outcome() == Outcome.KILLED || toll.outcome() == Outcome.INJURED)) {
                tolls.add(toll);
            }
        }
        if (tolls.isEmpty()) {
            return new DocumentToll(document, null, null);
        }
        Set<String> main = Set.copyOf(incident(collation, tolls.get(0).id()));
        List<TollClaim> all = tolls.stream().filter(t -> main.contains(t.id())).toList();
        return new DocumentToll(document, figure(all, Outcome.KILLED), figure(all, Outcome.INJURED));
    }

    private static List<String> incident(Collation collation, String claim) {
        for (CollatedIncident i : collation.incidents()) {
            if (i.incident().claims().contains(claim)) {
                return i.incident().claims();
            }
        }
        return List.of(claim);
    }

    /** The figure as first stated; where that stands in a list of different people, the list summed. */
    private static @Nullable Estimate figure(List<TollClaim> claims, Outcome outcome) {
        List<TollClaim> whole = claims.stream()
                .filter(c -> c.outcome() == outcome && c.partOf() == null)
                .toList();
        if (whole.isEmpty()) {
            return null;
        }
        TollClaim first = whole.get(0);
        return new Estimate(first.count().low(), best(first), first.count().high(), "as stated");
    }

    private static int best(TollClaim claim) {
        Integer stated = claim.count().stated();
        return stated == null ? claim.count().low() : stated;
    }
}
