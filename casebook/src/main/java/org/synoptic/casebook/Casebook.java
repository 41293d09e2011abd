package org.synoptic.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Document;
import org.synoptic.model.Span;

/**
 * Everything on one matter in one folder: documents as they came, what was read from them, what persons ruled.
 *
 * <p>Example:
 *
 * <pre>{@code
 * try (Casebook casebook = Casebook.open(folder, "synoptic 0.1.0", Clock.systemUTC())) {
 *     casebook.add(List.of("reports"), System.in, "Amal", false, Watcher.NONE);
 * }
 * }</pre>
 *
 * <p>Limits: what a method has returned, and what a {@link Watcher} was told as kept, is on the disk. A method that throws has
 * done nothing beyond what was told; {@link Refused} says what a person can do. {@code who} is a name as the log shows it.
 * Safe to call from several threads; one at a time adds, reads or withdraws, also among processes.
 */
public final class Casebook implements AutoCloseable {
    private static final Set<String> LEFT_BY_INIT = Set.of(
            "originals",
            "incoming",
            "lock",
            Settings.SQLITE,
            Settings.SQLITE + "-wal",
            Settings.SQLITE + "-shm",
            Settings.SQLITE + "-journal",
            Settings.FILE + ".new");

    private final Path folder;
    private final Settings settings;
    private final Store store;
    private final Ledger ledger;
    private final Originals originals;
    private final String tool;

    private Casebook(Path folder, Settings settings, String tool, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.store = settings.store(folder);
        this.ledger = new Ledger(store, clock);
        this.originals = new Originals(folder);
        this.tool = tool;
    }

    /**
     * Makes a casebook in a folder that is not there or empty; one that was interrupted here is done anew.
     *
     * @param database where its tables are: a {@code jdbc:postgresql:} URL of an empty schema, or null for a file in the folder
     * @param tool the program and its version, as the log is to name it
     */
    public static Casebook init(Path folder, @Nullable String database, String who, String tool, Clock clock)
            throws IOException {
        return Refused.guarded(folder.toString(), () -> {
            checkEmpty(folder);
            Files.createDirectories(folder);
            var settings = new Settings(UUID.randomUUID().toString(), database == null ? Settings.SQLITE : database);
            var casebook = new Casebook(folder, settings, tool, clock);
            try (FolderLock held = FolderLock.take(folder)) {
                for (String left : LEFT_BY_INIT) {
                    if (left.startsWith(Settings.SQLITE)) {
                        Files.deleteIfExists(folder.resolve(left));
                    }
                }
                casebook.originals.init();
                casebook.store.migrate();
                casebook.begin(who);
                Disk.sync(folder);
                settings.write(folder);
                Path above = folder.toAbsolutePath().getParent();
                if (above != null) {
                    Disk.sync(above);
                }
            }
            return casebook;
        });
    }

