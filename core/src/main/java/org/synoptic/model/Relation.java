package org.synoptic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two documents are related by copying, with the passages that show it.
 *
 * <p>Example: {@code relation.kind().dependent()}.
 *
 * <p>Limits: {@code a} comes before {@code b} in the order of ids; {@code commonOrigin} is the body that the documents
 * themselves name as where the common text comes from, else null.
 */
public record Relation(
        String a,
        String b,
        RelationKind kind,
        Direction direction,
        @Nullable String commonOrigin,
        List<SharedPassage> passages) {
    public Relation {
        passages = List.copyOf(passages);
    }
}
