package org.synoptic.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synoptic.model.Claim;
import org.synoptic.model.Direction;
import org.synoptic.model.Relation;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Span;

/**
 * Claims in the same sentences of dependent documents have one origin.
 *
 * <p>Example: a figure that one paper gives in its own voice and another, in the same sentence, on a monitor's word, is
 * the monitor's.
 *
 * <p>Limits: only figures without a named source move. Where the copies name two different sources, nothing moves.
 * Where nobody names one, the agency that the documents credit is the origin, else the document that was copied, else
 * all who carry the text together.
 */
final class Copies {
    /** Where a claim moves, and why. */
    record Move(OriginFinder.Standing to, String why) {}

    /** How far apart, in characters, two claims may stand in their copies of one passage. */
    private static final int DRIFT = 300;

    private final List<Claim> claims;
    private final List<Relation> relations;
    private final OriginFinder origins;
    private final Map<String, List<Claim>> byDocument = new HashMap<>();
    private final int[] parent;
    private final Map<Claim, Integer> number = new HashMap<>();
    private final Map<Claim, List<OriginFinder.Standing>> credited = new HashMap<>();
    private final Map<Claim, String> twin = new HashMap<>();

    Copies(List<Claim> claims, List<Relation> relations, OriginFinder origins) {
        this.claims = claims;
        this.relations = relations;
        this.origins = origins;
        parent = new int[claims.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            number.put(claims.get(i), i);
            byDocument
                    .computeIfAbsent(claims.get(i).passage().document(), k -> new ArrayList<>())
                    .add(claims.get(i));
        }
    }

    Map<Claim, Move> moves() {
        for (Relation r : relations) {
            if (r.kind().dependent()) {
                r.passages().forEach(p -> join(r, p));
            }
        }
        var groups = new TreeMap<Integer, List<Claim>>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(top(i), k -> new ArrayList<>()).add(claims.get(i));
        }
        var moves = new LinkedHashMap<Claim, Move>();
        for (List<Claim> group : groups.values()) {
            OriginFinder.Standing to = group.size() > 1 ? common(group) : null;
            if (to != null) {
                group.stream()
                        .filter(c -> !origins.standing(c).named())
                        .forEach(c -> moves.put(
                                c, new Move(to, c.account() + " has the same sentences as " + twin.get(c) + ".")));
            }
        }
        return moves;
    }

    /** Joins the claims of equal figures that stand at the same place in a passage; one of the two without a name. */
    private void join(Relation r, SharedPassage p) {
        for (Claim a : byDocument.getOrDefault(r.a(), List.of())) {
            if (!a.passage().span().overlaps(p.a())) {
                continue;
            }
            byDocument.getOrDefault(r.b(), List.of()).stream()
                    .filter(b -> b.passage().span().overlaps(p.b()))
                    .filter(b -> Figures.of(a).isPresent() && Figures.of(a).equals(Figures.of(b)))
                    .filter(b -> drift(a, b, p) <= DRIFT)
                    .min(Comparator.comparingInt((Claim b) -> drift(a, b, p)).thenComparing(Claim::id))
                    .filter(b ->
                            !origins.standing(a).named() || !origins.standing(b).named())
                    .ifPresent(b -> join(r, a, b));
        }
    }

    private void join(Relation r, Claim a, Claim b) {
        parent[top(index(a))] = top(index(b));
        twin.putIfAbsent(a, b.account());
        twin.putIfAbsent(b, a.account());
        if (r.commonOrigin() != null) {
            credited.computeIfAbsent(a, k -> new ArrayList<>()).add(origins.named(r.commonOrigin()));
        } else if (r.direction() == Direction.A_FROM_B) {
            credited.computeIfAbsent(a, k -> new ArrayList<>()).add(origins.standing(b));
        } else if (r.direction() == Direction.B_FROM_A) {
            credited.computeIfAbsent(b, k -> new ArrayList<>()).add(origins.standing(a));
        }
    }

    /** The one origin of a group; null where its copies disagree on it. */
    private OriginFinder.@org.jspecify.annotations.Nullable Standing common(List<Claim> group) {
        var named = new TreeMap<String, OriginFinder.Standing>();
        var credits = new TreeMap<String, OriginFinder.Standing>();
        var publishers = new TreeMap<String, OriginFinder.Standing>();
        for (Claim c : group) {
            var s = origins.standing(c);
            (s.named() ? named : publishers).putIfAbsent(s.key(), s);
            credited.getOrDefault(c, List.of()).forEach(x -> credits.putIfAbsent(x.key(), x));
        }
        if (!named.isEmpty()) {
            return named.size() == 1 ? named.firstEntry().getValue() : null;
        }
        if (credits.size() == 1) {
            return credits.firstEntry().getValue();
        }
        if (publishers.size() == 1) {
            return publishers.firstEntry().getValue();
        }
        var together = new TreeSet<String>();
        publishers.values().forEach(s -> together.add(s.name()));
        String name = String.join(" / ", together);
        return new OriginFinder.Standing(origins.named(name).key(), name, "publisher");
    }

    private static int drift(Claim a, Claim b, SharedPassage p) {
        int inA = middle(a.passage().span()) - p.a().start();
        int inB = middle(b.passage().span()) - p.b().start();
        int fromEndA = p.a().end() - middle(a.passage().span());
        int fromEndB = p.b().end() - middle(b.passage().span());
        return Math.min(Math.abs(inA - inB), Math.abs(fromEndA - fromEndB));
    }

    private static int middle(Span s) {
        return (s.start() + s.end()) / 2;
    }

    private int index(Claim c) {
        return Objects.requireNonNull(number.get(c));
    }

    private int top(int i) {
        int t = i;
        while (parent[t] != t) {
            parent[t] = parent[parent[t]];
            t = parent[t];
        }
        return t;
    }
}
