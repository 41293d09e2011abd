package org.synoptic.toll;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;

/** The words for months, days and parts of days, which end a noun phrase and stand between a verb and its auxiliary. */
final class Times {
    private static final int SHORTEST = 4;
    private static final Set<String> WORDS = new HashSet<>();

    static {
        Lexicon dates = Lexicon.of("dates");
        WORDS.addAll(dates.section("months"));
        WORDS.addAll(dates.section("weekdays"));
        WORDS.removeIf(w -> w.length() < SHORTEST); // "may", "sun" and "sat" are other words too
        WORDS.addAll(dates.section("parts of day"));
        WORDS.addAll(dates.section("relative days"));
    }

    private Times() {}

    /** Whether a word with a capital is one for a month or a day, also a short one: "Thu", "Aug", "May". */
    static boolean named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return !word.equals(lower)
                && (Lexicon.of("dates").section("months").contains(lower)
                        || Lexicon.of("dates").section("weekdays").contains(lower));
    }

    static boolean contains(String lower) {
        return WORDS.contains(lower);
    }
}
