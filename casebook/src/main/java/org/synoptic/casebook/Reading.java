package org.synoptic.casebook;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.Rulings;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;
import org.synoptic.read.Received;
import org.synoptic.read.position.SourceMap;

/** Reads the originals that this version of the engine has not read: texts, accounts, claims, a transaction for a few of them. */
final class Reading {
    private static final int TOGETHER = 16;

    private final Rows rows;
    private final Store store;
    private final Ledger ledger;
    private final Originals originals;
    private final Engine engine;
    private final String who;
    private final Watcher watcher;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private int documents;
    private int claims;

    Reading(Rows rows, Store store, Ledger ledger, Originals originals, Engine engine, String who, Watcher watcher) {
        this.rows = rows;
        this.store = store;
        this.ledger = ledger;
        this.originals = originals;
        this.engine = engine;
        this.who = who;
        this.watcher = watcher;
    }

    private record Kept(String sha256, String name, String media) {}

    private record Outcome(
            Kept kept,
            List<Document> documents,
            Map<String, SourceMap> sources,
            List<Problem> problems,
            Collation read,
            Map<String, byte[]> parses) {}

    ReadIn read() throws IOException, SQLException {
        List<Kept> unread = rows.list(
                "SELECT o.sha256, o.name, o.media FROM original o WHERE NOT EXISTS (SELECT 1 FROM reading r"
                        + " WHERE r.sha256 = o.sha256 AND r.latest = 1 AND r.engine = ?) ORDER BY o.added",
                r -> new Kept(r.getString(1), r.getString(2), r.getString(3)),
                engine.version());
        int done = 0;
        while (done < unread.size() && !watcher.stop()) {
            List<Kept> group = unread.subList(done, Math.min(unread.size(), done + TOGETHER));
            List<Outcome> outcomes = outcomes(group);
            ledger.change(rows, entry -> {
                for (Outcome outcome : outcomes) {
                    write(entry, outcome);
                }
                return outcomes.size();
            });
            done += group.size();
            watcher.done(done, unread.size());
        }
        return new ReadIn(done, documents, claims, problems, done < unread.size(), List.copyOf(notes));
    }

    private List<Outcome> outcomes(List<Kept> group) throws IOException, SQLException {
        var received = new ArrayList<Outcome>();
        var ids = new HashSet<String>();
        for (Kept kept : group) {
            received.add(received(kept, ids));
        }
        return received.parallelStream().map(this::extracted).toList();
    }

    /** The documents of an original, under ids that no other original's documents have. */
    private Outcome received(Kept kept, Set<String> ids) throws IOException, SQLException {
        Path passing = originals.passing();
        try {
            String base = base(kept);
            String last = base.substring(base.lastIndexOf('/') + 1);
            boolean line = kept.media().equals(Incoming.LINE) && !base.endsWith(".json");
            Path copy = passing.resolve(line ? "line.jsonl" : last);
            originals.copy(kept.sha256(), copy);
            Received received = engine.read(copy);
            notes.addAll(received.notes());
            String above = line ? "" : base.substring(0, base.length() - last.length());
            var found = new ArrayList<Document>();
            var sources = new java.util.HashMap<String, SourceMap>();
            for (Document d : received.documents()) {
                String id = Text.sound(d.id().startsWith(last) ? above + d.id() : d.id());
                if (!kept.name().equals(base) || taken(id, kept.sha256()) || !ids.add(id)) {
                    id = Names.apart(id, kept.sha256());
                }
                found.add(new Document(
                        id, sound(d.title()), sound(d.publisher()), d.date(), sound(d.url()), Text.sound(d.text())));
                SourceMap source = received.sources().get(d.id());
                if (source != null) {
                    sources.put(id, source);
                }
            }
            List<Problem> told = received.problems().stream()
                    .map(p -> new Problem(
                            p.code(),
                            p.place().replace(copy.toString(), kept.name()),
                            p.message().replace(copy.toString(), kept.name()),
                            p.advice()))
                    .toList();
            return new Outcome(kept, found, sources, told, empty(), Map.of());
        } catch (Refused e) {
            return new Outcome(kept, List.of(), Map.of(), List.of(e.problem()), empty(), Map.of());
        } finally {
            Disk.clear(passing);
        }
    }

