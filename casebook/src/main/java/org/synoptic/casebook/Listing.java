package org.synoptic.casebook;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Coordinates;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Estimate;
import org.synoptic.model.Finding;
import org.synoptic.model.Place;
import org.synoptic.model.Point;
import org.synoptic.model.Question;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Source;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;

/** Writes what {@link Browsing} looks up: incidents in a line, claims with their incident and weight, who speaks. */
final class Listing {
    private static final int NOBODY = -1;
    private static final int ALIASES = 12;
    private static final double SURE = 0.02;
    private static final double CONFLICT = 3;

    private final Rows rows;
    private final String side;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();

    private Listing(Rows rows, String side) {
        this.rows = rows;
        this.side = side;
    }

    static void clear(Rows rows) throws SQLException {
        for (String table : List.of("listing", "held", "speaker")) {
            rows.run("DELETE FROM " + table);
        }
    }

    static void write(Rows rows, String side, Collation collation) throws SQLException {
        new Listing(rows, side).write(collation);
    }

    private void write(Collation collation) throws SQLException {
        collation.claims().forEach(c -> claims.put(c.id(), c));
        collation.origins().forEach(o -> o.claims().forEach(c -> origins.put(c, o.id())));
        Map<String, CollatedIncident> incidents = new HashMap<>();
        int position = 0;
        for (CollatedIncident i : collation.incidents()) {
            line(i, position++);
            i.incident().claims().forEach(c -> incidents.put(c, i));
        }
        for (Claim c : collation.claims()) {
            CollatedIncident i = incidents.get(c.id());
            rows.run(
                    "INSERT INTO held (side, claim, incident, origin, weight) VALUES (?, ?, ?, ?, CAST(? AS REAL))",
                    side,
                    c.id(),
                    i == null ? null : i.incident().id(),
                    origins.get(c.id()),
                    Double.toString(weight(c, i)));
        }
        speakers(collation.claims());
    }

    private void line(CollatedIncident i, int position) throws SQLException {
        List<Claim> its = i.incident().claims().stream()
                .map(claims::get)
                .filter(c -> c != null && !(c instanceof Statement))
                .toList();
        DateInterval date = i.incident().date();
        Place place = i.incident().place();
        Coordinates at = place == null ? null : place.at();
        Estimate killed = killed(i);
        rows.run(
                "INSERT INTO listing (side, position, id, title, kind, earliest, latest, place, low, best, high, accounts,"
                        + " origins, claims, finding, latitude, longitude) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " CAST(? AS DOUBLE PRECISION), CAST(? AS DOUBLE PRECISION))",
                side,
                position,
                i.incident().id(),
                i.incident().title(),
                i.incident().kind(),
                date == null || date.earliest() == null ? null : date.earliest().toString(),
                date == null || date.latest() == null ? null : date.latest().toString(),
                place == null ? null : place.name(),
                killed == null ? NOBODY : killed.low(),
                killed == null ? NOBODY : killed.best(),
                killed == null || killed.high() == null ? NOBODY : killed.high(),
                its.stream().map(Claim::account).distinct().count(),
                its.stream().map(c -> origins.get(c.id())).distinct().count(),
                its.size(),
                finding(i).name(),
                at == null ? null : Double.toString(at.latitude()),
                at == null ? null : Double.toString(at.longitude()));
    }

    private static @Nullable Estimate killed(CollatedIncident i) {
        return i.points().stream()
                .filter(p -> p.question() == Question.KILLED && p.people() == null && !p.part())
                .map(Point::estimate)
                .filter(e -> e != null)
                .findFirst()
                .orElse(null);
    }

    private static Finding finding(CollatedIncident i) {
        if (i.points().stream().anyMatch(p -> p.findings().contains(Finding.CONFLICT))) {
            return Finding.CONFLICT;
        }
        return i.points().stream()
                .filter(p -> !p.answers().isEmpty())
                .map(Point::finding)
                .findFirst()
                .orElse(Finding.SILENCE);
    }

    /** How much a person's look at a claim is worth: how unsure it is, times how much hangs on it; 0 for statements. */
    private static double weight(Claim claim, @Nullable CollatedIncident incident) {
        double people = switch (claim) {
            case TollClaim toll -> 2.0 + toll.count().low();
            case ResponsibilityClaim r -> 20;
            case Statement s -> 1;
        };
        boolean conflict = incident != null && finding(incident) == Finding.CONFLICT;
        return (1 - claim.confidence() + SURE) * Math.log(people) * (conflict ? CONFLICT : 1);
    }

    private void speakers(List<Claim> all) throws SQLException {
        Map<String, Source> named = new TreeMap<>();
        Map<String, Map<String, Integer>> words = new HashMap<>();
        Map<String, Set<String>> documents = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        for (Claim c : all) {
            for (Source s : c.sources()) {
                named.putIfAbsent(s.name(), s);
                if (!s.words().equals(s.name())) {
                    words.computeIfAbsent(s.name(), n -> new TreeMap<>()).merge(s.words(), 1, Integer::sum);
                }
                documents
                        .computeIfAbsent(s.name(), n -> new HashSet<>())
                        .add(c.passage().document());
                counted.merge(s.name(), 1, Integer::sum);
            }
        }
        var order = new ArrayList<>(named.values());
        order.sort(Comparator.comparingInt((Source s) -> -counted.getOrDefault(s.name(), 0))
                .thenComparing(Source::name));
        int position = 0;
        for (Source s : order) {
            List<String> aliases = words.getOrDefault(s.name(), Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(ALIASES)
                    .map(Map.Entry::getKey)
                    .toList();
            rows.run(
                    "INSERT INTO speaker (side, position, name, kind, aliases, claims, documents) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    side,
                    position++,
                    s.name(),
                    s.kind().name(),
                    Json.write(aliases),
                    counted.getOrDefault(s.name(), 0),
                    documents.getOrDefault(s.name(), Set.of()).size());
        }
    }
}
