package org.synoptic.casebook;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Account;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Coordinates;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Origin;
import org.synoptic.model.Point;
import org.synoptic.model.Relation;
import org.synoptic.model.SourceKind;
import org.synoptic.read.position.SourceMap;

/** Looks up parts of the last collation without reading the whole of it. */
final class Browsing {
    private static final int TOGETHER = 400;
    private static final int MOST_RELATED = 200;
    private static final String LINE =
            "SELECT id, title, kind, earliest, latest, place, low, best, high, accounts, origins, claims, finding,"
                    + " latitude, longitude"
                    + " FROM listing WHERE side = ?";

    private static final String RELATION = "SELECT " + Queries.columns(Table.RELATION, "r") + " FROM relation r";

    private final Rows rows;
    private final String side;

    Browsing(Rows rows, boolean ruled) {
        this.rows = rows;
        this.side = ruled ? "ruled" : "machine";
    }

    static Counts counts(Rows rows) throws SQLException {
        long collated = rows.number("SELECT max(n) FROM collated");
        return new Counts(
                rows.number("SELECT count(*) FROM original"),
                rows.number("SELECT count(*) FROM original o WHERE NOT EXISTS"
                        + " (SELECT 1 FROM reading r WHERE r.sha256 = o.sha256 AND r.latest = 1)"),
                rows.number("SELECT count(*) FROM document d JOIN reading r ON r.n = d.reading WHERE r.latest = 1"),
                rows.number("SELECT count(*) FROM held WHERE side = 'ruled'"),
                rows.number("SELECT count(*) FROM listing WHERE side = 'ruled'"),
                rows.number("SELECT changes FROM head"),
                collated,
                rows.number("SELECT count(*) FROM judgement WHERE n > ?", collated)
                        + rows.number("SELECT count(*) FROM gazetteer WHERE n > ?", collated));
    }

    static List<Change> changes(Rows rows, long before, int most) throws SQLException {
        return rows.list(
                "SELECT n, at, who, action, subject, body, leaf FROM change WHERE n < ? ORDER BY n DESC LIMIT ?",
                r -> new Change(
                        r.getLong(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7)),
                before,
                most);
    }

