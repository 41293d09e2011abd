package org.synoptic.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of phrases that are looked up in a text word by word.
 *
 * <p>Example: {@code Phrases.of(List.of("read also")).length(words, 0)} is 2 where the text starts with "Read also".
 *
 * <p>Limits: case, accents and punctuation are passed over as in {@link Words}.
 */
final class Phrases {
    private final Map<Integer, List<Words>> byFirst = new HashMap<>();

    private Phrases() {}

    static Phrases of(Collection<String> phrases) {
        var made = new Phrases();
        for (String p : phrases) {
            Words words = Words.of(p);
            if (words.size() > 0) {
                made.byFirst
                        .computeIfAbsent(words.hash[0], k -> new ArrayList<>())
                        .add(words);
            }
        }
        return made;
    }

    /** How many words the longest phrase has that starts at a word; 0 where none does. */
    int length(Words text, int at) {
        int longest = 0;
        for (Words p : byFirst.getOrDefault(text.hash[at], List.of())) {
            if (p.size() > longest && starts(text, at, p)) {
                longest = p.size();
            }
        }
        return longest;
    }

    private static boolean starts(Words text, int at, Words phrase) {
        if (at + phrase.size() > text.size()) {
            return false;
        }
        for (int k = 1; k < phrase.size(); k++) {
            if (text.hash[at + k] != phrase.hash[k]) {
                return false;
            }
        }
        return true;
    }
}
