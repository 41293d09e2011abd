package org.synoptic.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places that a user brings: which names are places, and in which province a place lies.
 *
 * <p>Example: {@code Gazetteer.of(Files.readAllLines(path))} reads a country's file of GeoNames.
 *
 * <p>Limits: the tab separated columns of GeoNames' main table (name 2, ASCII name 3, other names 4, class 7, code 8,
 * country 9, first-order division 11, population 15); populated places (class P) and divisions (A) are kept. Of several
 * places of one name the most populous is meant. Names are compared without case, accents and articles.
 */
public final class Gazetteer {
    /** No places. */
    public static final Gazetteer NONE = of(List.of());

    private static final int COLUMNS = 15;
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'\u2018\u2019\u02bb\u02bc`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:al|el|as|ash|an|ar|ad|az|at|the) ");
    private static final Comparator<Entry> LIKELIEST = Comparator.comparing(Entry::division)
            .thenComparing(Entry::population, Comparator.reverseOrder())
            .thenComparing(Entry::name)
            .thenComparing(Entry::country)
            .thenComparing(Entry::province);

    private final Map<String, Entry> likeliest;
    private final Map<String, String> provinces;
    private final int skipped;

    private record Entry(String name, boolean division, String country, String province, long population) {}

    private Gazetteer(Map<String, Entry> likeliest, Map<String, String> provinces, int skipped) {
        this.likeliest = likeliest;
        this.provinces = provinces;
        this.skipped = skipped;
    }

    /** The places of these lines; a line that does not have the columns is passed over and counted. */
    public static Gazetteer of(List<String> lines) {
        var likeliest = new HashMap<String, Entry>();
        var provinces = new HashMap<String, String>();
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
            var entry = new Entry(name, division, c[8], c[10], c[14].isEmpty() ? 0 : Long.parseLong(c[14]));
            if (c[7].equals("ADM1")) {
                provinces.put(c[8] + "." + c[10], name);
            }
            for (String other : names(c)) {
                likeliest.merge(form(other), entry, (a, b) -> LIKELIEST.compare(a, b) <= 0 ? a : b);
            }
        }
        return new Gazetteer(likeliest, provinces, skipped);
    }

    private static List<String> names(String[] columns) {
        var names = new ArrayList<String>(List.of(columns[1], columns[2]));
        names.addAll(List.of(columns[3].split(",")));
        names.removeIf(n -> form(n).isEmpty());
        return names;
    }

    /** How many lines were no places in the format. */
    public int skipped() {
        return skipped;
    }

    /** How many names of places are known. */
    public int size() {
        return likeliest.size();
    }

    boolean knows(String name) {
        return likeliest.containsKey(form(name));
    }

    /** The province that a place lies in; empty for a place that is not known and for a division itself. */
    Optional<String> province(String name) {
        @Nullable Entry entry = likeliest.get(form(name));
        return entry == null || entry.division()
                ? Optional.empty()
                : Optional.ofNullable(provinces.get(entry.country() + "." + entry.province()))
                        .filter(p -> !form(p).equals(form(name)));
    }

    private static String form(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String spaced = BETWEEN.matcher(plain).replaceAll(" ").strip();
        return ARTICLE.matcher(spaced).replaceFirst("");
    }
}
