package org.synoptic.model;

import java.util.List;

/**
 * Everything that came out of a set of documents: who says what, what only repeats, where accounts conflict.
 *
 * <p>Example: {@code collation.incidents().get(0).points()}.
 *
 * <p>Limits: a function of the documents alone, in any order of theirs; lists are sorted and stable.
 */
public record Collation(
        List<Document> documents,
        List<Account> accounts,
        List<Claim> claims,
        Lineage lineage,
        List<Origin> origins,
        List<CollatedIncident> incidents,
        List<Problem> problems) {
    public Collation {
        documents = List.copyOf(documents);
        accounts = List.copyOf(accounts);
        claims = List.copyOf(claims);
        origins = List.copyOf(origins);
        incidents = List.copyOf(incidents);
        problems = List.copyOf(problems);
    }

    /** A collation in which no passage is held by very many documents. */
    public Collation(
            List<Document> documents,
            List<Account> accounts,
            List<Claim> claims,
            List<Relation> relations,
            List<Origin> origins,
            List<CollatedIncident> incidents,
            List<Problem> problems) {
        this(documents, accounts, claims, new Lineage(relations, List.of()), origins, incidents, problems);
    }

    /** The relations of pairs of documents. */
    public List<Relation> relations() {
        return lineage.relations();
    }
}
