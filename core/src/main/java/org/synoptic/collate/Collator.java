package org.synoptic.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;
import org.synoptic.model.Origin;
import org.synoptic.model.Point;

/**
 * Sets the accounts of each incident side by side, point by point.
 *
 * <p>Example: {@code new Collator().collate(incidents, claims, origins, accounts, documents).get(0).points()}.
 *
 * <p>Limits: a claim of denied polarity gives no figure; statements answer no point. Points that nobody answers are left
 * out, but for who was killed and who did it, whose silence is worth showing.
 */
public final class Collator {

    /**
     * The incidents in the order given, each with its points in the order of {@link org.synoptic.model.Question}.
     *
     * @throws IllegalArgumentException when an incident names a claim that is not among the claims, or a claim has no origin
     */
    public List<CollatedIncident> collate(
            List<Incident> incidents,
            List<Claim> claims,
            List<Origin> origins,
            List<Account> accounts,
            List<Document> documents) {
        var byId = new HashMap<String, Claim>();
        claims.forEach(c -> byId.put(c.id(), c));
        var facts = new Facts(origins, accounts, documents);
        var collated = new ArrayList<CollatedIncident>();
        for (Incident incident : incidents) {
            List<Claim> members = incident.claims().stream()
                    .map(id -> known(byId, id))
                    .sorted(facts.order())
                    .toList();
            var points = new ArrayList<Point>();
            points.addAll(new CountPoints(incident, members, facts).points());
            points.addAll(new NamePoints(incident, members, facts).points());
            collated.add(new CollatedIncident(incident, points));
        }
        return collated;
    }

    private static Claim known(Map<String, Claim> byId, String id) {
        Claim claim = byId.get(id);
        if (claim == null) {
            throw new IllegalArgumentException("no claim " + id);
        }
        return claim;
    }
}
