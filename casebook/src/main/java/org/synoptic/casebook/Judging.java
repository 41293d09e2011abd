package org.synoptic.casebook;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Question;
import org.synoptic.model.Span;

/** Writes judgements, and finds their words again in the readings as they are now. */
final class Judging {
    private static final String JUDGEMENT = "SELECT " + Queries.columns(Table.JUDGEMENT, "j") + " FROM judgement j";

    private final Rows rows;
    private final Kept kept;

    Judging(Rows rows) {
        this.rows = rows;
        this.kept = new Kept(rows);
    }

    /** Writes a ruling; what it is about has to be there. */
    long write(Ledger ledger, Ruling ruling, String who, String why) throws SQLException, IOException {
        check(ruling, why);
        String body = Json.write(Ruling.class, ruling);
        Set<String> originals = new TreeSet<>();
        ruling.marks().forEach(m -> originals.add(m.original()));
        Long undoes = ruling instanceof Ruling.Undo undo ? undo.judgement() : null;
        return ledger.change(rows, entry -> {
            long n = entry.next();
            var concerns = new Batch();
            originals.forEach(sha256 -> concerns.add(Table.CONCERN, n, sha256));
            String kind = Json.read(body, com.fasterxml.jackson.databind.JsonNode.class)
                    .path("ruling")
                    .asText();
            var told = Json.object().put("why", why).put("ruling", body).put("rows", concerns.digest());
            entry.line(who, "judge", kind, told);
            rows.insert(Table.JUDGEMENT, n, entry.at().toString(), who, why, kind, body, undoes);
            concerns.write(rows);
            return n;
        });
    }

    private void check(Ruling ruling, String why) throws SQLException, IOException {
        if (why.isBlank()) {
            throw wrong("A judgement needs a reason.");
        }
        for (Mark mark : ruling.marks()) {
            Found found = found(mark, ruling);
            if (found.because != null) {
                throw wrong("What it is about is not there: " + found.because + ".");
            }
        }
        try {
            switch (ruling) {
                case Ruling.Correct c -> {
                    Claim claim = kept.claim(found(c.claim(), ruling).claim);
                    Correction.of(claim, c.fields());
                }
                case Ruling.Add a ->
                    Correction.added(
                            "new",
                            new org.synoptic.model.Passage("", a.passage().span(), ""),
                            "",
                            a.fields());
                case Ruling.Grade g -> {
                    if (!g.scheme().grades().contains(g.value())) {
                        throw wrong("The grades of this scheme are "
                                + String.join(", ", g.scheme().grades()) + ".");
                    }
                    if ((g.claim() == null) == (g.source() == null)) {
                        throw wrong("A grade is of a claim or of a source.");
                    }
                }
                case Ruling.Best b -> {
                    List<String> questions = java.util.Arrays.stream(Question.values())
                            .map(q -> q.name().toLowerCase(java.util.Locale.ROOT))
                            .toList();
                    if (!questions.subList(0, questions.indexOf("victims")).contains(b.question())) {
                        throw wrong("An estimate answers killed, injured, missing, captured or casualties.");
                    }
                }
                case Ruling.Undo u -> {
                    if (rows.number("SELECT count(*) FROM judgement WHERE n = ?", u.judgement()) == 0) {
                        throw wrong("There is no judgement " + u.judgement() + ".");
                    }
                }
                default -> {}
            }
        } catch (IllegalArgumentException e) {
            throw wrong("It does not fit the claim: " + e.getMessage() + ".");
        }
    }

    static Refused wrong(String message) {
        return Refused.of(
                "casebook.judgement",
                "judgement",
                message,
                "Look at the claims with `synoptic casebook judge DIR list`; nothing was written.");
    }

    private record Found(
            @Nullable Span span, String claim, @Nullable String because) {
        static Found not(String because) {
            return new Found(null, "", because);
        }
    }

    private Found found(Mark mark, Ruling ruling) throws SQLException {
        Optional<Document> document = kept.document(mark.original(), mark.document());
        if (document.isEmpty()) {
            return Found.not("the document " + mark.document() + " is not read any more");
        }
        Span span = mark.in(document.get().text());
        if (span == null) {
            return Found.not("the words do not stand in the reading any more, or not in one place alone");
        }
        if (mark.says() == null) {
            return new Found(span, "", null);
        }
        boolean all = ruling instanceof Ruling.Accept || ruling instanceof Ruling.Reject;
        List<Claim> fit = kept.claims(mark.original(), mark.document()).stream()
                .filter(c -> c.passage().span().equals(span))
                .filter(c -> Mark.says(c).equals(mark.says()))
                .filter(c -> !all || Mark.whole(c).equals(mark.whole()))
                .toList();
        if (fit.size() > 1) {
            List<Claim> exact =
                    fit.stream().filter(c -> Mark.whole(c).equals(mark.whole())).toList();
            fit = exact.isEmpty() ? fit : exact;
        }
        return fit.size() == 1
                ? new Found(span, fit.getFirst().id(), null)
                : Found.not(
                        fit.isEmpty()
                                ? "these words are read in another way now"
                                : "these words are read as several like claims now");
    }

    /** All judgements in the order of their numbers, as they stand. */
    List<Judgement> all() throws SQLException {
        return standing(rows.list(JUDGEMENT + " ORDER BY j.n", Judging::judgement));
    }