    Page<Listed> list(Wanted wanted, int from, int most) throws SQLException {
        var where = new StringBuilder();
        var values = new ArrayList<Object>();
        values.add(side);
        for (String word : wanted.words().toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                String like = "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
                where.append(" AND (lower(title) LIKE ? ESCAPE '!' OR lower(place) LIKE ? ESCAPE '!')");
                values.add(like);
                values.add(like);
            }
        }
        if (wanted.finding() != null) {
            where.append(" AND finding = ?");
            values.add(wanted.finding().name());
        }
        if (wanted.from() != null) {
            where.append(" AND latest >= ?");
            values.add(wanted.from().toString());
        }
        if (wanted.to() != null) {
            where.append(" AND earliest <= ?");
            values.add(wanted.to().toString());
        }
        long total = rows.number("SELECT count(*) FROM listing WHERE side = ?" + where, values.toArray());
        String order = wanted.order().column() + (wanted.descending() ? " DESC" : "");
        values.add(most);
        values.add(from);
        return new Page<>(
                rows.list(
                        LINE + where + " ORDER BY " + order + ", position LIMIT ? OFFSET ?",
                        Browsing::listed,
                        values.toArray()),
                total);
    }

    private static Listed listed(ResultSet r) throws SQLException {
        return new Listed(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                day(r.getString(4)),
                day(r.getString(5)),
                r.getString(6),
                r.getInt(7),
                r.getInt(8),
                r.getInt(9),
                r.getInt(10),
                r.getInt(11),
                r.getInt(12),
                Finding.valueOf(r.getString(13)),
                r.getObject(14) == null ? null : new Coordinates(r.getDouble(14), r.getDouble(15)));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    Map<String, String> incidentsOf(Collection<String> claims) throws SQLException {
        var incidents = new HashMap<String, String>();
        in(
                "SELECT claim, incident FROM held WHERE side = '" + side + "' AND incident IS NOT NULL AND claim",
                Set.copyOf(claims),
                r -> incidents.put(r.getString(1), r.getString(2)));
        return incidents;
    }

    /** The ids of claims by how much a look at them is worth, the most first. */
    List<String> heaviest(int most) throws SQLException {
        return rows.list(
                "SELECT claim FROM held WHERE side = ? AND weight > 0 ORDER BY weight DESC LIMIT ?",
                r -> r.getString(1),
                side,
                most);
    }

    Page<Speaker> speakers(String words, int from, int most) throws SQLException {
        String like = "%"
                + words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
        String where =
                " FROM speaker WHERE side = ? AND (lower(name) LIKE ? ESCAPE '!' OR lower(aliases) LIKE ? ESCAPE '!')";
        return new Page<>(
                rows.list(
                        "SELECT name, kind, aliases, claims, documents" + where + " ORDER BY position LIMIT ? OFFSET ?",
                        r -> new Speaker(
                                r.getString(1),
                                SourceKind.valueOf(r.getString(2)),
                                Json.read(r.getString(3), new TypeReference<List<String>>() {}),
                                r.getInt(4),
                                r.getInt(5)),
                        side,
                        like,
                        like,
                        most,
                        from),
                rows.number("SELECT count(*)" + where, side, like, like));
    }

    Optional<Excerpt> incident(String id) throws SQLException, IOException {
        Optional<CollatedIncident> found = rows.one(
                "SELECT " + Queries.columns(Table.INCIDENT, "i") + " FROM incident i WHERE i.side = ? AND i.id = ?",
                Queries::incident,
                side,
                id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<String> wanted = new LinkedHashSet<>(found.get().incident().claims());
        Set<String> documents = new LinkedHashSet<>();
        wanted.forEach(c -> documents.add(document(c)));
        return Optional.of(excerpt(documents, false, wanted, List.of(found.get())));
    }

    Optional<Excerpt> document(String id, boolean related) throws SQLException, IOException {
        Excerpt excerpt = excerpt(Set.of(id), related, null, List.of());
        return excerpt.collation().documents().isEmpty() ? Optional.empty() : Optional.of(excerpt);
    }

    /** The document of a claim's id: what stands before its number. */
    static String document(String claim) {
        int slash = claim.lastIndexOf('/');
        return slash < 0 ? claim : claim.substring(0, slash);
    }

    private Excerpt excerpt(
            Set<String> ids, boolean related, @Nullable Set<String> wanted, List<CollatedIncident> incidents)
            throws SQLException, IOException {
        List<Relation> relations = relations(ids, related);
        Map<String, Placed> documents = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>(ids);
        relations.forEach(r -> all.addAll(List.of(r.a(), r.b())));
        in(
                Queries.DOCUMENT + " AND d.id",
                all,
                r -> documents.put(Queries.document(r).id(), Queries.placed(r)));
        relations = relations.stream()
                .filter(r -> documents.containsKey(r.a()) && documents.containsKey(r.b()))
                .toList();
        List<Account> accounts = new ArrayList<>();
        in(
                "SELECT " + Queries.columns(Table.ACCOUNT, "a")
                        + " FROM account a JOIN document d ON d.n = a.document JOIN reading r ON r.n = d.reading"
                        + " WHERE r.latest = 1 AND d.id",
                ids,
                r -> accounts.add(Queries.account(r, 1)));
        Set<String> originals = new HashSet<>();
        ids.forEach(id -> {
            Placed taken = documents.get(id);
            if (taken != null) {
                originals.add(taken.original());
            }
        });
        List<Judgement> judgements = new Judging(rows).about(originals, Long.MAX_VALUE);
        List<Claim> claims = claims(ids, wanted, originals, judgements);
        Set<String> there = new HashSet<>();
        claims.forEach(c -> there.add(c.id()));
        Map<String, String> incidentOf = new HashMap<>();
        Map<String, String> originOf = new HashMap<>();
        in("SELECT claim, incident, origin FROM held WHERE side = '" + side + "' AND claim", there, r -> {
            if (r.getString(2) != null) {
                incidentOf.put(r.getString(1), r.getString(2));
            }
            if (r.getString(3) != null) {
                originOf.put(r.getString(1), r.getString(3));
            }
        });
        Map<String, String> titles = new HashMap<>();
        in(
                "SELECT id, title FROM listing WHERE side = '" + side + "' AND id",
                new HashSet<>(incidentOf.values()),
                r -> titles.put(r.getString(1), r.getString(2)));
        var sources = new HashMap<String, SourceMap>();
        for (Placed placed : documents.values()) {
            SourceMap source = placed.source();
            if (source != null) {
                sources.put(placed.document().id(), source);
            }
        }
        Map<String, String> digests = new HashMap<>();
        documents.values().forEach(t -> digests.put(t.document().id(), t.original()));
        List<Origin> origins = origins(originOf, claims);
        Set<String> known = new HashSet<>();
        origins.forEach(o -> known.add(o.id()));
        var collation = new Collation(
                documents.values().stream().map(Placed::document).toList(),
                accounts,
                claims,
                relations,
                origins,
                incidents.stream().map(i -> sound(i, there, known)).toList(),
                List.of());
        return new Excerpt(collation, judgements, sources, digests, incidentOf, titles);
    }

    private List<Relation> relations(Set<String> ids, boolean related) throws SQLException {
        var relations = new ArrayList<Relation>();
        if (related) {
            for (String id : ids) {
                relations.addAll(rows.list(
                        RELATION + " WHERE r.side = ? AND r.a = ? UNION ALL " + RELATION
                                + " WHERE r.side = ? AND r.b = ? LIMIT ?",
                        Queries::relation,
                        side,
                        id,
                        side,
                        id,
                        MOST_RELATED));
            }
        } else {
            in(RELATION + " WHERE r.side = '" + side + "' AND r.a", ids, r -> {
                Relation relation = Queries.relation(r);
                if (ids.contains(relation.b())) {
                    relations.add(relation);
                }
            });
        }
        return relations;
    }

    /** The claims as the collation has them: with the judgements that it knew. */
    private List<Claim> claims(
            Set<String> documents, @Nullable Set<String> wanted, Set<String> originals, List<Judgement> judgements)
            throws SQLException {
        List<Claim> claims = new ArrayList<>();
        in(Queries.CLAIM + " AND d.id", documents, r -> claims.add(Queries.claim(r)));
        claims.sort(java.util.Comparator.comparing((Claim c) -> c.passage().document())
                .thenComparing(c -> c.passage().span()));
        List<Claim> held = claims;
        if (side.equals("ruled")) {
            long collated = rows.number("SELECT max(n) FROM collated");
            boolean newer = judgements.stream().anyMatch(j -> j.number() > collated);
            var judging = new Judging(rows);
            held = judging.applied(newer ? judging.about(originals, collated) : judgements)
                    .claims(claims);
        }
        Set<String> in = new HashSet<>(documents);
        return held.stream()
                .filter(c -> in.contains(c.passage().document()))
                .filter(c -> wanted == null || wanted.contains(c.id()))
                .toList();
    }

    private List<Origin> origins(Map<String, String> originOf, List<Claim> claims) throws SQLException {
        Map<String, Claim> byId = new HashMap<>();
        claims.forEach(c -> byId.put(c.id(), c));
        var origins = new ArrayList<Origin>();
        in("SELECT body FROM origin WHERE side = '" + side + "' AND id", new HashSet<>(originOf.values()), r -> {
            Origin whole = Json.read(r.getString(1), Origin.class);
            List<Claim> its = whole.claims().stream()
                    .map(byId::get)
                    .filter(c -> c != null)
                    .toList();
            origins.add(new Origin(
                    whole.id(),
                    whole.name(),
                    whole.kind(),
                    its.stream().map(Claim::account).distinct().sorted().toList(),
                    its.stream().map(Claim::id).toList(),
                    whole.evidence(),
                    whole.doubts()));
        });
        return origins;
    }

    /** The incident without what is not there any more, because documents were read anew since the collation. */
    private static CollatedIncident sound(CollatedIncident i, Set<String> claims, Set<String> origins) {
        Incident incident = i.incident();
        if (claims.containsAll(incident.claims())) {
            return i;
        }
        List<Point> points = i.points().stream()
                .map(p -> new Point(
                        p.question(),
                        p.people(),
                        p.part(),
                        p.answers().stream()
                                .map(a -> sound(a, claims, origins))
                                .filter(a -> !a.claims().isEmpty())
                                .toList(),
                        p.finding(),
                        p.findings(),
                        p.estimate(),
                        p.accounts(),
                        p.origins()))
                .toList();
        return new CollatedIncident(
                new Incident(
                        incident.id(),
                        incident.title(),
                        incident.kind(),
                        incident.date(),
                        incident.place(),
                        kept(incident.claims(), claims)),
                points);
    }

    private static Answer sound(Answer answer, Set<String> claims, Set<String> origins) {
        return switch (answer) {
            case CountAnswer c ->
                new CountAnswer(
                        c.low(),
                        c.high(),
                        c.comparator(),
                        kept(c.claims(), claims),
                        c.accounts(),
                        kept(c.origins(), origins),
                        c.superseded());
            case NameAnswer n ->
                new NameAnswer(
                        n.name(),
                        n.stance(),
                        kept(n.claims(), claims),
                        n.accounts(),
                        kept(n.origins(), origins),
                        n.superseded());
        };
    }

    private static List<String> kept(List<String> ids, Set<String> there) {
        return ids.stream().filter(there::contains).toList();
    }

    private void in(String sql, Set<String> ids, Rows.Seen seen) throws SQLException {
        var list = new ArrayList<>(ids);
        for (int at = 0; at < list.size(); at += TOGETHER) {
            Object[] some =
                    list.subList(at, Math.min(list.size(), at + TOGETHER)).toArray();
            rows.each(sql + " IN (?" + ", ?".repeat(some.length - 1) + ")", seen, some);
        }
    }
}
