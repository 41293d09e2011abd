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
    private static final int LARGE = 300;
    private static final String BATTLE = "battle";
    private static final String ATTACK = "attack";

    private final Places places;
    private final List<Cluster> clusters = new ArrayList<>();
    private @Nullable Cluster current;
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
        current = best;
    }

    /** The group of the toll that a toll is part of. */
    private @Nullable Cluster whole(Told t) {
        return t.claim() instanceof TollClaim toll && toll.partOf() != null ? byClaim.get(toll.partOf()) : null;
    }

    private double fit(Told t, Cluster c) {
        if (t.running() != c.running()) {
            return Double.NEGATIVE_INFINITY;
        }
        double where = where(t, c);
        return near(t, c)
                + when(t, c)
                + where
                + what(t, c)
                + figures(t, c, where)
                + (t.back() && t.kind() == null && c.equals(current) ? 0 : who(t, c));
    }

    /** The story goes on: its last sentences, its main happening, words that point back. */
    private double near(Told t, Cluster c) {
        int sentences = c.told().stream()
                .mapToInt(o -> Math.abs(t.sentence() - o.sentence()))
                .min()
                .orElse(99);
        boolean main = c.equals(clusters.getFirst());
        double near =
                (sentences == 0 ? 2 : sentences == 1 ? 1 : sentences <= 3 ? 0.5 : 0) + (main && !t.running() ? 1 : 0);
        if (t.back()) {
            String kind = t.kind();
            boolean named = kind != null && kind.equals(c.kind()) && !kind.equals(ATTACK);
            near += named || c.equals(current) && sentences <= 2 ? 1.5 : main ? 1 : 0;
        }
        return near - (t.away() && sentences > 0 ? 2 : 0);
    }

    private static double when(Told t, Cluster c) {
        DateInterval own = t.own();
        if (own != null && c.dated()) {
            DateInterval date = c.date().orElse(own);
            boolean bothDays = Intervals.length(date) <= 1 && Intervals.length(own) <= 1;
            boolean oneDay = Intervals.length(date) <= 1 || Intervals.length(own) <= 1;
            return !date.meets(own) ? -6 : bothDays ? 1 : oneDay ? -1 : 0;
        }
        DateInterval date = t.date();
        List<DateInterval> dates = c.dates();
        boolean apart = date != null && !dates.isEmpty() && dates.stream().noneMatch(d -> Intervals.meets(d, date, 1));
        return apart ? -1.5 : 0;
    }

    /** The same place, one place in the other, or two places. */
    private double where(Told t, Cluster c) {
        Place place = t.place();
        Map<String, Integer> known = c.places();
        if (place == null || known.isEmpty()) {
            return 0;
        }
        if (known.containsKey(Places.form(place.name()))) {
            return 1.5;
        }
        return c.told().stream().anyMatch(o -> tied(t, place, o)) ? -0.5 : -3;
    }

    private boolean tied(Told t, Place place, Told o) {
        Place other = o.place();
        return other != null
                && (nested(place, other)
                        || nested(other, place)
                        || o.places().contains(Places.form(place.name()))
                        || t.places().contains(Places.form(other.name())));
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
        if (kinds.keySet().stream().anyMatch(k -> Happenings.compatible(k, kind))) {
            return 0.5;
        }
        boolean fight = kind.equals(BATTLE) && Happenings.killing(c.kind())
                || Happenings.killing(kind) && BATTLE.equals(c.kind());
        return fight ? -7 : -2.5;
    }

    /** The same figure again speaks for one happening; another figure for the same at a place of its own against it. */
    private static double figures(Told t, Cluster c, double where) {
        if (!(t.claim() instanceof TollClaim toll)) {
            return 0;
        }
        if (c.figures().contains(Cluster.figure(toll))) {
            return toll.count().low() > 4 ? 3 : 1;
        }
        int most = c.most(toll.outcome());
        int low = toll.count().low();
        if (low >= LARGE && most > 0 && low >= 10 * most
                || most >= LARGE && low > 0 && most >= 10 * low && toll.partOf() == null) {
            return -4;
        }
        boolean other = c.figures().stream().anyMatch(f -> f.startsWith(toll.outcome() + " "));
        return other && where < 0 && !t.back() ? -2.5 : 0;
    }

    private static double who(Told t, Cluster c) {
        if (!(t.claim() instanceof TollClaim toll) || toll.perpetrator() == null) {
            return 0;
        }
        Set<String> others = c.perpetrators();
        return others.isEmpty() || others.contains(toll.perpetrator().name()) ? 0 : -1.5;
    }
}
