package org.synoptic.group;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Incident;
import org.synoptic.model.Place;
import org.synoptic.place.Places;

/** Gives incidents their date, place and kind by the vote of their claims, and an id and a title made from these. */
final class Naming {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Naming() {}

    static List<Incident> incidents(List<Cluster> clusters) {
        List<Incident> plain = clusters.stream()
                .map(Naming::incident)
                .sorted(Comparator.comparing(Incident::id)
                        .thenComparing(i -> i.claims().getFirst()))
                .toList();
        Map<String, Integer> used = new HashMap<>();
        var incidents = new ArrayList<Incident>();
        for (Incident i : plain) {
            int n = used.merge(i.id(), 1, Integer::sum);
            incidents.add(
                    n == 1 ? i : new Incident(i.id() + "-" + n, i.title(), i.kind(), i.date(), i.place(), i.claims()));
        }
        return List.copyOf(incidents);
    }

    private static Incident incident(Cluster c) {
        @Nullable Place place = place(c).orElse(null);
        @Nullable DateInterval date = c.date().orElse(null);
        @Nullable
        String kind = c.kinds().entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
        List<String> claims =
                c.told().stream().map(t -> t.claim().id()).sorted().toList();
        return new Incident(id(place, date, kind), title(place, date, kind), kind, date, place, claims);
    }

    private static Optional<Place> place(Cluster c) {
        Map<String, Integer> votes = new HashMap<>();
        Map<String, Place> named = new HashMap<>();
        for (Told t : c.told()) {
            Place p = t.place() != null ? t.place() : t.near();
            if (p != null) {
                votes.merge(Places.form(p.name()), t.place() != null ? 2 : 1, Integer::sum);
                named.merge(Places.form(p.name()), p, (a, b) -> a.name().compareTo(b.name()) <= 0 ? a : b);
            }
        }
        return votes.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> named.get(e.getKey()));
    }

    private static String id(@Nullable Place place, @Nullable DateInterval date, @Nullable String kind) {
        String where = place == null ? "somewhere" : place.name();
        String when =
                date == null ? "undated" : String.valueOf(date.earliest() != null ? date.earliest() : date.latest());
        return slug(where) + "-" + when + "-" + (kind == null ? "happening" : slug(kind));
    }

    private static String slug(String words) {
        String slug = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "somewhere" : slug;
    }

    private static String title(@Nullable Place place, @Nullable DateInterval date, @Nullable String kind) {
        String what = kind == null ? "" : ": " + kind.replace('_', ' ');
        String where = place == null ? "Place not told" : place.name();
        return where + ", " + when(date) + what;
    }

    private static String when(@Nullable DateInterval date) {
        if (date == null) {
            return "date not told";
        }
        LocalDate from = date.earliest();
        LocalDate to = date.latest();
        if (from == null) {
            return to == null ? "date not told" : "by " + to.format(DAY);
        }
        return to == null
                ? "from " + from.format(DAY)
                : from.equals(to) ? from.format(DAY) : from.format(DAY) + " to " + to.format(DAY);
    }
}
