package org.synoptic.group;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.DateInterval;

/** What a group tells, taken together once for comparing it with many others. */
record Profile(
        Cluster cluster,
        Set<String> documents,
        boolean running,
        boolean several,
        @Nullable DateInterval date,
        Set<String> places,
        Set<String> around,
        Set<String> kinds,
        String kind,
        Set<String> figures,
        Map<String, Double> words,
        double length,
        Set<String> claims,
        Set<String> copies) {

    /** The profile of a group, its words weighed by how rare they are. */
    static Profile of(Cluster c, Copied copied, ToDoubleFunction<String> rarity) {
        var documents = new HashSet<String>();
        var words = new TreeMap<String, Double>();
        var claims = new HashSet<String>();
        var copies = new HashSet<String>();
        for (Told t : c.told()) {
            claims.add(t.claim().id());
            copies.addAll(copied.of(t.claim()));
            documents.add(t.claim().passage().document());
            for (String w : t.words()) {
                words.computeIfAbsent(w, rarity::applyAsDouble);
            }
        }
        double square = words.values().stream().mapToDouble(w -> w * w).sum();
        return new Profile(
                c,
                Set.copyOf(documents),
                c.running(),
                c.several(),
                c.date().map(Intervals::fresh).orElse(null),
                c.places().keySet(),
                c.around(),
                c.kinds().keySet(),
                Optional.ofNullable(c.kind()).orElse(""),
                c.figures(),
                words,
                Math.sqrt(square),
                claims,
                copies);
    }

    /** Whether a toll of the one stands in the same copied words as one of the other. */
    boolean copies(Profile other) {
        return copies.stream().anyMatch(other.claims::contains);
    }

    /** The cosine of two groups' words. */
    double wording(Profile other) {
        double dot = 0;
        for (var e : words.entrySet()) {
            dot += e.getValue() * other.words.getOrDefault(e.getKey(), 0.0);
        }
        return length == 0 || other.length == 0 ? 0 : dot / (length * other.length);
    }
}
