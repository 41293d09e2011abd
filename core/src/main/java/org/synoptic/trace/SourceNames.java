package org.synoptic.trace;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.synoptic.name.Names;

/**
 * Which names of sources are the same name in other spelling.
 *
 * <p>Example: "SANA", "the Sana news agency" and, by its initials, "Syrian Arab News Agency" have one key.
 *
 * <p>Limits: case, accents, punctuation, articles and a few generic words are passed over; a short form in capitals
 * stands for the one full name at hand whose initials it is. Everything else stays apart.
 */
final class SourceNames {
    private static final Set<String> PASSED_OVER =
            Set.of("the", "a", "an", "al", "el", "news", "agency", "group", "of", "for", "and");

    /** What a body is, said after its name. */
    private static final Pattern TAIL =
            Pattern.compile("(?i)(?<=\\S) (?:news agency|state news agency|agency|newspaper|monitoring group|group)$");

    private static final Pattern TELEVISION = Pattern.compile("(?i)\\btv\\b");

    private final Map<String, String> fullBySpelling = new TreeMap<>();

    SourceNames(Collection<String> names) {
        var fullByInitials = new TreeMap<String, Set<String>>();
        for (String n : names) {
            List<String> all = words(n);
            if (all.size() >= 2) {
                for (boolean keepSmall : new boolean[] {true, false}) {
                    var initials = new StringBuilder();
                    all.stream()
                            .filter(w ->
                                    keepSmall || !PASSED_OVER.contains(w) || w.equals("news") || w.equals("agency"))
                            .forEach(w -> initials.append(w.charAt(0)));
                    fullByInitials
                            .computeIfAbsent(initials.toString(), k -> new TreeSet<>())
                            .add(plain(n));
                }
            }
        }
        for (String n : names) {
            String initials = String.join("", words(n));
            Set<String> full = fullByInitials.getOrDefault(initials, Set.of());
            if (full.size() == 1 && initials.length() >= 3) {
                fullBySpelling.put(plain(n), full.iterator().next());
            }
        }
    }

    /** Equal for two names that are held to be the same. */
    String key(String name) {
        String plain = plain(name);
        return fullBySpelling.getOrDefault(plain, plain);
    }

    private static String plain(String name) {
        String bare = TAIL.matcher(name.strip()).replaceFirst("");
        return Names.key(TELEVISION.matcher(bare.isBlank() ? name : bare).replaceAll("television"));
    }

    private static List<String> words(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’.]", "")
                .toLowerCase(Locale.ROOT);
        var words = new ArrayList<>(List.of(ascii.split("[^\\p{L}\\p{N}]+")));
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? List.of(name) : words;
    }
}
