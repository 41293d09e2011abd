package org.synoptic.model;

import java.util.List;

/**
 * Which documents repeat one another: pairs, and what very many hold in common.
 *
 * <p>Example: {@code lineage.relations().stream().filter(r -> r.kind().dependent())}.
 *
 * <p>Limits: relations are sorted by {@code a}, then {@code b}. Of a text that more documents carry than pairs would be
 * readable for, each is related to the earliest ones alone.
 */
public record Lineage(List<Relation> relations, List<Background> backgrounds) {
    public Lineage {
        relations = List.copyOf(relations);
        backgrounds = List.copyOf(backgrounds);
    }
}
