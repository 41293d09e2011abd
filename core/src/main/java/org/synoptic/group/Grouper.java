package org.synoptic.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synoptic.model.Claim;
import org.synoptic.model.Incident;
import org.synoptic.model.Relation;
import org.synoptic.place.Gazetteer;
import org.synoptic.syntax.Reading;

/**
 * Puts the claims of documents together that concern one happening.
 *
 * <p>Example: {@code new Grouper().group(readings, claims, relations)} gives two incidents for a battle's dead and for the
 * prisoners killed after it.
 *
 * <p>Limits: toll and responsibility claims only; when in doubt two happenings are kept apart. A function of its
 * arguments' content alone, in any order of theirs.
 */
public final class Grouper {
    private final Gazetteer gazetteer;

    /** A grouper that knows of places only what the documents tell. */
    public Grouper() {
        this(Gazetteer.NONE);
    }

    /** A grouper with a user's own places. */
    public Grouper(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The incidents of all claims, each claim in exactly one. */
    public List<Incident> group(List<Reading> readings, List<Claim> claims, List<Relation> relations) {
        Map<String, List<Claim>> byDocument = new HashMap<>();
        for (Claim c : claims) {
            byDocument
                    .computeIfAbsent(c.passage().document(), d -> new ArrayList<>())
                    .add(c);
        }
        var clusters = new ArrayList<Cluster>();
        List<Reading> sorted = readings.stream()
                .sorted(Comparator.comparing((Reading r) -> r.document().id()))
                .toList();
        for (Reading reading : sorted) {
            List<Claim> own = byDocument.getOrDefault(reading.document().id(), List.of());
            if (!own.isEmpty()) {
                var teller = new Teller(reading, gazetteer);
                clusters.addAll(WithinDocument.group(teller.tell(own), teller.places()));
            }
        }
        return Naming.incidents(AcrossDocuments.group(clusters, new Copied(claims, relations)));
    }
}
