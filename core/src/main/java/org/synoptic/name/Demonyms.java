package org.synoptic.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;

/** Countries and the adjectives for what is theirs. */
final class Demonyms {
    private static final Map<String, String> COUNTRIES = Lexicon.of("demonyms").values("countries");

    private static final Map<String, String> USUAL = new HashMap<>();

    static {
        COUNTRIES.forEach((country, adjectives) -> {
            String usual = adjectives.split(",")[0].strip();
            USUAL.put(country, usual);
            for (String a : adjectives.split(",")) {
                USUAL.putIfAbsent(a.strip().toLowerCase(Locale.ROOT), usual);
            }
        });
    }

    private Demonyms() {}

    /** "Norway's army", also where the apostrophe was lost, as "Norwegian army"; other words as they are. */
    static String adjective(String words) {
        int space = words.indexOf(' ');
        if (space < 2) {
            return words;
        }
        String first = words.substring(0, space);
        String rest = words.substring(space);
        String owner = null;
        if (first.endsWith("'s") || first.endsWith("’s")) {
            owner = first.substring(0, first.length() - 2);
        } else if (rest.startsWith(" 's ") || rest.startsWith(" ’s ")) {
            owner = first;
            rest = rest.substring(3);
        } else if (first.endsWith("s")) {
            owner = first.substring(0, first.length() - 1);
        }
        String adjective = owner == null ? null : COUNTRIES.get(owner.toLowerCase(Locale.ROOT));
        adjective = adjective == null ? null : adjective.split(",")[0];
        return adjective == null ? words : adjective + rest;
    }

    /** The usual adjective of the country that some words in lower case name or describe; null where they do neither. */
    static @Nullable String usual(String lower) {
        return USUAL.get(lower);
    }

    /** The adjective for a state's name, or the word as it is where it is one already. */
    static String state(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        String adjective = COUNTRIES.get(name);
        adjective = adjective == null && name.endsWith("s")
                ? COUNTRIES.get(name.substring(0, name.length() - 1))
                : adjective;
        return adjective == null ? word : adjective.split(",")[0];
    }

    /** A country's name with the s of a possessive whose apostrophe was lost. */
    static boolean owner(String word) {
        return word.endsWith("s")
                && Character.isUpperCase(word.codePointAt(0))
                && COUNTRIES.containsKey(word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a state's name or adjective. */
    static boolean of(String word) {
        return COUNTRIES.containsKey(word.toLowerCase(Locale.ROOT))
                || owner(word)
                || COUNTRIES.values().stream()
                        .anyMatch(a -> List.of(a.split(", ?")).contains(word));
    }

    /** Whether a state's adjective is the only word in capitals: "Lowland news agency" names no agency. */
    static boolean only(String words) {
        String[] w = words.split(" ");
        for (int i = 1; i < w.length; i++) {
            if (!w[i].isEmpty() && Character.isUpperCase(w[i].codePointAt(0))) {
                return false;
            }
        }
        String first = w[0];
        return COUNTRIES.values().stream().anyMatch(a -> List.of(a.split(", ?")).contains(first))
                || !adjective(words).equals(words);
    }
}
