package org.synoptic.trace;

import java.util.List;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Lineage;
import org.synoptic.model.Relation;
import org.synoptic.syntax.Reading;

/**
 * Finds which documents repeat one another and where each claim comes from.
 *
 * <p>Example: {@code var relations = tracer.relations(documents); var origins = tracer.origins(readings, claims,
 * relations);}
 *
 * <p>Limits: same input in any order, same output. No relation means that no reuse was found, not that two documents are
 * independent.
 */
public final class Tracer {

    /** The relations between documents, and the origins of claims. */
    public record Trace(List<Relation> relations, List<org.synoptic.model.Origin> origins) {}

    /** Relations and origins in one go. */
    public Trace trace(List<Reading> readings, List<Claim> claims) {
        List<Relation> relations =
                relations(readings.stream().map(Reading::document).toList());
        return new Trace(relations, origins(readings, claims, relations));
    }

    /** The origin of every claim, sorted by id; every claim stands in exactly one. */
    public List<org.synoptic.model.Origin> origins(
            List<Reading> readings, List<Claim> claims, List<Relation> relations) {
        var origins = new OriginFinder(readings, claims, relations).origins();
        return new Doubts(claims, origins).over(relations, origins);
    }

    /** One relation for each pair of documents that share a passage, sorted by {@code a}, then {@code b}. */
    public List<Relation> relations(List<Document> documents) {
        return lineage(documents).relations();
    }

    /** The relations of pairs, and what very many documents hold in common; ids must differ. */
    public Lineage lineage(List<Document> documents) {
        var index = new LineageIndex();
        index.addAll(documents);
        return index.lineage();
    }
}
