package org.synoptic.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synoptic.model.Claim;
import org.synoptic.model.Relation;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Span;
import org.synoptic.model.TollClaim;

/** Which tolls of different documents stand in the same words of dependent documents, and so tell of one happening. */
final class Copied {
    /** How far apart, in UTF-16 units, two claims may stand in their copies of one passage. */
    private static final int DRIFT = 120;

    private final Map<String, List<TollClaim>> byDocument = new HashMap<>();
    private final Map<String, Set<String>> twins = new HashMap<>();

    Copied(List<Claim> claims, List<Relation> relations) {
        for (Claim c : claims) {
            if (c instanceof TollClaim toll) {
                byDocument
                        .computeIfAbsent(toll.passage().document(), d -> new ArrayList<>())
                        .add(toll);
            }
        }
        for (Relation r : relations) {
            if (r.kind().dependent()) {
                r.passages().forEach(p -> join(r, p));
            }
        }
    }

    /** The claims that a claim is a copy of, or they of it. */
    Set<String> of(Claim claim) {
        return twins.getOrDefault(claim.id(), Set.of());
    }

    private void join(Relation r, SharedPassage p) {
        for (TollClaim a : byDocument.getOrDefault(r.a(), List.of())) {
            if (p.a().contains(a.passage().span())) {
                byDocument.getOrDefault(r.b(), List.of()).stream()
                        .filter(b -> p.b().contains(b.passage().span()))
                        .filter(b -> Cluster.figure(a).equals(Cluster.figure(b)))
                        .filter(b -> drift(a, b, p) <= DRIFT)
                        .min(Comparator.comparingInt((TollClaim b) -> drift(a, b, p))
                                .thenComparing(TollClaim::id))
                        .ifPresent(b -> join(a.id(), b.id()));
            }
        }
    }

    private void join(String a, String b) {
        twins.computeIfAbsent(a, k -> new HashSet<>()).add(b);
        twins.computeIfAbsent(b, k -> new HashSet<>()).add(a);
    }

    private static int drift(TollClaim a, TollClaim b, SharedPassage p) {
        Span inA = a.passage().span();
        Span inB = b.passage().span();
        return Math.min(
                Math.abs(inA.start() - p.a().start() - (inB.start() - p.b().start())),
                Math.abs(p.a().end() - inA.end() - (p.b().end() - inB.end())));
    }
}
