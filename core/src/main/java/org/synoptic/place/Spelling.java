package org.synoptic.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.synoptic.lexicon.Lexicon;

/** One form for the spellings of a transliterated name: articles, vowels and doubled letters come and go. */
final class Spelling {
    private static final Set<String> ARTICLES = Lexicon.of("places").section("articles");
    private static final Set<String> TYPES = Lexicon.of("places").section("types");
    private static final Set<String> SIDES = Lexicon.of("places").section("sides");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'\u2018\u2019\u02bc\u02bb`]");
    private static final Pattern ASSIMILATED = Pattern.compile("^[ae](zz|ss|dd|rr|nn|tt)");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final int TELLING = 3;
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Spelling() {}

    /** The form of a name under which its spellings are one. */
    static String form(String name) {
        return KNOWN.computeIfAbsent(name, Spelling::fold);
    }

    private static String fold(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var joined = new StringBuilder();
        var all = new StringBuilder();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            all.append(word);
            if (!ARTICLES.contains(word) && !TYPES.contains(word) && !SIDES.contains(word)) {
                joined.append(ASSIMILATED.matcher(word).replaceFirst("$1"));
            }
        }
        String letters = (joined.isEmpty() ? all : joined)
                .toString()
                .replace("ph", "f")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace('q', 'k')
                .replace("ck", "k")
                .replace('c', 'k')
                .replace('y', 'i')
                .replace('w', 'u');
        letters = DOUBLED.matcher(letters).replaceAll("$1").replaceFirst("(?<=[aeiou])h$", "");
        String consonants = letters.replaceAll("[aeiou]", "");
        if (consonants.length() >= TELLING) {
            return consonants;
        }
        return letters.replaceAll("[ou][aeiou]*", "U")
                .replaceAll("[ei][aeiou]*", "I")
                .replaceAll("a[aeiou]*", "A");
    }
}
