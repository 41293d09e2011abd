package org.synoptic.casebook;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Takes a document away: rows first, then the bytes, then what the database's files still hold of them; a tombstone stays. */
final class Withdrawing {
    private final Rows rows;
    private final Store store;
    private final Ledger ledger;
    private final Originals originals;

    Withdrawing(Rows rows, Store store, Ledger ledger, Originals originals) {
        this.rows = rows;
        this.store = store;
        this.ledger = ledger;
        this.originals = originals;
    }

    Withdrawn withdraw(String name, boolean whole, String who, String why) throws IOException, SQLException {
        if (why.isBlank()) {
            throw Refused.of(
                    "casebook.reason",
                    name,
                    "A withdrawal needs a reason.",
                    "Give one with --why; it stays in the log.");
        }
        String sha256 = sha256(name);
        List<String> documents = rows.list(
                "SELECT d.id FROM document d JOIN reading r ON r.n = d.reading WHERE r.sha256 = ? AND r.latest = 1"
                        + " ORDER BY d.position",
                r -> r.getString(1),
                sha256);
        if (documents.size() > 1 && !whole) {
            throw Refused.of(
                    "casebook.others",
                    name,
                    "It came in one file with " + (documents.size() - 1) + " other documents, which go with it: "
                            + String.join(", ", documents) + ".",
                    "If they are to go, do it with --whole.");
        }
        List<Long> judgements = rows.list(
                "SELECT judgement FROM concern WHERE sha256 = ? ORDER BY judgement", r -> r.getLong(1), sha256);
        ledger.change(rows, entry -> {
            take(entry, sha256, judgements, who, why);
            return 0;
        });
        String note = finish() ? "" : "the database could not be emptied of deleted pages; run verify later";
        return new Withdrawn(sha256, documents, judgements, note);
    }

    /** Of the original of a name, else of the one that a document of this id was read from. */
    private String sha256(String name) throws SQLException, Refused {
        Optional<String> found =
                rows.one("SELECT sha256 FROM original WHERE name = ? OR sha256 = ?", r -> r.getString(1), name, name);
        if (found.isEmpty()) {
            found = rows.one(
                    "SELECT r.sha256 FROM document d JOIN reading r ON r.n = d.reading WHERE d.id = ? AND r.latest = 1",
                    r -> r.getString(1),
                    name);
        }
        return found.orElseThrow(() -> Queries.missing(name));
    }

    private void take(Ledger.Entry entry, String sha256, List<Long> judgements, String who, String why)
            throws SQLException {
        long size = rows.number("SELECT size FROM original WHERE sha256 = ?", sha256);
        for (long reading :
                rows.list("SELECT n FROM reading WHERE sha256 = ? AND latest = 1", r -> r.getLong(1), sha256)) {
            store.unindex(rows, reading);
        }
        for (long n : judgements) {
            empty(n);
        }
        rows.run("DELETE FROM incident");
        rows.run("DELETE FROM origin");
        rows.run("DELETE FROM relation");
        rows.run("DELETE FROM collated");
        Listing.clear(rows);
        String ofReadings = "(SELECT d.n FROM document d JOIN reading r ON r.n = d.reading WHERE r.sha256 = ?)";
        rows.run("DELETE FROM claim WHERE document IN " + ofReadings, sha256);
        rows.run("DELETE FROM account WHERE document IN " + ofReadings, sha256);
        rows.run("DELETE FROM document WHERE reading IN (SELECT n FROM reading WHERE sha256 = ?)", sha256);
        for (String table : List.of("reading", "parse", "receipt", "original")) {
            rows.run("DELETE FROM " + table + " WHERE sha256 = ?", sha256);
        }
        rows.run(
                "UPDATE change SET nonce = NULL, body = NULL WHERE subject = ? AND action IN ('add', 'read')"
                        + " OR action = 'collate'",
                sha256);
        long n = entry.line(
                who, "withdraw", sha256, Json.object().put("size", size).put("why", why));
        rows.insert(Table.TOMBSTONE, n, sha256, size, entry.at().toString(), who, why, 0);
    }

    /** A judgement's words go; that there was one, by whom and when, stays. */
    private void empty(long judgement) throws SQLException {
        rows.run("DELETE FROM concern WHERE judgement = ?", judgement);
        Object[] values = rows.one(
                        "SELECT at, who, kind, undoes FROM judgement WHERE n = ?",
                        r -> new Object[] {
                            judgement, r.getString(1), r.getString(2), "withdrawn", r.getString(3), "", r.getObject(4)
                        },
                        judgement)
                .orElseThrow();
        rows.run(
                "UPDATE judgement SET why = 'withdrawn', body = '', seal = ? WHERE n = ?",
                Digest.seal(Table.JUDGEMENT, values),
                judgement);
        rows.run("UPDATE change SET nonce = NULL, body = NULL WHERE n = ?", judgement);
    }

    /** Erases the bytes of what is withdrawn, also of withdrawals that were interrupted; whether nothing of them is left. */
    boolean finish() throws IOException, SQLException {
        List<Object[]> open = rows.list(
                "SELECT n, sha256, size, at, who, why FROM tombstone WHERE erased = 0 ORDER BY n", r -> new Object[] {
                    r.getLong(1), r.getString(2), r.getLong(3), r.getString(4), r.getString(5), r.getString(6), 1
                });
        if (open.isEmpty()) {
            return true;
        }
        for (Object[] tombstone : open) {
            if (rows.number("SELECT count(*) FROM original WHERE sha256 = ?", tombstone[1]) == 0) {
                originals.delete((String) tombstone[1]);
            }
        }
        try {
            store.scrub(rows);
        } catch (SQLException e) {
            return false; // another program reads at the moment; the next command that writes does it
        }
        ledger.change(rows, entry -> {
            for (Object[] tombstone : open) {
                rows.run(
                        "UPDATE tombstone SET erased = 1, seal = ? WHERE n = ?",
                        Digest.seal(Table.TOMBSTONE, tombstone),
                        tombstone[0]);
            }
            return 0;
        });
        return true;
    }
}
