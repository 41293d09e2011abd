package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores one toll a document: the figures of the sets {@code wad} and {@code airwars}. */
final class CountScore {
    private static final List<String> OUTCOMES = List.of("killed", "injured");
    private static final int PER_OUTCOME = 4;

    private CountScore() {}

    static Sheet wad(List<JsonNode> docs, List<JsonNode> tolls, Split part) {
        Map<String, JsonNode> given = byDocument(tolls);
        Sheet sheet = new Sheet(2 * OUTCOMES.size());
        for (int o = 0; o < OUTCOMES.size(); o++) {
            int column = 2 * o;
            String outcome = OUTCOMES.get(o);
            sheet.figure(outcome + "_exact", c -> Sheet.ratio(c[column], c[column + 1]));
            for (JsonNode d : docs) {
                String id = Lines.string(d, "id");
                String coded = Lines.string(d, o == 0 ? "deaths" : "injured").strip();
                if (!part.holds(id) || !coded.matches("\\d{1,6}") || o == 1 && Integer.parseInt(coded) == 0) {
                    continue;
                }
                JsonNode best =
                        given.getOrDefault(id, d.path("none")).path(outcome).path("best");
                boolean right = best.isNumber() && best.asInt() == Integer.parseInt(coded);
                sheet.add(id, column + 1, 1);
                sheet.add(id, column, right ? 1 : 0);
                if (!right) {
                    sheet.error(
                            outcome, id + ": coded " + coded + ", given " + best + "\n  " + Lines.string(d, "text"));
                }
            }
        }
        return sheet;
    }

    static Sheet airwars(List<JsonNode> docs, List<JsonNode> tolls, Split part) {
        Map<String, JsonNode> given = byDocument(tolls);
        Sheet sheet = new Sheet(PER_OUTCOME * OUTCOMES.size());
        for (int o = 0; o < OUTCOMES.size(); o++) {
            int all = PER_OUTCOME * o;
            String outcome = OUTCOMES.get(o);
            sheet.figure(outcome + "_least_exact", c -> Sheet.ratio(c[all + 1], c[all]));
            sheet.figure(outcome + "_both_exact", c -> Sheet.ratio(c[all + 2], c[all]));
            sheet.figure(outcome + "_best_inside", c -> Sheet.ratio(c[all + 3], c[all]));
            for (JsonNode d : docs) {
                String id = Lines.string(d, "code");
                if (part.holds(id) && d.path(outcome).path(0).isNumber()) {
                    JsonNode toll = given.getOrDefault(id, d.path("none")).path(outcome);
                    range(sheet, id, all, d.path(outcome), toll);
                    if (toll.path("low").asInt(-1) != d.path(outcome).path(0).asInt()) {
                        sheet.error(
                                outcome,
                                id + ": assessed " + d.path(outcome) + ", given " + toll + "\n  "
                                        + Lines.string(d, "text"));
                    }
                }
            }
        }
        return sheet;
    }

    private static void range(Sheet sheet, String id, int all, JsonNode assessed, JsonNode toll) {
        int least = assessed.path(0).asInt();
        int most = assessed.path(1).asInt();
        JsonNode high = toll.path("high").isNumber() ? toll.path("high") : toll.path("low");
        boolean low = toll.path("low").isNumber() && toll.path("low").asInt() == least;
        boolean both = low && high.isNumber() && high.asInt() == most;
        JsonNode best = toll.path("best");
        boolean inside = best.isNumber() && least <= best.asInt() && best.asInt() <= most;
        sheet.add(id, all, 1);
        sheet.add(id, all + 1, low ? 1 : 0);
        sheet.add(id, all + 2, both ? 1 : 0);
        sheet.add(id, all + 3, inside ? 1 : 0);
    }

    private static Map<String, JsonNode> byDocument(List<JsonNode> tolls) {
        var found = new TreeMap<String, JsonNode>();
        tolls.forEach(t -> found.put(Lines.string(t, "document"), t));
        return found;
    }
}
