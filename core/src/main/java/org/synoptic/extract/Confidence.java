package org.synoptic.extract;

import java.util.List;
import java.util.Map;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Source;
import org.synoptic.model.Span;

/**
 * The share of such readings that were right on labelled texts: by the rule that gave the claim, times by how its nearest
 * source stands to it. Both tables are a resource; {@code synoptic bench} measures them.
 */
final class Confidence {
    private static final Lexicon TABLES = Lexicon.of("confidence");
    private static final Map<String, String> RULES = TABLES.values("rules");
    private static final Map<String, String> WAYS = TABLES.values("ways");

    /** In UTF-16 units, between a claim and a source that is near. */
    private static final int NEAR = 200;

    private static final double HUNDREDTHS = 100;

    private Confidence() {}

    /** Of a reading by a rule that stands on its own. */
    static double of(String rule) {
        return share(RULES, rule);
    }

    /** Of a toll read by a rule from a passage, on the word of these sources. */
    static double of(String rule, Span passage, List<Source> sources) {
        return Math.round(HUNDREDTHS * of(rule) * share(WAYS, way(passage, sources))) / HUNDREDTHS;
    }

    private static String way(Span passage, List<Source> sources) {
        if (sources.isEmpty()) {
            return "own voice";
        }
        Span source = sources.getFirst().span();
        if (source == null) {
            return "afar";
        }
        int gap = Math.max(passage.start() - source.end(), source.start() - passage.end());
        return gap <= NEAR ? "near" : "afar";
    }

    private static double share(Map<String, String> shares, String of) {
        return Double.parseDouble(shares.getOrDefault(of, shares.getOrDefault("other", "0.5")));
    }
}
