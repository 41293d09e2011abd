package org.synoptic.blame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Token;

/** The word classes of the lexicons {@code blame} and {@code demonyms}, asked by token. */
final class Vocabulary {
    private static final Lexicon BLAME = Lexicon.of("blame");
    private static final Lexicon RESPONSIBILITY = Lexicon.of("responsibility");
    private static final Map<String, String> STATES = new HashMap<>();
    private static final Set<String> SHORT = new HashSet<>();

    static {
        Lexicon.of("demonyms").values("countries").forEach((country, adjectives) -> {
            String usual = adjectives.split(",")[0].strip();
            for (String a : adjectives.split(",")) {
                STATES.put(a.strip().toLowerCase(Locale.ROOT), usual);
                if (a.strip().equals(a.strip().toUpperCase(Locale.ROOT))) {
                    SHORT.add(a.strip().toLowerCase(Locale.ROOT));
                }
            }
            STATES.putIfAbsent(country, usual);
        });
    }

    private Vocabulary() {}

    /** Whether a word can be that for a deed, or for blame or a claim of it. */
    static boolean known(Token token) {
        return is(token, "deeds", "verbs", "suffer", "agentive", "fights")
                || RESPONSIBILITY
                        .sectionOf(token.lemma().toLowerCase(Locale.ROOT))
                        .isPresent();
    }

    /** Whether a word stands in a section of the lexicon, as written, as lemma, or without a plural or possessive s. */
    static boolean is(Token token, String... sections) {
        for (String section : sections) {
            Set<String> entries = BLAME.section(section);
            String word = token.lower();
            if (entries.contains(word)
                    || entries.contains(token.lemma().toLowerCase(Locale.ROOT))
                    || word.endsWith("s") && entries.contains(word.substring(0, word.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The usual adjective of the state that a word names or describes, or null: "Israel", "Israeli" → "Israeli". */
    static @org.jspecify.annotations.Nullable String state(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        String found = STATES.get(lower);
        return found == null && lower.endsWith("s") && lower.length() > 4
                ? STATES.get(lower.substring(0, lower.length() - 1))
                : found;
    }

    /** Whether a word is the name of a state that is also its adjective: "US", "U.S.". */
    static boolean shortState(Token token) {
        return SHORT.contains(token.lower()) && token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }
}
