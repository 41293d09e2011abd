package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Ruling;
import org.synoptic.model.Claim;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Source;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;
import org.synoptic.web.review.Agreement;

/**
 * Who ruled how on which claim, where two rulings differ, and how far reviewers agree.
 *
 * <p>A person's vote on a claim is the last accept, reject or correct of theirs that they did not undo themselves; one that
 * somebody else undid, as settling does, still counts for agreement and no longer for the collation.
 */
final class Reviews {
    /** The fields whose agreement is told, in their order; the first is whether it is a claim at all. */
    static final List<String> FIELDS = List.of(
            "claim",
            "outcome",
            "low",
            "high",
            "comparator",
            "status",
            "source",
            "perpetrator",
            "stance",
            "date",
            "place");

    private static final Set<String> NUMBERS = Set.of("low", "high");

    private final Casebook casebook;
    private final Map<Long, Judgement> all = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private Map<String, Map<String, Vote>> votes = new HashMap<>();

    /** What a person ruled on a claim. */
    record Vote(String claim, Judgement judgement, boolean holds) {
        String who() {
            return judgement.who();
        }
    }

    Reviews(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Takes in the judgements as they are now. */
    synchronized void read() throws IOException {
        all.clear();
        claims.clear();
        for (Judgement j : casebook.judgements()) {
            all.put(j.number(), j);
        }
        Map<String, Map<String, Vote>> found = new HashMap<>();
        for (Judgement j : all.values()) {
            boolean vote = j.ruling() instanceof Ruling.Accept
                    || j.ruling() instanceof Ruling.Reject
                    || j.ruling() instanceof Ruling.Correct;
            if (vote && j.claims().size() == 1 && !takenBack(j)) {
                String claim = j.claims().getFirst();
                found.computeIfAbsent(claim, c -> new TreeMap<>())
                        .put(j.who(), new Vote(claim, j, j.standing() == Judgement.Standing.HOLDS));
            }
        }
        votes = found;
    }

    /** Whether a person undid what they themselves had ruled. */
    private boolean takenBack(Judgement j) {
        return j.standing() == Judgement.Standing.UNDONE
                && all.values().stream()
                        .anyMatch(u -> u.ruling() instanceof Ruling.Undo undo
                                && undo.judgement() == j.number()
                                && u.who().equals(j.who()));
    }

    /** All judgements in their order. */
    synchronized List<Judgement> judgements() {
        return List.copyOf(all.values());
    }

    /** The votes on a claim, by who gave them. */
    synchronized Map<String, Vote> on(String claim) {
        return Map.copyOf(votes.getOrDefault(claim, Map.of()));
    }

    /** The claims that a person voted on; of anybody where null. */
    synchronized Set<String> judged(@Nullable String who) {
        return votes.entrySet().stream()
                .filter(v -> who == null || v.getValue().containsKey(who))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The claims that exactly one person voted on, and not this one. */
    synchronized Set<String> forSecond(String who) {
        return votes.entrySet().stream()
                .filter(v -> v.getValue().size() == 1 && !v.getValue().containsKey(who))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The claims on which votes that hold differ. */
    List<List<Vote>> disputes() throws IOException {
        var disputes = new ArrayList<List<Vote>>();
        for (Map<String, Vote> one : snapshot()) {
            List<Vote> holding = one.values().stream().filter(Vote::holds).toList();
            if (holding.size() > 1) {
                var said = new HashSet<Map<String, String>>();
                for (Vote v : holding) {
                    said.add(values(v));
                }
                if (said.size() > 1) {
                    disputes.add(holding);
                }
            }
        }
        disputes.sort(
                java.util.Comparator.comparing((List<Vote> d) -> d.getFirst().claim()));
        return disputes;
    }

    private synchronized Collection<Map<String, Vote>> snapshot() {
        return List.copyOf(votes.values());
    }

    /** What a vote says of each field; of a rejected claim only that it is none. */
    Map<String, String> values(Vote vote) throws IOException {
        Ruling ruling = Objects.requireNonNull(vote.judgement().ruling());
        var values = new TreeMap<String, String>();
        if (ruling instanceof Ruling.Reject) {
            values.put("claim", "no");
            return values;
        }
        values.put("claim", "yes");
        claim(vote.claim()).ifPresent(c -> values.putAll(fields(c)));
        if (ruling instanceof Ruling.Correct correct) {
            values.putAll(correct.fields());
            if (correct.fields().containsKey("low")
                    && !correct.fields().containsKey("high")
                    && "exact".equals(values.get("comparator"))) {
                values.put("high", correct.fields().get("low"));
            }
        }
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private synchronized Optional<Claim> claim(String id) throws IOException {
        Claim known = claims.get(id);
        if (known == null) {
            for (Claim c : casebook.claims(id.substring(0, Math.max(0, id.lastIndexOf('/'))))) {
                claims.put(c.id(), c);
            }
            known = claims.get(id);
        }
        return Optional.ofNullable(known);
    }

    /** A claim's fields as a correction names them. */
    static Map<String, String> fields(Claim claim) {
        var fields = new TreeMap<String, String>();
        fields.put("source", claim.sources().stream().map(Source::name).collect(Collectors.joining(" \u2190 ")));
        switch (claim) {
            case TollClaim t -> {
                fields.put("outcome", word(t.outcome()));
                fields.put("low", Integer.toString(t.count().low()));
                fields.put(
                        "high", t.count().high() == null ? "" : t.count().high().toString());
                fields.put("comparator", word(t.count().comparator()));
                fields.put(
                        "victims",
                        t.victims().words() == null ? "" : t.victims().words());
                fields.put("status", word(t.victims().status()));
                fields.put(
                        "perpetrator",
                        t.perpetrator() == null ? "" : t.perpetrator().name());
                setting(t.setting(), fields);
            }
            case ResponsibilityClaim r -> {
                fields.put("stance", word(r.stance()));
                fields.put("perpetrator", r.perpetrator().name());
                setting(r.setting(), fields);
            }
            case Statement s -> fields.put("act", s.act());
        }
        return fields;
    }

    private static void setting(org.synoptic.model.Setting setting, Map<String, String> fields) {
        fields.put("kind", setting.kind() == null ? "" : setting.kind());
        var date = setting.date();
        String from =
                date == null || date.earliest() == null ? "" : date.earliest().toString();
        String to = date == null || date.latest() == null ? "" : date.latest().toString();
        fields.put("date", from.isEmpty() || to.isEmpty() ? from + to : from.equals(to) ? from : from + "/" + to);
        fields.put("place", setting.place() == null ? "" : setting.place().name());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Krippendorff's alpha of a field or document: how many claims have two votes, and what it is where it can be told. */
    record Alpha(String of, int units, OptionalDouble alpha) {}

    /** The agreement for each field. */
    List<Alpha> byField() throws IOException {
        var alphas = new ArrayList<Alpha>();
        for (String field : FIELDS) {
            var units = new ArrayList<List<String>>();
            for (Map<String, Vote> one : snapshot()) {
                List<String> unit = unit(one.values(), field);
                if (unit.size() > 1) {
                    units.add(unit);
                }
            }
            if (!units.isEmpty()) {
                alphas.add(new Alpha(field, units.size(), Agreement.alpha(units, scale(field, units))));
            }
        }
        return alphas;
    }

    private static Agreement.Scale scale(String field, List<List<String>> units) {
        boolean numbers =
                NUMBERS.contains(field) && units.stream().flatMap(List::stream).allMatch(v -> v.matches("[0-9]{1,9}"));
        return numbers ? Agreement.Scale.RATIO : Agreement.Scale.NOMINAL;
    }

    private List<String> unit(Collection<Vote> votes, String field) throws IOException {
        var unit = new ArrayList<String>();
        for (Vote v : votes) {
            String value = values(v).get(field);
            if (value != null) {
                unit.add(value);
            }
        }
        return unit;
    }

    /** The agreement within each document, over all fields, each value of a field a name of its own. */
    List<Alpha> byDocument() throws IOException {
        Map<String, List<List<String>>> units = new TreeMap<>();
        for (Map<String, Vote> one : snapshot()) {
            if (one.size() < 2) {
                continue;
            }
            String claim = one.values().iterator().next().claim();
            String document = claim.substring(0, Math.max(0, claim.lastIndexOf('/')));
            for (String field : FIELDS) {
                List<String> unit = unit(one.values(), field);
                if (unit.size() > 1) {
                    units.computeIfAbsent(document, d -> new ArrayList<>())
                            .add(unit.stream().map(v -> field + "=" + v).toList());
                }
            }
        }
        var alphas = new ArrayList<Alpha>();
        units.forEach((document, its) ->
                alphas.add(new Alpha(document, its.size(), Agreement.alpha(its, Agreement.Scale.NOMINAL))));
        return alphas;
    }
}
