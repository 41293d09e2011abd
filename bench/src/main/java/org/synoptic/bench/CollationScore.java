package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Scores a collation of many documents: for each labelled happening that several tell of, who gives which figure. */
final class CollationScore {
    private static final Set<String> OUTCOMES = Set.of("killed", "injured", "missing", "captured", "casualties");
    private static final List<String> UNNAMED = List.of(
            "source",
            "witness",
            "activist",
            "resident",
            "medic",
            "doctor",
            "official",
            "report",
            "rescuer",
            "spokes",
            "media outlets",
            "people",
            "worker",
            "local");
    private static final int RIGHT = 0;
    private static final int GIVEN = 1;
    private static final int LABELLED = 2;
    private static final int ORIGINS = 3;
    private static final int RANGE = 4;
    private static final int HAPPENINGS = 5;

    private final SameName names;
    private final List<String> known = new ArrayList<>();

    CollationScore(SameName names) {
        this.names = names;
    }

    /** Who gives which figure on which outcome. */
    private record Triple(
            String outcome,
            String origin,
            @Nullable Integer low,
            @Nullable Integer high) {}

    private record Overlap(int shared, String happening, int incident) {}

    Sheet score(List<JsonNode> docs, List<JsonNode> labels, JsonNode collation) {
        var publishers = new HashMap<String, String>();
        docs.forEach(d -> publishers.put(Lines.string(d, "doc"), Lines.string(d, "publisher")));
        var gold = new LinkedHashMap<String, Set<Triple>>();
        var own = new HashMap<String, Set<Triple>>();
        var tellers = new HashMap<String, Set<String>>();
        for (JsonNode label : labels) {
            read(label, publishers, gold, own, tellers);
        }
        gold.keySet().removeIf(h -> tellers.getOrDefault(h, Set.of()).size() < 2);
        List<Set<Triple>> incidents = incidents(collation);
        Map<String, Integer> standing = standing(gold, incidents);
        Sheet sheet = sheet();
        var known = new HashSet<String>();
        gold.values().forEach(t -> t.forEach(x -> known.add(x.origin())));
        for (var happening : gold.entrySet()) {
            Integer incident = standing.get(happening.getKey());
            Set<Triple> given = incident == null ? new HashSet<>() : new HashSet<>(incidents.get(incident));
            given.removeIf(t -> !known.contains(t.origin()));
            Set<Triple> unasked = new HashSet<>(own.getOrDefault(happening.getKey(), Set.of()));
            unasked.removeAll(happening.getValue());
            given.removeAll(unasked);
            count(sheet, happening.getKey(), happening.getValue(), given);
        }
        return sheet;
    }

    private void read(
            JsonNode label,
            Map<String, String> publishers,
            Map<String, Set<Triple>> gold,
            Map<String, Set<Triple>> own,
            Map<String, Set<String>> tellers) {
        String happening = Lines.string(label, "happening");
        String document = Lines.string(label, "doc");
        tellers.computeIfAbsent(happening, h -> new HashSet<>()).add(document);
        Optional<String> origin = Optional.empty();
        for (JsonNode s : label.path("sources")) {
            if (origin.isEmpty() && named(s.asText())) {
                origin = Optional.of(s.asText());
            }
        }
        String publisher = publishers.getOrDefault(document, "");
        if (origin.isEmpty() && !publisher.isEmpty()) {
            own.computeIfAbsent(happening, h -> new HashSet<>()).add(triple(label, canonical(publisher)));
        }
        if (origin.isPresent()
                && !label.path("part_of").asBoolean(false)
                && !label.path("optional").asBoolean(false)
                && Lines.string(label, "polarity").equals("asserted")) {
            gold.computeIfAbsent(happening, h -> new HashSet<>()).add(triple(label, canonical(origin.get())));
        }
    }

