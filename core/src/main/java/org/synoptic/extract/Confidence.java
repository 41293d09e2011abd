package org.synoptic.extract;

import java.util.Map;
import org.synoptic.lexicon.Lexicon;

/** The share of readings by a rule that were right on labelled texts; the table is a resource. */
final class Confidence {
    private static final Map<String, String> SHARES = Lexicon.of("confidence").values("rules");

    private Confidence() {}

    static double of(String rule) {
        return Double.parseDouble(SHARES.getOrDefault(rule, SHARES.getOrDefault("other", "0.5")));
    }
}
