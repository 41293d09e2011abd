package org.synoptic.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Outcome;
import org.synoptic.model.Place;
import org.synoptic.model.TollClaim;
import org.synoptic.place.Places;

/** Claims held to concern one happening, while incidents are being made. */
final class Cluster {
    private final List<Told> told = new ArrayList<>();

    Cluster(Told first) {
        told.add(first);
    }

    void add(Told t) {
        told.add(t);
    }

    void addAll(Cluster other) {
        told.addAll(other.told);
        told.sort(Comparator.comparing(t -> t.claim().id()));
    }

    List<Told> told() {
        return told;
    }

    Told last() {
        return told.getLast();
    }

    boolean running() {
        return told.getFirst().running();
    }

    /** Whether its first claim counts several happenings together ("attacks in Northport and Tull"). */
    boolean several() {
        return told.getFirst().several();
    }

    /** The kinds that its claims tell, with how often. */
    Map<String, Integer> kinds() {
        var kinds = new TreeMap<String, Integer>();
        for (Told t : told) {
            String kind = t.kind();
            if (kind != null) {
                kinds.merge(kind, 1, Integer::sum);
            }
        }
        return kinds;
    }

    /** The kind that most of its claims tell; null when none tells one. */
    @Nullable
    String kind() {
        return kinds().entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The dates that its claims give themselves; where none does, those carried to them. */
    List<DateInterval> dates() {
        List<DateInterval> own = told.stream()
                .map(Told::own)
                .flatMap(d -> Optional.ofNullable(d).stream())
                .toList();
        return own.isEmpty()
                ? told.stream()
                        .map(Told::date)
                        .flatMap(d -> Optional.ofNullable(d).stream())
                        .toList()
                : own;
    }

    boolean dated() {
        return told.stream().anyMatch(t -> t.own() != null);
    }

    /** The interval that most of its dates meet, narrowed to what they share. */
    Optional<DateInterval> date() {
        List<DateInterval> dates = dates();
        DateInterval best = null;
        int most = 0;
        for (DateInterval d : dates) {
            int meeting = (int) dates.stream().filter(d::meets).count();
            if (meeting > most || meeting == most && best != null && Intervals.narrower(d, best)) {
                most = meeting;
                best = d;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        DateInterval shared = best;
        for (DateInterval d : dates.stream().sorted(Intervals.ORDER).toList()) {
            if (d.meets(shared)) {
                shared = Intervals.narrow(shared, d);
            }
        }
        return Optional.of(shared);
    }

    /** The places named in its own sentences, by form. */
    Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        for (Told t : told) {
            Place p = t.place();
            if (p != null) {
                places.merge(Places.form(p.name()), 1, Integer::sum);
            }
        }
        return places;
    }

    /** The forms of all places that its sentences and settings name. */
    Set<String> around() {
        var around = new HashSet<String>();
        for (Told t : told) {
            around.addAll(t.places());
            Place near = t.near();
            if (near != null) {
                around.add(Places.form(near.name()));
                String within = near.within();
                if (within != null) {
                    around.add(Places.form(within));
                }
            }
        }
        return around;
    }

    /** Its figures: outcome and least number. */
    Set<String> figures() {
        var figures = new HashSet<String>();
        for (Told t : told) {
            if (t.claim() instanceof TollClaim toll) {
                figures.add(figure(toll));
            }
        }
        return figures;
    }

    /** The greatest least number for an outcome; 0 when there is none. */
    int most(Outcome outcome) {
        return told.stream()
                .mapToInt(t -> t.claim() instanceof TollClaim toll && toll.outcome() == outcome
                        ? toll.count().low()
                        : 0)
                .max()
                .orElse(0);
    }

    static String figure(TollClaim toll) {
        Integer stated = toll.count().stated();
        return toll.outcome() + " " + (stated == null ? toll.count().low() : stated);
    }

    Set<String> perpetrators() {
        var names = new HashSet<String>();
        for (Told t : told) {
            if (t.claim() instanceof TollClaim toll && toll.perpetrator() != null) {
                names.add(toll.perpetrator().name());
            }
        }
        return names;
    }
}
