package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Span;

/**
 * A toll as labelled, or as claimed by the program, in the terms that scoring compares.
 *
 * @param chains the source chains that are right, nearest first; one for a claim
 * @param perpetrators for each labelling the names that are right; one for a claim
 * @param optional whether it stands in only one of two labellings
 */
record LabelledToll(
        String document,
        List<Span> spans,
        String outcome,
        @Nullable Integer low,
        @Nullable Integer high,
        Set<String> statuses,
        List<List<String>> chains,
        List<List<String>> perpetrators,
        @Nullable String incident,
        boolean optional,
        String words) {
    /** Units: a span longer than a clause points at nothing. */
    private static final int MOST = 400;

    static LabelledToll label(JsonNode label, Map<String, JsonNode> documents) {
        String document = Lines.string(label, "doc");
        var readings = new ArrayList<JsonNode>(List.of(label));
        label.path("other_readings").forEach(readings::add);
        var statuses = new TreeSet<String>();
        var chains = new ArrayList<List<String>>();
        var perpetrators = new ArrayList<List<String>>();
        for (JsonNode r : readings) {
            statuses.add(Lines.string(r, "status"));
            chains.add(strings(r.path("sources")));
            perpetrators.add(java.util.stream.Stream.of("perpetrator", "perpetrator_canonical")
                    .map(f -> Lines.string(r, f))
                    .filter(p -> !p.isEmpty())
                    .toList());
        }
        return new LabelledToll(
                document,
                places(label, documents.get(document)),
                Lines.string(label, "outcome"),
                number(label, "low"),
                number(label, "high"),
                statuses,
                chains,
                perpetrators,
                Lines.string(label, "happening"),
                label.path("optional").asBoolean(false),
                Lines.string(label, "quote"));
    }

    static LabelledToll claim(JsonNode claim, Map<String, JsonNode> documents) {
        String document = Lines.string(claim, "document");
        if (!documents.containsKey(document)) {
            document = document.substring(document.lastIndexOf('/') + 1).replaceFirst("\\.[a-z0-9]+$", "");
        }
        int start = claim.path("span").path("start").asInt();
        int end = claim.path("span").path("end").asInt();
        var chain = new ArrayList<String>();
        for (JsonNode s : claim.path("sources")) {
            chain.add(Lines.string(s, "name").isEmpty() ? Lines.string(s, "words") : Lines.string(s, "name"));
        }
        JsonNode perpetrator = claim.path("perpetrator");
        String status = Lines.string(claim.path("victims"), "status");
        return new LabelledToll(
                document,
                end - start > MOST ? List.of() : List.of(new Span(start, end)),
                Lines.string(claim, "outcome"),
                number(claim, "low"),
                number(claim, "high"),
                Set.of(status.isEmpty() ? "unspecified" : status),
                List.of(chain),
                List.of(java.util.stream.Stream.of("name", "words")
                        .map(f -> Lines.string(perpetrator, f))
                        .filter(p -> !p.isEmpty())
                        .toList()),
                claim.path("incident").isTextual() ? claim.path("incident").asText() : null,
                false,
                Lines.string(claim, "quote"));
    }

    /** Whether both speak of so many people of one outcome in one document, at words they share. */
    boolean meets(LabelledToll claim) {
        return document.equals(claim.document)
                && outcome.equals(claim.outcome)
                && java.util.Objects.equals(low, claim.low)
                && java.util.Objects.equals(high, claim.high)
                && spans.stream().anyMatch(s -> claim.spans.stream().anyMatch(s::overlaps));
    }

    /** How far apart the two stand. */
    int distance(LabelledToll claim) {
        return spans.stream()
                .flatMapToInt(s -> claim.spans.stream().mapToInt(c -> Math.abs(s.start() - c.start())))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    boolean statusRight(LabelledToll claim) {
        return statuses.containsAll(claim.statuses);
    }

    boolean originRight(LabelledToll claim, SameName names) {
        List<String> given = claim.chains.get(0);
        return chains.stream()
                .anyMatch(c -> c.isEmpty() && given.isEmpty()
                        || !c.isEmpty() && !given.isEmpty() && names.same(c.get(0), given.get(0)));
    }

    boolean chainRight(LabelledToll claim, SameName names) {
        List<String> given = claim.chains.get(0);
        return chains.stream().anyMatch(c -> {
            boolean right = c.size() == given.size();
            for (int i = 0; right && i < c.size(); i++) {
                right = names.same(c.get(i), given.get(i));
            }
            return right;
        });
    }

    boolean perpetratorRight(LabelledToll claim, SameName names) {
        List<String> given = claim.perpetrators.get(0);
        return perpetrators.stream()
                .anyMatch(r -> r.isEmpty() && given.isEmpty()
                        || r.stream().anyMatch(x -> given.stream().anyMatch(y -> names.same(x, y))));
    }

    @Override
    public String toString() {
        return String.join(
                " | ",
                document,
                outcome,
                low + " to " + high,
                String.join("/", statuses),
                chains.get(0).toString(),
                perpetrators.get(0).toString(),
                words.replaceAll("\\s+", " "));
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).asInt() : null;
    }

    private static List<String> strings(JsonNode array) {
        var found = new ArrayList<String>();
        array.forEach(s -> found.add(s.asText()));
        return found;
    }

    /** Every place where a label's words stand: in the title, or in the text behind it. */
    private static List<Span> places(JsonNode label, @Nullable JsonNode document) {
        if (document == null) {
            return List.of();
        }
        String title = Lines.string(document, "title");
        boolean inTitle = Lines.string(label, "in").equals("title");
        String words = Lines.string(label, "quote");
        String hay = inTitle ? title : Lines.string(document, "text");
        int base = inTitle || title.isEmpty() ? 0 : title.length() + 2;
        var found = new ArrayList<Span>();
        for (int at = hay.indexOf(words); at >= 0; at = hay.indexOf(words, at + 1)) {
            found.add(new Span(base + at, base + at + words.length()));
        }
        return found;
    }
}
