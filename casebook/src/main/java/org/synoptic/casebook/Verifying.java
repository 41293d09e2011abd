package org.synoptic.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Problem;

/** Holds every original, every row and the log against their digests, and rows against the log that tells of them. */
final class Verifying {
    private static final String KEY =
            "Take the file from a backup; where there is none, make another with `synoptic casebook log DIR --new-key`.";
    private static final String WHO_COULD =
            "Keep this checkpoint and the casebook as they are, and find out who could write to it since.";
    private static final String ADVICE = "Take the casebook from a backup, or make a new one from the originals.";

    /** Rows that have to be there by what the log says: action, and the condition that such a row meets. */
    private static final List<String[]> TOLD = List.of(
            new String[] {"add", "EXISTS (SELECT 1 FROM original o WHERE o.added = c.n AND o.sha256 = c.subject)"},
            new String[] {"add", "EXISTS (SELECT 1 FROM receipt r WHERE r.n = c.n AND r.sha256 = c.subject)"},
            new String[] {"withdraw", "EXISTS (SELECT 1 FROM tombstone t WHERE t.n = c.n AND t.sha256 = c.subject)"},
            new String[] {"read", "EXISTS (SELECT 1 FROM reading r WHERE r.n = c.n AND r.sha256 = c.subject)"},
            new String[] {"stamp", "EXISTS (SELECT 1 FROM anchor a WHERE a.n = c.n)"},
            new String[] {"handed", "EXISTS (SELECT 1 FROM anchor a WHERE a.n = c.n)"},
            new String[] {"gazetteer", "EXISTS (SELECT 1 FROM gazetteer g WHERE g.n >= c.n)"},
            new String[] {"judge", "EXISTS (SELECT 1 FROM judgement j WHERE j.n = c.n)"});

    private final Rows rows;
    private final Store store;
    private final Originals originals;
    private final Path folder;
    private final Settings settings;
    private final Signing signing;
    private final Watcher watcher;
    private final List<Problem> damaged = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long seen;
    private long changes;
    private long files;

    Verifying(
            Rows rows,
            Store store,
            Originals originals,
            Path folder,
            Settings settings,
            Signing signing,
            Watcher watcher) {
        this.signing = signing;
        this.rows = rows;
        this.store = store;
        this.originals = originals;
        this.folder = folder;
        this.settings = settings;
        this.watcher = watcher;
    }

    Verified verify(List<KeptCheckpoint> kept) throws IOException {
        tried("the database", () -> store.check(rows, this::database));
        tried("the log", () -> log(kept));
        for (Table table : Table.values()) {
            tried("the table " + table.sql(), () -> seals(table));
        }
        tried("the rows that the log tells of", this::told);
        tried("the readings", this::readings);
        tried("the judgements", this::concerns);
        tried("the collations", this::collations);
        originals();
        return new Verified(files, seen, changes, damaged, List.copyOf(notes));
    }

    /** Work on rows. */
    private interface Work {
        void run() throws SQLException, IOException;
    }

    private void tried(String what, Work work) {
        try {
            work.run();
        } catch (SQLException | IOException | RuntimeException e) {
            database(what + " cannot be read: " + e.getMessage());
        }
    }

    private void database(String message) {
        damaged.add(new Problem("casebook.damaged", settings.database(), message, ADVICE));
    }

    private void row(String table, Object key, String how) {
        damaged.add(new Problem(
                "casebook.damaged", settings.database() + ": " + table + " " + key, "The row " + how + ".", ADVICE));
    }

    private void log(List<KeptCheckpoint> kept) throws SQLException, IOException {
        var check = new LogCheck(rows, settings, signing, (place, how) -> {
            boolean file = place.equals(Signing.FILE);
            damaged.add(new Problem(
                    "casebook.damaged", file ? place : settings.database() + ": " + place, how, file ? KEY : ADVICE));
        });
        changes = check.check();
        seen += changes;
        for (KeptCheckpoint one : kept) {
            check.kept(
                    one.note(),
                    one.name(),
                    (place, how) -> damaged.add(new Problem("casebook.log_rewritten", place, how, WHO_COULD)));
        }
    }

    private void seals(Table table) throws SQLException {
        rows.each(table.select(), r -> {
            seen++;
            if (!Queries.isWhole(table, r, 1)) {
                row(table.sql(), key(table, r), "is not as it was written");
            }
        });
    }

    private static Object key(Table table, ResultSet r) throws SQLException {
        return switch (table) {
            case ACCOUNT, CONCERN -> r.getString(1) + "/" + r.getString(2);
            case TILE -> r.getString(1) + "/" + r.getString(2);
            case INCIDENT, ORIGIN, RELATION -> r.getString(1) + "/" + r.getString(2) + "/" + r.getString(3);
            default -> r.getString(1);
        };
    }

    private void told() throws SQLException {
        for (String[] one : TOLD) {
            rows.each(
                    "SELECT c.n, c.subject FROM change c WHERE c.action = ? AND c.body IS NOT NULL AND NOT " + one[1],
                    r -> row(
                            "change " + r.getString(1) + ",",
                            r.getString(2),
                            "that its " + one[0] + " wrote is missing"),
                    one[0]);
        }
        rows.each(
                "SELECT o.sha256 FROM original o WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.n = o.added"
                        + " AND c.action = 'add' AND c.subject = o.sha256)",
                r -> row("original", r.getString(1), "is not told of in the log"));
    }

