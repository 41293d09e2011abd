package org.synoptic.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Coordinates;
import org.synoptic.model.Place;

/**
 * Places that a user brings: which names are places, in which province a place lies, and where on the globe.
 *
 * <p>Example: {@code Gazetteer.of(Files.readAllLines(path))} reads a country's file of GeoNames.
 *
 * <p>Limits: the tab separated columns of GeoNames' main table (name 2, ASCII name 3, other names 4, latitude 5, longitude 6,
 * class 7, code 8, country 9, first-order division 11, second-order division 12, population 15); populated places (class P) and
 * divisions (A) are kept. Of several places of one name the most populous is meant, but for coordinates: these are given only
 * where a name, with the wider place that is told, leaves one place. Names are compared without case, accents and articles.
 */
public final class Gazetteer {
    /** No places. */
    public static final Gazetteer NONE = of(List.of());

    private static final int COLUMNS = 15;
    private static final double NEAR = 0.05;
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'\u2018\u2019\u02bb\u02bc`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:al|el|as|ash|an|ar|ad|az|at|the) ");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{1,12})?");
    private static final Comparator<Entry> LIKELIEST = Comparator.comparing(Entry::division)
            .thenComparing(Entry::population, Comparator.reverseOrder())
            .thenComparing(Entry::name)
            .thenComparing(Entry::country)
            .thenComparing(Entry::province)
            .thenComparing(Entry::district)
            .thenComparing(e -> String.valueOf(e.at()));

    private final Map<String, List<Entry>> named;
    private final Map<String, String> provinces;
    private final List<Town> towns;
    private final int skipped;

    /** A populated place; a population of 0 is one that is not known. */
    public record Town(String name, Coordinates at, long population) {}

    /** A place; {@code code} is GeoNames' word for its kind. */
    private record Entry(
            String name,
            boolean division,
            String code,
            String country,
            String province,
            String district,
            long population,
            @Nullable Coordinates at) {
        /** Whether it lies in another, as far as divisions tell. */
        boolean in(Entry wider) {
            if (!country.equals(wider.country)) {
                return false;
            }
            boolean whole = wider.division && wider.code.startsWith("PCL");
            boolean district = wider.division && !wider.code.equals("ADM1") && !wider.district.isEmpty();
            return whole || province.equals(wider.province) && (!district || this.district.equals(wider.district));
        }

        boolean near(Entry other) {
            return at != null
                    && other.at != null
                    && Math.abs(at.latitude() - other.at.latitude()) <= NEAR
                    && Math.abs(at.longitude() - other.at.longitude()) <= NEAR;
        }
    }

    private Gazetteer(Map<String, List<Entry>> named, Map<String, String> provinces, List<Town> towns, int skipped) {
        this.named = named;
        this.provinces = provinces;
        this.towns = towns;
        this.skipped = skipped;
    }

    /** The places of these lines; a line that does not have the columns is passed over and counted. */
    public static Gazetteer of(List<String> lines) {
        var named = new HashMap<String, List<Entry>>();
        var provinces = new HashMap<String, String>();
        var towns = new ArrayList<Town>();
        int skipped = 0;
        for (String line : lines) {
            String[] c = line.split("\t", -1);
            if (c.length < COLUMNS || !c[14].matches("[0-9]{0,12}")) {
                skipped += line.isBlank() ? 0 : 1;
                continue;
            }
            boolean division = c[6].equals("A");
            if (!division && !c[6].equals("P")) {
                continue;
            }
            String name = c[2].isBlank() ? c[1] : c[2];
            long population = c[14].isEmpty() ? 0 : Long.parseLong(c[14]);
            var entry = new Entry(name, division, c[7], c[8], c[10], c[11], population, coordinates(c[4], c[5]));
            if (!division && entry.at() != null) {
                towns.add(new Town(name, entry.at(), population));
            }
            if (c[7].equals("ADM1")) {
                provinces.put(c[8] + "." + c[10], name);
            }
            for (String other : names(c)) {
                named.computeIfAbsent(other, n -> new ArrayList<>(1)).add(entry);
            }
        }
        named.values().forEach(entries -> entries.sort(LIKELIEST));
        towns.sort(Comparator.comparingLong(Town::population).reversed().thenComparing(Town::name));
        return new Gazetteer(named, provinces, List.copyOf(towns), skipped);
    }

    private static @Nullable Coordinates coordinates(String latitude, String longitude) {
        if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
            return null;
        }
        double north = Double.parseDouble(latitude);
        double east = Double.parseDouble(longitude);
        return Coordinates.on(north, east) ? new Coordinates(north, east) : null;
    }

    /** The forms of a place's names. */
    private static Set<String> names(String[] columns) {
        var names = new HashSet<String>();
        names.add(form(columns[1]));
        names.add(form(columns[2]));
        for (String other : columns[3].split(",")) {
            names.add(form(other));
        }
        names.remove("");
        return names;
    }

    /** How many lines were no places in the format. */
    public int skipped() {
        return skipped;
    }

    /** How many names of places are known. */
    public int size() {
        return named.size();
    }

    /** The populated places of which it is known where they lie, the most populous first. */
    public List<Town> towns() {
        return towns;
    }

    boolean knows(String name) {
        return named.containsKey(form(name));
    }

    /** The province that a place lies in; empty for a place that is not known and for a division itself. */
    Optional<String> province(String name) {
        List<Entry> entries = named.getOrDefault(form(name), List.of());
        return entries.isEmpty() || entries.getFirst().division()
                ? Optional.empty()
                : Optional.ofNullable(provinces.get(entries.getFirst().country() + "."
                                + entries.getFirst().province()))
                        .filter(p -> !form(p).equals(form(name)));
    }

    /**
     * Where a place lies; empty unless one place is left. A town and the division around it that share a name are the town; entries
     * less than 0.05 degrees apart are one place.
     *
     * @param within the wider place that the text names with it; one that is not known here tells nothing
     */
    Optional<Coordinates> at(String name, @Nullable String within) {
        List<Entry> all = named.getOrDefault(form(name), List.of());
        List<Entry> wider = within == null ? List.of() : named.getOrDefault(form(within), List.of());
        List<Entry> left = wider.isEmpty()
                ? all
                : all.stream()
                        .filter(e -> wider.stream().anyMatch(w -> !w.equals(e) && e.in(w)))
                        .toList();
        List<Entry> towns = left.stream().filter(e -> !e.division()).toList();
        List<Entry> meant = left.stream()
                .filter(e -> !e.division() || towns.stream().noneMatch(t -> t.in(e)))
                .toList();
        return meant.isEmpty() || !meant.stream().allMatch(meant.getFirst()::near)
                ? Optional.empty()
                : Optional.ofNullable(meant.getFirst().at());
    }

    /** The place with its coordinates where its name alone leaves one place, and the wider place does not speak against it. */
    public Place located(Place place) {
        if (place.at() != null || at(place.name(), null).isEmpty()) {
            return place;
        }
        return at(place.name(), place.within())
                .map(at -> new Place(place.name(), place.words(), place.within(), at))
                .orElse(place);
    }

    private static String form(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String spaced = BETWEEN.matcher(plain).replaceAll(" ").strip();
        return ARTICLE.matcher(spaced).replaceFirst("");
    }
}