    private static String base(Kept kept) {
        String suffix = Names.suffix(kept.sha256());
        return kept.name().endsWith(suffix)
                ? kept.name().substring(0, kept.name().length() - suffix.length())
                : kept.name();
    }

    private boolean taken(String id, String sha256) throws SQLException {
        return rows.number(
                        "SELECT count(*) FROM document d JOIN reading r ON r.n = d.reading WHERE d.id = ? AND r.latest = 1"
                                + " AND r.sha256 <> ?",
                        id,
                        sha256)
                > 0;
    }

    private static @Nullable String sound(@Nullable String words) {
        return words == null ? null : Text.sound(words);
    }

    private static Collation empty() {
        return new Collation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Outcome extracted(Outcome outcome) {
        if (outcome.documents().isEmpty()) {
            return outcome;
        }
        var parses = new KeptParses(rows, engine.version());
        Collation read = engine.collate(outcome.documents(), Rulings.NONE, parses::over);
        return new Outcome(
                outcome.kept(), outcome.documents(), outcome.sources(), outcome.problems(), read, parses.fresh());
    }

    private void write(Ledger.Entry entry, Outcome outcome) throws SQLException {
        String sha256 = outcome.kept().sha256();
        if (rows.number("SELECT count(*) FROM original WHERE sha256 = ?", sha256) == 0) {
            return;
        }
        boolean damaged = outcome.problems().stream().anyMatch(p -> p.code().equals("casebook.original_damaged"));
        problems.addAll(outcome.problems());
        if (damaged) {
            return;
        }
        supersede(sha256);
        long n = entry.next();
        var made = new Batch();
        long document = rows.number("SELECT coalesce(max(n), 0) FROM document");
        long claim = rows.number("SELECT coalesce(max(n), 0) FROM claim");
        var accounts = new Batch();
        var claimed = new Batch();
        int position = 0;
        for (Document d : outcome.documents()) {
            document++;
            made.add(
                    Table.DOCUMENT,
                    document,
                    n,
                    position++,
                    d.id(),
                    d.title(),
                    d.publisher(),
                    d.date() == null ? null : d.date().toString(),
                    d.url(),
                    d.text(),
                    source(outcome.sources().get(d.id())));
            int at = 0;
            for (Account account : outcome.read().accounts()) {
                if (account.document().equals(d.id())) {
                    accounts.add(Table.ACCOUNT, document, at++, account.id(), Json.write(account));
                }
            }
            at = 0;
            for (Claim c : outcome.read().claims()) {
                if (c.passage().document().equals(d.id())) {
                    claim++;
                    claimed.add(
                            Table.CLAIM,
                            claim,
                            document,
                            at++,
                            c.id(),
                            kind(c),
                            c.passage().quote(),
                            Json.write(Claim.class, c));
                }
            }
            claims += at;
        }
        documents += outcome.documents().size();
        made.addAll(accounts);
        made.addAll(claimed);
        String told = Json.write(outcome.problems());
        entry.line(
                who,
                "read",
                sha256,
                Json.object().put("engine", engine.version()).put("rows", made.digest()));
        rows.insert(Table.READING, n, sha256, engine.version(), entry.at().toString(), told, 1);
        made.write(rows);
        for (var parse : outcome.parses().entrySet()) {
            rows.run("DELETE FROM parse WHERE key = ?", parse.getKey());
            rows.insert(Table.PARSE, parse.getKey(), sha256, parse.getValue());
        }
        store.index(rows, n);
    }

    private void supersede(String sha256) throws SQLException {
        var older = rows.one(
                "SELECT n, engine, at, problems FROM reading WHERE sha256 = ? AND latest = 1",
                r -> new Object[] {r.getLong(1), sha256, r.getString(2), r.getString(3), r.getString(4), 0},
                sha256);
        if (older.isPresent()) {
            Object[] values = older.get();
            store.unindex(rows, (Long) values[0]);
            rows.run(
                    "UPDATE reading SET latest = 0, seal = ? WHERE n = ?",
                    Digest.seal(Table.READING, values),
                    values[0]);
        }
    }

    private static byte @Nullable [] source(@Nullable SourceMap map) {
        if (map == null) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        try {
            map.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String kind(Claim claim) {
        return switch (claim) {
            case TollClaim toll -> "toll";
            case ResponsibilityClaim responsibility -> "responsibility";
            case Statement statement -> "statement";
        };
    }
}