    private static void checkEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> in = Files.list(folder)) {
            if (in.anyMatch(file -> !LEFT_BY_INIT.contains(String.valueOf(file.getFileName())))) {
                throw Refused.of(
                        Files.exists(folder.resolve(Settings.FILE)) ? "casebook.exists" : "casebook.not_empty",
                        folder.toString(),
                        Files.exists(folder.resolve(Settings.FILE))
                                ? "This folder is a casebook already."
                                : "This folder holds other files.",
                        "Name a folder that is not there yet, or an empty one.");
            }
        }
    }

    private void begin(String who) throws SQLException, IOException {
        try (Rows rows = rows()) {
            if (rows.number("SELECT count(*) FROM head") > 0) {
                throw Refused.of(
                        "casebook.exists",
                        folder.toString(),
                        "The database holds a casebook already.",
                        "Name an empty database, or another schema with ?currentSchema=NAME.");
            }
            ledger.begin(rows, settings.casebook());
            ledger.change(
                    rows,
                    entry -> entry.line(
                            who, "init", settings.casebook(), Json.object().put("tool", tool)));
        }
    }

    /** Opens a casebook. */
    public static Casebook open(Path folder, String tool, Clock clock) throws IOException {
        return Refused.guarded(folder.toString(), () -> {
            var casebook = new Casebook(folder, Settings.read(folder), tool, clock);
            casebook.store.migrate();
            return casebook;
        });
    }

    private Rows rows() throws SQLException {
        return new Rows(store.connect());
    }

    /** Work that puts files into the folder or takes them away. */
    private <T> T alone(Alone<T> work) throws IOException {
        return Refused.guarded(folder.toString(), () -> {
            try (FolderLock held = FolderLock.take(folder);
                    Rows rows = rows()) {
                originals.sweep();
                new Withdrawing(rows, store, ledger, originals).finish();
                try {
                    return work.run(rows);
                } finally {
                    originals.sweep();
                }
            }
        });
    }

    private interface Alone<T> {
        T run(Rows rows) throws IOException, SQLException;
    }

    /**
     * Keeps what stands at the paths; what is kept already is not kept again.
     *
     * @param paths files, folders, lists ({@code .jsonl}, of which each line is a document), or {@code -}
     * @param again whether to keep also what was withdrawn
     */
    public Added add(List<String> paths, InputStream standardInput, String who, boolean again, Watcher watcher)
            throws IOException {
        return alone(rows -> new Adding(rows, ledger, originals, who, tool, again, watcher).add(paths, standardInput));
    }

    /** Reads the originals that this version of the engine has not read; those of a withdrawn or damaged one are passed over. */
    public ReadIn read(Engine engine, String who, Watcher watcher) throws IOException {
        return alone(rows -> new Reading(rows, store, ledger, originals, engine, who, watcher).read());
    }

    /** Sets all accounts side by side, reading first what this version of the engine has not read, and keeps the result. */
    public Collated collate(Engine engine, String who, Watcher watcher) throws IOException {
        return alone(rows -> {
            ReadIn read = new Reading(rows, store, ledger, originals, engine, who, watcher).read();
            return new Collating(rows, ledger, engine, who).collate(read);
        });
    }

    /**
     * Writes a judgement.
     *
     * @param why the reason, which stays with it; not empty
     * @return its number, by which it can be undone
     */
    public long judge(Ruling ruling, String who, String why) throws IOException {
        return looking(rows -> new Judging(rows).write(ledger, ruling, who, why));
    }

    /** All judgements ever made, in their order, each as it stands to the readings as they are now. */
    public List<Judgement> judgements() throws IOException {
        return looking(rows -> new Judging(rows).all());
    }

    /** What a judgement on a claim, or on the account or document of an id, is about. */
    public Mark mark(String id) throws IOException {
        return looking(rows -> new Marking(rows).of(id));
    }

    /** What a judgement on a passage is about; UTF-16 units of the document's text. */
    public Mark mark(String document, Span span) throws IOException {
        return looking(rows -> new Marking(rows).of(document, span));
    }

    /**
     * Takes a document away for good: its bytes, what was read from it, its place in the search and the words of judgements
     * on it; a tombstone with who, when and why stays.
     *
     * @param name an original's name or SHA-256, or a document's id
     * @param whole whether other documents of the same file may go with it
     */
    public Withdrawn withdraw(String name, boolean whole, String who, String why) throws IOException {
        return alone(rows -> new Withdrawing(rows, store, ledger, originals).withdraw(name, whole, who, why));
    }

    /** Documents and claims that hold all of the words, the latest first, at most so many of each. */
    public List<Hit> search(String words, int most) throws IOException {
        return looking(rows -> {
            var hits = new ArrayList<Hit>();
            for (Store.Found f : store.documents(rows, words, most)) {
                rows.one("SELECT id FROM document WHERE n = ?", r -> new Hit(false, r.getString(1), f.extract()), f.n())
                        .ifPresent(hits::add);
            }
            for (Store.Found f : store.claims(rows, words, most)) {
                rows.one("SELECT id FROM claim WHERE n = ?", r -> new Hit(true, r.getString(1), f.extract()), f.n())
                        .ifPresent(hits::add);
            }
            return List.copyOf(hits);
        });
    }

    /** The originals in the order in which they came, from one on, at most so many. */
    public List<Kept> originals(int from, int most) throws IOException {
        return looking(rows -> rows.list(
                "SELECT name, sha256, size, media FROM original ORDER BY added LIMIT ? OFFSET ?",
                r -> new Kept(r.getString(1), r.getString(2), r.getLong(3), r.getString(4)),
                most,
                from));
    }

    /** The documents of the latest readings by id, after one (empty for the first), at most so many. */
    public List<Document> documents(String after, int most) throws IOException {
        return looking(rows ->
                rows.list(Queries.DOCUMENT + " AND d.id > ? ORDER BY d.id LIMIT ?", Queries::document, after, most));
    }

    /** The claims of a document's latest reading, in reading order, as the machine proposes them. */
    public List<Claim> claims(String document) throws IOException {
        return looking(
                rows -> rows.list(Queries.CLAIM + " AND d.id = ? ORDER BY c.position", Queries::claim, document));
    }

    /**
     * The incidents of the last collation.
     *
     * @param ruled with what persons ruled, else as the machine proposes them
     */
    public List<CollatedIncident> incidents(boolean ruled) throws IOException {
        return looking(rows -> rows.list(
                "SELECT body FROM incident WHERE side = ? ORDER BY position",
                r -> Json.read(r.getString(1), CollatedIncident.class),
                ruled ? "ruled" : "machine"));
    }

    /** The incidents of the last collation that are wanted, a line each, from one on, at most so many. */
    public Page<Listed> list(boolean ruled, Wanted wanted, int from, int most) throws IOException {
        return looking(rows -> new Browsing(rows, ruled).list(wanted, from, most));
    }

    /** An incident of the last collation with all that it rests on; empty where there is none of this id. */
    public Optional<Excerpt> incident(String id, boolean ruled) throws IOException {
        return looking(rows -> new Browsing(rows, ruled).incident(id));
    }

    /** A document of the latest readings with its claims, and those that share passages with it. */
    public Optional<Excerpt> document(String id, boolean ruled) throws IOException {
        return looking(rows -> new Browsing(rows, ruled).document(id, true));
    }

    /** The ids of the machine's claims that a person's look is worth most on, at most so many; docs/web.md tells how. */
    public List<String> heaviest(int most) throws IOException {
        return looking(rows -> new Browsing(rows, false).heaviest(most));
    }

    /** The sources of the last collation whose name or other words hold the words, the most named first. */
    public Page<Speaker> speakers(String words, boolean ruled, int from, int most) throws IOException {
        return looking(rows -> new Browsing(rows, ruled).speakers(words, from, most));
    }

    /** The lines of the log before a number, the latest first, at most so many. */
    public List<Change> changes(long before, int most) throws IOException {
        return looking(rows -> Browsing.changes(rows, before, most));
    }

    /** What it holds, in numbers. */
    public Counts counts() throws IOException {
        return looking(Browsing::counts);
    }

    /** Writes an original's bytes to a file, held against its digest; a damaged one is refused and no file is left. */
    public void original(String sha256, Path to) throws IOException {
        looking(rows -> {
            if (rows.number("SELECT count(*) FROM original WHERE sha256 = ?", sha256) == 0) {
                throw Queries.missing(sha256);
            }
            originals.copy(sha256, to);
            return sha256;
        });
    }

    private <T> T looking(Alone<T> work) throws IOException {
        return Refused.guarded(folder.toString(), () -> {
            try (Rows rows = rows()) {
                return work.run(rows);
            }
        });
    }

    /** Holds everything against its digests: each original, each row, the log. Changes nothing. */
    public Verified verify(Watcher watcher) throws IOException {
        return Refused.guarded(folder.toString(), () -> {
            try (Rows rows = rows()) {
                return new Verifying(rows, store, originals, folder, settings, watcher).verify();
            }
        });
    }

    @Override
    public void close() {
        originals.close();
    }
}
