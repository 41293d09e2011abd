package org.synoptic.present;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synoptic.model.Collation;
import org.synoptic.model.Relation;
import org.synoptic.model.RelationKind;

/**
 * Which relations to show of many: each document is joined with the one it shares most with, and no more than it takes to
 * join all that hang together.
 */
final class Kinship {
    /** More pairs side by side than this would make the page too large to open. */
    private static final int MOST = 200;

    private final Map<String, List<Relation>> byDocument = new HashMap<>();
    private final Map<Relation, Integer> numbers = new LinkedHashMap<>();

    Kinship(Collation collation) {
        for (Relation r : collation.relations()) {
            if (r.kind() != RelationKind.BACKGROUND) {
                byDocument.computeIfAbsent(r.a(), k -> new ArrayList<>()).add(r);
            }
        }
    }

    /** The relations to show among documents, dependent ones first, each the longest there is. */
    List<Relation> among(Collection<String> documents) {
        var all = Set.copyOf(documents);
        List<Relation> longest = all.stream()
                .flatMap(d -> byDocument.getOrDefault(d, List.of()).stream())
                .filter(r -> all.contains(r.b()))
                .sorted(Comparator.comparing((Relation r) -> !r.kind().dependent())
                        .thenComparing(r -> -shared(r))
                        .thenComparing(Relation::a)
                        .thenComparing(Relation::b))
                .toList();
        var parent = new HashMap<String, String>();
        var shown = new ArrayList<Relation>();
        for (Relation r : longest) {
            String a = top(parent, r.a());
            String b = top(parent, r.b());
            if (!a.equals(b)) {
                parent.put(a, b);
                shown.add(r);
                if (numbers.size() < MOST) {
                    numbers.putIfAbsent(r, numbers.size() + 1);
                }
            }
        }
        return shown;
    }

    /** The relations to be set side by side, each with its number. */
    Map<Relation, Integer> numbers() {
        return numbers;
    }

    /** How many UTF-16 units of the first document are shared. */
    static int shared(Relation relation) {
        return relation.passages().stream().mapToInt(p -> p.a().length()).sum();
    }

    private static String top(Map<String, String> parent, String document) {
        String top = document;
        while (parent.containsKey(top)) {
            top = parent.get(top);
        }
        return top;
    }
}
