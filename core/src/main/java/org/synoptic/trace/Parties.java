package org.synoptic.trace;

import java.util.Locale;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Source;

/** Sides of a conflict that speak without a proper name: "the government", "the rebels", but not "activists of the opposition". */
final class Parties {
    private static final Set<String> PARTIES = Lexicon.of("sides").section("parties");

    private Parties() {}

    /** Whether a source is a side as a whole, which can be told from whoever passes its word on. */
    static boolean speaks(Source source) {
        String words = source.words().strip().toLowerCase(Locale.ROOT);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return PARTIES.contains(last)
                && !words.contains(" of ")
                && !words.startsWith("a ")
                && !words.startsWith("an ")
                && !words.startsWith("some ");
    }
}