    /** The digest of what a reading wrote, as the log tells it. */
    static String digestOfReading(Rows rows, long reading) throws SQLException {
        var seals = new StringBuilder();
        for (String sql : List.of(
                "SELECT seal FROM document WHERE reading = ? ORDER BY position",
                "SELECT a.seal FROM account a JOIN document d ON d.n = a.document WHERE d.reading = ?"
                        + " ORDER BY d.position, a.position",
                "SELECT c.seal FROM claim c JOIN document d ON d.n = c.document WHERE d.reading = ?"
                        + " ORDER BY d.position, c.position")) {
            rows.each(sql, r -> seals.append(r.getString(1)).append('\n'), reading);
        }
        return Digest.of(seals.toString());
    }

    private void readings() throws SQLException {
        digests(
                "SELECT r.n, c.body FROM reading r JOIN change c ON c.n = r.n WHERE c.body IS NOT NULL",
                "reading",
                n -> digestOfReading(rows, n));
    }

    static String digestOfConcerns(Rows rows, long judgement) throws SQLException {
        var seals = new StringBuilder();
        rows.each(
                "SELECT seal FROM concern WHERE judgement = ? ORDER BY sha256",
                r -> seals.append(r.getString(1)).append('\n'),
                judgement);
        return Digest.of(seals.toString());
    }

    private void concerns() throws SQLException {
        digests(
                "SELECT j.n, c.body FROM judgement j JOIN change c ON c.n = j.n WHERE c.body IS NOT NULL",
                "judgement",
                n -> digestOfConcerns(rows, n));
    }

    static String digestOfCollation(Rows rows, long collation) throws SQLException {
        var seals = new StringBuilder();
        for (String table : List.of("incident", "origin", "relation")) {
            rows.each(
                    "SELECT seal FROM " + table + " WHERE collated = ? ORDER BY side, position",
                    r -> seals.append(r.getString(1)).append('\n'),
                    collation);
        }
        return Digest.of(seals.toString());
    }

    private void collations() throws SQLException {
        digests(
                "SELECT o.n, c.body FROM collated o JOIN change c ON c.n = o.n WHERE c.body IS NOT NULL",
                "collation",
                n -> digestOfCollation(rows, n));
        rows.each(
                "SELECT n FROM change WHERE n = (SELECT max(n) FROM change WHERE action = 'collate' AND body IS NOT NULL)"
                        + " AND n NOT IN (SELECT n FROM collated)",
                r -> row("collation", r.getString(1), "is missing"));
    }

    /** A digest of rows. */
    private interface Of {
        String digest(long n) throws SQLException;
    }

    private void digests(String sql, String table, Of of) throws SQLException {
        Map<Long, @Nullable String> told = new HashMap<>();
        rows.each(sql, r -> told.put(r.getLong(1), r.getString(2)));
        for (var one : told.entrySet()) {
            String digest = Json.read(String.valueOf(one.getValue()), com.fasterxml.jackson.databind.JsonNode.class)
                    .path("rows")
                    .asText();
            if (!digest.equals(of.digest(one.getKey()))) {
                row(table, one.getKey(), "has not all the rows that belong to it, or others");
            }
        }
    }

    private void originals() throws IOException {
        Set<Path> known = new LinkedHashSet<>();
        List<@Nullable String> all = new ArrayList<>();
        tried(
                "the list of originals",
                () -> rows.each("SELECT sha256 FROM original ORDER BY sha256", r -> all.add(r.getString(1))));
        for (String sha256 : all) {
            if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
                continue; // the row's seal has told
            }
            known.add(originals.place(sha256));
            String state = state(sha256);
            files++;
            if (state != null) {
                damaged.add(new Problem(
                        "casebook.original_damaged",
                        folder.relativize(originals.place(sha256)).toString(),
                        "The original of \"" + name(sha256) + "\" " + state + ".",
                        "Add the document again from where you have it, or take the file from a backup."));
            }
            watcher.done(files, all.size());
        }
        strays(known);
    }

    private @Nullable String state(String sha256) {
        try {
            return switch (originals.state(sha256)) {
                case GOOD -> null;
                case MISSING -> "is not there any more";
                case DAMAGED -> "is not what was kept";
            };
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    private String name(String sha256) {
        try {
            return rows.one("SELECT name FROM original WHERE sha256 = ?", r -> r.getString(1), sha256)
                    .orElse(sha256);
        } catch (SQLException e) {
            return sha256;
        }
    }

    /** Files without a row: left by an interruption, by a withdrawal that was interrupted, or put there by somebody. */
    private void strays(Set<Path> known) throws IOException {
        for (Path file : originals.files()) {
            if (known.contains(file)) {
                continue;
            }
            String name = String.valueOf(file.getFileName());
            String place = folder.relativize(file).toString();
            boolean gone = false;
            try {
                gone = rows.number("SELECT count(*) FROM tombstone WHERE sha256 = ?", name) > 0;
            } catch (SQLException e) {
                database("the tombstones cannot be read: " + e.getMessage());
            }
            if (gone) {
                damaged.add(new Problem(
                        "casebook.not_erased",
                        place,
                        "The bytes of a withdrawn document are still there.",
                        "Run any `synoptic casebook add` or `read`: it erases them first."));
            } else if (Files.isRegularFile(file)) {
                notes.add(place + " belongs to no document: an interrupted `add` left it; adding again takes it in");
            }
        }
    }
}
