package org.synoptic;

import java.util.List;
import org.synoptic.model.Claim;
import org.synoptic.model.Incident;
import org.synoptic.model.Relation;

/**
 * What persons ruled, put into the flow at the three places where the machine proposes.
 *
 * <p>Example: {@code synoptic.collate(documents, new Rulings() { public List<Claim> claims(List<Claim> c) { ... } })}.
 *
 * <p>Limits: each method gets what the machine proposes and gives what the following stages go on with; ids of what it
 * adds must be new. Pure, like the stages.
 */
public interface Rulings {
    /** No ruling: all as the machine proposes. */
    Rulings NONE = new Rulings() {};

    /** The claims that hold, sorted by document and place in it. */
    default List<Claim> claims(List<Claim> proposed) {
        return proposed;
    }

    /** The relations between documents that hold. */
    default List<Relation> relations(List<Relation> proposed) {
        return proposed;
    }

    /** The incidents that hold; every claim of the proposed ones stands in exactly one. */
    default List<Incident> incidents(List<Incident> proposed) {
        return proposed;
    }
}
