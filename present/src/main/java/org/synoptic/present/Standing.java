package org.synoptic.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Statement;

/** The incidents in the order in which a person wants them: those that most accounts tell of first. */
final class Standing {
    private final Lookup lookup;

    Standing(Lookup lookup) {
        this.lookup = lookup;
    }

    /** All incidents, by the accounts that tell of them, then by their claims, then as they come. */
    List<CollatedIncident> inOrder(Collation collation) {
        List<CollatedIncident> incidents = new ArrayList<>(collation.incidents());
        incidents.sort(Comparator.comparingLong((CollatedIncident c) -> -accounts(c))
                .thenComparingInt(c -> -c.incident().claims().size()));
        return incidents;
    }

    /** Whether an incident is told of by one claim alone, beside statements. */
    boolean toldOnce(CollatedIncident collated) {
        return claims(collated).filter(c -> !(c instanceof Statement)).count() < 2;
    }

    long accounts(CollatedIncident collated) {
        return claims(collated).map(Claim::account).distinct().count();
    }

    Stream<Claim> claims(CollatedIncident collated) {
        return collated.incident().claims().stream().map(lookup::claim);
    }
}
