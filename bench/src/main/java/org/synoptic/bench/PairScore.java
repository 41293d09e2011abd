package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Scores lineage against labelled pairs of documents: the figures of the set {@code pairs}. */
final class PairScore {
    private static final Set<String> DEPENDENT = Set.of("republished", "derived");
    private static final int RIGHTLY = 0;
    private static final int WRONGLY = 1;
    private static final int MISSED = 2;
    private static final int RELATION = 3;
    private static final int PAIRS = 4;

    private PairScore() {}

    static Sheet score(List<JsonNode> labels, List<JsonNode> lineage, Split part) {
        var given = new HashMap<Set<String>, JsonNode>();
        lineage.forEach(l -> given.put(pair(l), l));
        Sheet sheet = new Sheet(PAIRS + 1)
                .figure("dependent_f1", c -> Sheet.f1(c[RIGHTLY], c[RIGHTLY] + c[WRONGLY], c[RIGHTLY] + c[MISSED]))
                .figure("relation", c -> Sheet.ratio(c[RELATION], c[PAIRS]));
        for (JsonNode label : labels) {
            String id = Lines.string(label, "pair");
            if (!part.holds(id)) {
                continue;
            }
            JsonNode line = given.get(pair(label));
            String relation = line == null ? "independent" : Lines.string(line, "relation");
            boolean dependent = line != null && line.path("dependent").asBoolean(false);
            boolean may = false;
            boolean need = true;
            boolean right = false;
            for (JsonNode r : label.path("relation")) {
                may |= DEPENDENT.contains(r.asText());
                need &= DEPENDENT.contains(r.asText());
                right |= r.asText().equals(relation);
            }
            sheet.add(id, RIGHTLY, dependent && may ? 1 : 0);
            sheet.add(id, WRONGLY, dependent && !may ? 1 : 0);
            sheet.add(id, MISSED, !dependent && need ? 1 : 0);
            sheet.add(id, RELATION, right ? 1 : 0);
            sheet.add(id, PAIRS, 1);
            if (!right) {
                sheet.error(
                        "relation",
                        id + " " + pair(label) + ": labelled " + label.path("relation") + ", given " + relation + "\n  "
                                + Lines.string(label, "evidence"));
            }
        }
        return sheet;
    }

    private static Set<String> pair(JsonNode line) {
        return new java.util.TreeSet<>(List.of(Lines.string(line, "a"), Lines.string(line, "b")));
    }
}