    /** Those up to a number that concern one of the originals, or none in particular. */
    List<Judgement> about(Set<String> originals, long until) throws SQLException {
        var values = new ArrayList<Object>(originals);
        values.addFirst(until);
        String some = "?" + ", ?".repeat(Math.max(0, originals.size() - 1));
        if (originals.isEmpty()) {
            values.add("");
        }
        return standing(rows.list(
                JUDGEMENT + " WHERE j.n <= ? AND (j.n IN (SELECT judgement FROM concern WHERE sha256 IN (" + some
                        + ")) OR NOT EXISTS (SELECT 1 FROM concern c WHERE c.judgement = j.n)) ORDER BY j.n",
                Judging::judgement,
                values.toArray()));
    }

    private List<Judgement> standing(List<Judgement> written) throws SQLException {
        Map<Long, Long> undone = undone(written);
        var all = new ArrayList<Judgement>();
        for (Judgement j : written) {
            Long by = undone.get(j.number());
            if (j.ruling() == null) {
                all.add(with(j, Judgement.Standing.WITHDRAWN, List.of(), "what it was about was withdrawn"));
            } else if (by != null) {
                List<String> claims = bound(j, j.ruling()).claims();
                all.add(with(j, Judgement.Standing.UNDONE, claims, "undone by judgement " + by));
            } else {
                all.add(bound(j, j.ruling()));
            }
        }
        return all;
    }

    private static Judgement judgement(ResultSet r) throws SQLException {
        Queries.whole(Table.JUDGEMENT, r, 1);
        return new Judgement(
                r.getLong(1),
                Instant.parse(r.getString(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getString(6).isEmpty() ? null : Json.read(r.getString(6), Ruling.class),
                Judgement.Standing.HOLDS,
                List.of(),
                "");
    }

    private static Map<Long, Long> undone(List<Judgement> written) {
        Map<Long, Long> undone = new HashMap<>();
        for (Judgement j : written.reversed()) {
            if (j.ruling() instanceof Ruling.Undo undo && !undone.containsKey(j.number())) {
                undone.put(undo.judgement(), j.number());
            }
        }
        return undone;
    }

    private Judgement bound(Judgement j, Ruling ruling) throws SQLException {
        var claims = new ArrayList<String>();
        for (Mark mark : ruling.marks()) {
            Found found = found(mark, ruling);
            if (found.because != null) {
                return with(j, Judgement.Standing.ORPHANED, List.of(), found.because);
            }
            if (!found.claim.isEmpty()) {
                claims.add(found.claim);
            }
        }
        return with(j, Judgement.Standing.HOLDS, claims, "");
    }

    private static Judgement with(Judgement j, Judgement.Standing standing, List<String> claims, String because) {
        return new Judgement(j.number(), j.at(), j.who(), j.why(), j.kind(), j.ruling(), standing, claims, because);
    }

    /** What the judgements that hold do to a collation. */
    Applied applied(List<Judgement> all) throws SQLException {
        var holding = new ArrayList<Judgement>();
        Map<Long, Claim> added = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Judgement j : all) {
            if (j.standing() != Judgement.Standing.HOLDS) {
                continue;
            }
            holding.add(j);
            if (j.ruling() instanceof Ruling.Add add) {
                Mark mark = add.passage();
                Span span = found(mark, add).span;
                String id = mark.document() + "/j" + j.number();
                if (span != null && ids.add(id)) {
                    added.put(
                            j.number(),
                            Correction.added(id, Applied.passage(mark, span), account(mark, span), add.fields()));
                }
            }
        }
        return new Applied(holding, added);
    }

    private String account(Mark mark, Span span) throws SQLException {
        for (Account account : kept.accounts(mark.original(), mark.document())) {
            if (account.span().start() <= span.start()
                    && span.start() < account.span().end()) {
                return account.id();
            }
        }
        return mark.document();
    }

    /** Readings as they are now, each document looked up once. */
    static final class Kept {
        private final Rows rows;
        private final Map<String, Optional<Document>> documents = new HashMap<>();
        private final Map<String, List<Claim>> claims = new HashMap<>();

        Kept(Rows rows) {
            this.rows = rows;
        }

        Optional<Document> document(String sha256, String id) throws SQLException {
            String key = sha256 + "/" + id;
            Optional<Document> known = documents.get(key);
            if (known == null) {
                known = rows.one(Queries.DOCUMENT + " AND r.sha256 = ? AND d.id = ?", Queries::document, sha256, id);
                documents.put(key, known);
            }
            return known;
        }

        List<Claim> claims(String sha256, String id) throws SQLException {
            String key = sha256 + "/" + id;
            List<Claim> known = claims.get(key);
            if (known == null) {
                known = rows.list(
                        Queries.CLAIM + " AND r.sha256 = ? AND d.id = ? ORDER BY c.position",
                        Queries::claim,
                        sha256,
                        id);
                claims.put(key, known);
            }
            return known;
        }

        Claim claim(String id) throws SQLException {
            return rows.one(Queries.CLAIM + " AND c.id = ?", Queries::claim, id).orElseThrow();
        }

        List<Account> accounts(String sha256, String id) throws SQLException {
            return rows.list(
                    "SELECT " + Queries.columns(Table.ACCOUNT, "a")
                            + " FROM account a JOIN document d ON d.n = a.document JOIN reading r ON r.n = d.reading"
                            + " WHERE r.latest = 1 AND r.sha256 = ? AND d.id = ? ORDER BY a.position",
                    r -> Queries.account(r, 1),
                    sha256,
                    id);
        }
    }
}
