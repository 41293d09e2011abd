package org.synoptic.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.synoptic.model.Claim;
import org.synoptic.model.Doubt;
import org.synoptic.model.Origin;
import org.synoptic.model.Relation;
import org.synoptic.model.RelationKind;
import org.synoptic.model.TollClaim;

/**
 * Origins that may be one though nothing settles it: their claims give the same figure in documents that share text.
 *
 * <p>Example: two papers print one sentence, one on the word of a monitor, the other on that of a hospital.
 *
 * <p>Limits: figures below {@link #LEAST} are met too often by chance; documents that share background alone raise no doubt.
 */
final class Doubts {
    private static final int LEAST = 3;

    private final Map<String, List<TollClaim>> byDocument = new HashMap<>();
    private final Map<String, Origin> originOf = new HashMap<>();
    private final Map<String, Map<String, String>> found = new HashMap<>();

    Doubts(List<Claim> claims, List<Origin> origins) {
        origins.forEach(o -> o.claims().forEach(c -> originOf.put(c, o)));
        for (Claim c : claims) {
            if (c instanceof TollClaim toll && toll.count().low() >= LEAST) {
                byDocument
                        .computeIfAbsent(toll.passage().document(), d -> new ArrayList<>())
                        .add(toll);
            }
        }
    }

    /** The origins, each with its doubts. */
    List<Origin> over(List<Relation> relations, List<Origin> origins) {
        for (Relation r : relations) {
            if (r.kind() != RelationKind.BACKGROUND) {
                for (TollClaim a : byDocument.getOrDefault(r.a(), List.of())) {
                    for (TollClaim b : byDocument.getOrDefault(r.b(), List.of())) {
                        if (Figures.of(a).equals(Figures.of(b))) {
                            doubt(r, a, b);
                        }
                    }
                }
            }
        }
        return origins.stream()
                .map(o -> new Origin(
                        o.id(),
                        o.name(),
                        o.kind(),
                        o.accounts(),
                        o.claims(),
                        o.evidence(),
                        found.getOrDefault(o.id(), Map.of()).entrySet().stream()
                                .map(e -> new Doubt(e.getKey(), e.getValue()))
                                .toList()))
                .toList();
    }

    private void doubt(Relation r, TollClaim a, TollClaim b) {
        Optional<Origin> ours = Optional.ofNullable(originOf.get(a.id()));
        Optional<Origin> theirs = Optional.ofNullable(originOf.get(b.id()));
        if (ours.isPresent()
                && theirs.isPresent()
                && !ours.get().id().equals(theirs.get().id())) {
            String why = a.account() + " and " + b.account() + shared(r, a, b) + ", on the word of "
                    + ours.get().name() + " and of " + theirs.get().name() + ".";
            tell(ours.get(), theirs.get(), why);
            tell(theirs.get(), ours.get(), why);
        }
    }

    private void tell(Origin of, Origin other, String why) {
        found.computeIfAbsent(of.id(), k -> new TreeMap<>())
                .merge(other.id(), why, (x, y) -> x.compareTo(y) <= 0 ? x : y);
    }

    private static String shared(Relation r, TollClaim a, TollClaim b) {
        boolean same = r.passages().stream()
                .anyMatch(p -> p.a().overlaps(a.passage().span())
                        && p.b().overlaps(b.passage().span()));
        if (same) {
            return " give " + a.count().low() + " in the same sentences";
        }
        return (r.kind().dependent() ? " share other sentences" : " share a quotation") + " and both give "
                + a.count().low();
    }
}