    private static Triple triple(JsonNode label, String origin) {
        return new Triple(Lines.string(label, "outcome"), origin, number(label, "low"), number(label, "high"));
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).asInt() : null;
    }

    private String canonical(String name) {
        for (String k : known) {
            if (names.same(k, name)) {
                return k;
            }
        }
        known.add(names.norm(name));
        return names.norm(name);
    }

    private static boolean named(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        boolean common = UNNAMED.stream().anyMatch(lower::contains) && source.equals(lower);
        return !common
                && !lower.startsWith("a ")
                && !lower.startsWith("an ")
                && !lower.startsWith("some ")
                && !lower.startsWith("one ")
                && !lower.startsWith("the source");
    }

    private List<Set<Triple>> incidents(JsonNode collation) {
        var origins = new HashMap<String, String>();
        collation.path("origins").forEach(o -> origins.put(Lines.string(o, "id"), Lines.string(o, "name")));
        var found = new ArrayList<Set<Triple>>();
        for (JsonNode incident : collation.path("incidents")) {
            var triples = new HashSet<Triple>();
            for (JsonNode point : incident.path("points")) {
                String question = Lines.string(point, "question");
                if (OUTCOMES.contains(question) && !point.path("part").asBoolean(false)) {
                    for (JsonNode answer : point.path("answers")) {
                        for (JsonNode origin : answer.path("origins")) {
                            String name = origins.getOrDefault(origin.asText(), origin.asText());
                            if (!name.isEmpty()) {
                                triples.add(new Triple(
                                        question, canonical(name), number(answer, "low"), number(answer, "high")));
                            }
                        }
                    }
                }
            }
            found.add(triples);
        }
        return found;
    }

    /** Which incident stands for which happening: those that share most, one to one. */
    private static Map<String, Integer> standing(Map<String, Set<Triple>> gold, List<Set<Triple>> incidents) {
        var overlaps = new ArrayList<Overlap>();
        gold.forEach((happening, triples) -> {
            for (int j = 0; j < incidents.size(); j++) {
                int shared = shared(triples, incidents.get(j));
                if (shared > 0) {
                    overlaps.add(new Overlap(shared, happening, j));
                }
            }
        });
        overlaps.sort(Comparator.comparing(Overlap::shared, Comparator.reverseOrder())
                .thenComparing(Overlap::happening)
                .thenComparing(Overlap::incident));
        var standing = new HashMap<String, Integer>();
        var used = new HashSet<Integer>();
        for (Overlap o : overlaps) {
            if (!standing.containsKey(o.happening()) && !used.contains(o.incident())) {
                standing.put(o.happening(), o.incident());
                used.add(o.incident());
            }
        }
        return standing;
    }

    private static int shared(Set<Triple> a, Set<Triple> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    private static void count(Sheet sheet, String happening, Set<Triple> gold, Set<Triple> given) {
        sheet.add(happening, RIGHT, shared(gold, given));
        sheet.add(happening, GIVEN, given.size());
        sheet.add(happening, LABELLED, gold.size());
        sheet.add(happening, ORIGINS, origins(gold).equals(origins(given)) ? 1 : 0);
        sheet.add(happening, RANGE, range(gold).equals(range(given)) ? 1 : 0);
        sheet.add(happening, HAPPENINGS, 1);
        if (!gold.equals(given)) {
            sheet.error("happening", happening + "\n  labelled " + gold + "\n  given " + given);
        }
    }

    private static Set<String> origins(Set<Triple> triples) {
        var found = new TreeSet<String>();
        triples.stream().filter(t -> t.outcome().equals("killed")).forEach(t -> found.add(t.origin()));
        return found;
    }

    /** The least and the greatest killed figure; an open one ends where it begins. */
    private static List<Integer> range(Set<Triple> triples) {
        var lows = new TreeSet<Integer>();
        var highs = new TreeSet<Integer>();
        for (Triple t : triples) {
            if (t.outcome().equals("killed") && t.low() != null) {
                lows.add(t.low());
                highs.add(t.high() == null ? t.low() : t.high());
            }
        }
        return lows.isEmpty() ? List.of() : List.of(lows.first(), highs.last());
    }

    private static Sheet sheet() {
        return new Sheet(HAPPENINGS + 1)
                .figure("who_says_f1", c -> Sheet.f1(c[RIGHT], c[GIVEN], c[LABELLED]))
                .figure("origins_right", c -> Sheet.ratio(c[ORIGINS], c[HAPPENINGS]))
                .figure("killed_range_right", c -> Sheet.ratio(c[RANGE], c[HAPPENINGS]));
    }
}
