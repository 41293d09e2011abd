package org.synoptic.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synoptic.happening.Happenings;
import org.synoptic.model.DateInterval;
import org.synoptic.model.TollClaim;

/**
 * Joins the groups of different documents that tell of one happening, the most alike pair first. Dates must meet; the same
 * place, figure, source and rare words speak for it, another place or kind against it.
 */
final class AcrossDocuments {
    private static final double JOIN = 3.0;

    private final Map<String, Integer> spread = new HashMap<>();
    private final int documents;

    private AcrossDocuments(List<Cluster> clusters) {
        var docs = new HashSet<String>();
        var seen = new HashSet<String>();
        for (Cluster c : clusters) {
            for (Told t : c.told()) {
                docs.add(t.claim().passage().document());
                for (String w : t.words()) {
                    if (seen.add(t.claim().passage().document() + " " + w)) {
                        spread.merge(w, 1, Integer::sum);
                    }
                }
            }
        }
        documents = docs.size();
    }

    static List<Cluster> group(List<Cluster> clusters) {
        var across = new AcrossDocuments(clusters);
        var open = new ArrayList<>(clusters);
        while (true) {
            double most = JOIN;
            int a = -1;
            int b = -1;
            for (int i = 0; i < open.size(); i++) {
                for (int j = i + 1; j < open.size(); j++) {
                    double alike = across.alike(open.get(i), open.get(j));
                    if (alike > most) {
                        most = alike;
                        a = i;
                        b = j;
                    }
                }
            }
            if (a < 0) {
                return open;
            }
            open.get(a).addAll(open.remove(b));
        }
    }

    private double alike(Cluster a, Cluster b) {
        if (a.running() != b.running()
                || documents(a).equals(documents(b)) && documents(a).size() == 1) {
            return Double.NEGATIVE_INFINITY;
        }
        if (a.running()) {
            return stretch(a, b);
        }
        DateInterval da = a.date().map(Intervals::fresh).orElse(null);
        DateInterval db = b.date().map(Intervals::fresh).orElse(null);
        if (da == null
                || db == null
                || Math.min(Intervals.length(da), Intervals.length(db)) > 40
                || !Intervals.meets(da, db, 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = Intervals.length(da) <= 1 && Intervals.length(db) <= 1 ? 1 : 0;
        score += where(a, b) + what(a, b) + figures(a, b) + words(a, b);
        return score;
    }

    /** The tolls of one war up to one year are one; other stretches are not joined. */
    private static double stretch(Cluster a, Cluster b) {
        DateInterval da = a.date().orElse(null);
        DateInterval db = b.date().orElse(null);
        boolean wars = a.kinds().containsKey(Happenings.WAR) && b.kinds().containsKey(Happenings.WAR);
        if (!wars || da == null || db == null || da.latest() == null || db.latest() == null) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean begin = da.earliest() == null
                || db.earliest() == null
                || da.earliest().getYear() == db.earliest().getYear();
        boolean end = da.latest().getYear() == db.latest().getYear();
        Set<String> pa = a.places().keySet();
        boolean there = pa.isEmpty()
                || b.places().isEmpty()
                || b.places().keySet().stream().anyMatch(pa::contains);
        return begin && end && there ? JOIN + 1 : Double.NEGATIVE_INFINITY;
    }

    private static double where(Cluster a, Cluster b) {
        Set<String> pa = a.places().keySet();
        Set<String> pb = b.places().keySet();
        if (pa.stream().anyMatch(pb::contains)) {
            return 2;
        }
        Set<String> ra = a.around();
        Set<String> rb = b.around();
        if (pa.stream().anyMatch(rb::contains) || pb.stream().anyMatch(ra::contains)) {
            return 1;
        }
        return pa.isEmpty() || pb.isEmpty() || ra.stream().anyMatch(rb::contains) ? 0 : -2;
    }

    private static double what(Cluster a, Cluster b) {
        Set<String> ka = a.kinds().keySet();
        Set<String> kb = b.kinds().keySet();
        if (ka.isEmpty() || kb.isEmpty()) {
            return 0;
        }
        return ka.stream().anyMatch(x -> kb.stream().anyMatch(y -> Happenings.compatible(x, y))) ? 0.5 : -2;
    }

    private static double figures(Cluster a, Cluster b) {
        Set<String> shared = new HashSet<>(a.figures());
        shared.retainAll(b.figures());
        double score = 0;
        for (String f : shared) {
            int n = Integer.parseInt(f.substring(f.indexOf(' ') + 1));
            score += n > 30 ? 1.5 : n > 9 ? 1 : n > 4 ? 0.5 : 0.1;
        }
        return Math.min(3, score);
    }

    /** How alike the wording is: the cosine of the words that their sentences use, rare words counting more. */
    private double words(Cluster a, Cluster b) {
        Map<String, Double> wa = weigh(a);
        Map<String, Double> wb = weigh(b);
        double dot = 0;
        for (var e : wa.entrySet()) {
            dot += e.getValue() * wb.getOrDefault(e.getKey(), 0.0);
        }
        double length = Math.sqrt(square(wa) * square(wb));
        return length == 0 ? 0 : 4 * dot / length;
    }

    private static double square(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(w -> w * w).sum();
    }

    private Map<String, Double> weigh(Cluster c) {
        var weights = new java.util.TreeMap<String, Double>();
        for (Told t : c.told()) {
            for (String w : t.words()) {
                weights.put(w, Math.log((documents + 1.0) / spread.getOrDefault(w, 1)));
            }
        }
        return weights;
    }

    private static Set<String> documents(Cluster c) {
        var docs = new HashSet<String>();
        for (Told t : c.told()) {
            docs.add(t.claim().passage().document());
        }
        return docs;
    }

    static String figure(TollClaim toll) {
        return Cluster.figure(toll);
    }
}
