package org.synoptic.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.happening.Happenings;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Place;
import org.synoptic.model.TollClaim;
import org.synoptic.place.Places;

/**
 * Groups the claims of one document in reading order. A claim joins the group that fits it best, or opens a new one. What
 * counts: the same sentence or the next, the same date, place, kind, figure and perpetrator, words that point back or away.
 */
final class WithinDocument {
    private static final double JOIN = 0.0;

    private final Places places;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, Cluster> byClaim = new HashMap<>();

    private WithinDocument(Places places) {
        this.places = places;
    }

    static List<Cluster> group(List<Told> told, Places places) {
        var within = new WithinDocument(places);
        for (Told t : told) {
            within.place(t);
        }
        return within.clusters;
    }

    private void place(Told t) {
        Cluster best = whole(t);
        if (best == null) {
            double most = JOIN;
            for (Cluster c : clusters) {
                double fit = fit(t, c);
                if (fit > most) {
                    most = fit;
                    best = c;
                }
            }
        }
        if (best == null) {
            best = new Cluster(t);
            clusters.add(best);
        } else {
            best.add(t);
        }
        byClaim.put(t.claim().id(), best);
    }

    /** The group of the toll that a toll is part of. */
    private @Nullable Cluster whole(Told t) {
        return t.claim() instanceof TollClaim toll && toll.partOf() != null ? byClaim.get(toll.partOf()) : null;
    }

    private double fit(Told t, Cluster c) {
        if (t.running() != c.running() || !t.account().equals(c.told().getFirst().account()) && false) {
            return Double.NEGATIVE_INFINITY;
        }
        return near(t, c) + when(t, c) + where(t, c) + what(t, c) + figures(t, c) + who(t, c);
    }

    private double near(Told t, Cluster c) {
        int sentences = c.told().stream().mapToInt(o -> Math.abs(t.sentence() - o.sentence())).min().orElse(99);
        double near = sentences == 0 ? 2 : sentences == 1 ? 1.2 : sentences <= 3 ? 0.6 : 0;
        boolean main = c.equals(clusters.getFirst());
        if (main) {
            near += 1;
        }
        if (t.back() && (main || sentences <= 2)) {
            near += 1.5;
        }
        return near - (t.away() && sentences > 0 ? 1.5 : 0);
    }

    private double when(Told t, Cluster c) {
        DateInterval own = t.own();
        if (own == null || !c.dated()) {
            DateInterval date = t.date();
            List<DateInterval> dates = c.dates();
            boolean apart = date != null && !dates.isEmpty() && dates.stream().noneMatch(d -> Intervals.meets(d, date, 1));
            return apart ? -1.5 : 0;
        }
        DateInterval date = c.date().orElse(own);
        return date.meets(own) ? 1 : Intervals.meets(date, own, 1) && Intervals.length(own) > 0 ? -1 : -5;
    }

    private double where(Told t, Cluster c) {
        Place place = t.place();
        Map<String, Integer> known = c.places();
        if (place == null || known.isEmpty()) {
            return 0;
        }
        String form = Places.form(place.name());
        if (known.containsKey(form)) {
            return 1;
        }
        for (Told o : c.told()) {
            Place other = o.place();
            if (other != null && (nested(place, other) || nested(other, place) || o.places().contains(form) || t.places().contains(Places.form(other.name())))) {
                return 0;
            }
        }
        return -2;
    }

    private boolean nested(Place inner, Place outer) {
        String within = inner.within();
        return within != null && Places.same(within, outer.name()) || places.nested(inner.name(), outer.name());
    }

    private static double what(Told t, Cluster c) {
        String kind = t.kind();
        Map<String, Integer> kinds = c.kinds();
        if (kind == null || kinds.isEmpty()) {
            return 0;
        }
        return kinds.keySet().stream().anyMatch(k -> Happenings.compatible(k, kind)) ? 0.5 : -2;
    }

    private static double figures(Told t, Cluster c) {
        if (!(t.claim() instanceof TollClaim toll) || !c.figures().contains(Cluster.figure(toll))) {
            return 0;
        }
        return toll.count().low() > 4 ? 3 : 1;
    }

    private static double who(Told t, Cluster c) {
        if (!(t.claim() instanceof TollClaim toll) || toll.perpetrator() == null) {
            return 0;
        }
        Set<String> others = c.perpetrators();
        return others.isEmpty() || others.contains(toll.perpetrator().name()) ? 0 : -1;
    }
}
