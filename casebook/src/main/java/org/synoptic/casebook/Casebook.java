package org.synoptic.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synoptic.log.Proof;
import org.synoptic.log.SigningKey;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Document;
import org.synoptic.model.Span;
import org.synoptic.place.Gazetteer;

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
            Settings.FILE + ".new",
            Signing.FILE,
            Signing.FILE + ".new");

    private static final Set<String> OWN_ACTIONS = Set.of(
            "init",
            "key",
            "add",
            "read",
            "collate",
            "judge",
            "withdraw",
            "backup",
            KeptPlaces.ACTION,
            Anchor.STAMP,
            Anchor.HANDED);

    private static final int MOST_IDLE = 4;
    private static final int PATIENCE = 5;

    private final Path folder;
    private final Settings settings;
    private final Store store;
    private final Signing signing;
    private final Ledger ledger;
    private final Originals originals;
    private final String tool;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private Casebook(Path folder, Settings settings, String tool, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.store = settings.store(folder);
        this.signing = new Signing(folder);
        this.ledger = new Ledger(store, clock, signing);
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

    private static Refused taken(Path folder) {
        return Refused.of(
                "casebook.exists",
                folder.toString(),
                "The database holds a casebook already.",
                "Name an empty database, or another schema with ?currentSchema=NAME.");
    }

    private void begin(String who) throws SQLException, IOException {
        try (Rows rows = rows()) {
            if (rows.number("SELECT count(*) FROM head") > 0) {
                throw taken(folder);
            }
            ledger.begin(rows, settings.casebook(), who, tool);
        }
    }

    /** Whether a backup is locked, so that {@link #restore} wants its passphrase. */
    public static boolean isLocked(Path backup) throws IOException {
        return Refused.guarded(backup.toString(), () -> BackupFile.locked(backup));
    }

    /**
     * Makes a casebook of a backup, in a folder that is not there or empty, and logs that.
     *
     * @param passphrase the passphrase of the backup; null when it is not locked
     * @param database as for {@link #init}
     */
    public static Casebook restore(
            Path backup,
            char @Nullable [] passphrase,
            Path folder,
            @Nullable String database,
            String who,
            String tool,
            Clock clock,
            Watcher watcher)
            throws IOException {
        return Refused.guarded(folder.toString(), () -> {
            checkEmpty(folder);
            Files.createDirectories(folder);
            var passing = new Settings("", database == null ? Settings.SQLITE : database);
            try (FolderLock held = FolderLock.take(folder)) {
                var originals = new Originals(folder);
                originals.init();
                Store store = passing.store(folder);
                store.migrate();
                Backup.About about;
                try (Rows rows = new Rows(store.connect())) {
                    if (rows.number("SELECT count(*) FROM head") > 0) {
                        throw taken(folder);
                    }
                    about = new BackupFile(backup, passphrase).read(rows, store, originals, watcher);
                } finally {
                    originals.sweep();
                    originals.close();
                }
                Disk.writeSecret(folder.resolve(Signing.FILE), about.key());
                Disk.sync(folder);
                new Settings(about.casebook(), passing.database()).write(folder);
            }
            Casebook restored = open(folder, tool, clock);
            restored.record(who, "restore", Digest.of(Files.newInputStream(backup)), Map.of());
            return restored;
        });
    }

    /** Opens a casebook. */
    public static Casebook open(Path folder, String tool, Clock clock) throws IOException {
        return Refused.guarded(folder.toString(), () -> {
            var casebook = new Casebook(folder, Settings.read(folder), tool, clock);
            casebook.store.migrate();
            try (Rows rows = casebook.rows()) {
                casebook.ledger.adopt(rows, tool);
            }
            return casebook;
        });
    }

    /** Rows through a connection that was used before, if one is free: opening one takes longer than most work. */
    private Rows rows() throws SQLException {
        for (Connection free = idle.poll(); free != null; free = idle.poll()) {
            if (free.isValid(PATIENCE)) {
                return new Rows(free, this::free);
            }
            free.close();
        }
        return new Rows(store.connect(), this::free);
    }

    private void free(Connection connection) throws SQLException {
        if (closed || idle.size() >= MOST_IDLE || !connection.getAutoCommit()) {
            connection.close();
        } else {
            idle.push(connection);
        }
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
                rows.one(
                                Queries.DOCUMENT + " AND d.n = ?",
                                r -> new Hit(false, Queries.document(r).id(), f.extract()),
                                f.n())
                        .ifPresent(hits::add);
            }
            for (Store.Found f : store.claims(rows, words, most)) {
                rows.one(
                                Queries.CLAIM + " AND c.n = ?",
                                r -> new Hit(true, Queries.claim(r).id(), f.extract()),
                                f.n())
                        .ifPresent(hits::add);
            }
            return List.copyOf(hits);
        });
    }

    /** The originals in the order in which they came, from one on, at most so many. */
    public List<Kept> originals(int from, int most) throws IOException {
        return looking(rows -> rows.list(
                "SELECT " + Queries.columns(Table.ORIGINAL, "o") + " FROM original o ORDER BY o.added LIMIT ? OFFSET ?",
                Queries::kept,
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

    /** The claims of all latest readings by document and place, as the machine proposes them, from one on, at most so many. */
    public List<Claim> claims(int from, int most) throws IOException {
        return looking(rows ->
                rows.list(Queries.CLAIM + " ORDER BY d.id, c.position LIMIT ? OFFSET ?", Queries::claim, most, from));
    }

    /**
     * The incidents of the last collation.
     *
     * @param ruled with what persons ruled, else as the machine proposes them
     */
    public List<CollatedIncident> incidents(boolean ruled) throws IOException {
        return looking(rows -> rows.list(
                "SELECT " + Queries.columns(Table.INCIDENT, "i")
                        + " FROM incident i WHERE i.side = ? ORDER BY i.position",
                Queries::incident,
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

    /** The incidents that claims stand in, by the ids of the claims; what stands in none is left out. */
    public Map<String, String> incidentsOf(Collection<String> claims, boolean ruled) throws IOException {
        return looking(rows -> new Browsing(rows, ruled).incidentsOf(claims));
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

    /** Where an original came from. */
    public Optional<Receipt> receipt(String sha256) throws IOException {
        return looking(rows -> rows.one(
                "SELECT " + Queries.columns(Table.RECEIPT, "r") + " FROM receipt r WHERE r.sha256 = ?",
                Queries::receipt,
                sha256));
    }

    /** Signs bytes with the key of the log, so that others see which casebook they are from. */
    public Signed signed(byte[] bytes) throws IOException {
        SigningKey key = signing.key(settings.casebook());
        return new Signed(key.sign(bytes), key.openPem(), key.verifier());
    }

    /** The newest reading of a document: where its text stands in the original, and which original that is. */
    public Optional<Placed> placed(String document) throws IOException {
        return looking(rows -> rows.one(Queries.DOCUMENT + " AND d.id = ?", Queries::placed, document));
    }

    /**
     * Writes all of the casebook to one file, from which {@link #restore} makes it again, and logs that.
     *
     * @param file a file that is not there yet
     * @param passphrase what the file is locked with (OpenPGP); null to write it in clear
     */
    public BackedUp backup(Path file, char @Nullable [] passphrase, String who, Watcher watcher) throws IOException {
        return alone(rows -> new BackupFile(file, passphrase)
                .write(rows, ledger, settings, folder.resolve(Signing.FILE), originals, who, watcher));
    }

    /** Holds everything against its digests: each original, each row, the log. Changes nothing. */
    public Verified verify(Watcher watcher) throws IOException {
        return verify(watcher, List.of());
    }

    /**
     * The same, and holds the log against checkpoints of it that were kept in another place; that shows whether what they
     * cover was changed, cut or written anew.
     *
     * @param kept the words of checkpoints, each by a name for the person who reads what is found
     */
    public Verified verify(Watcher watcher, List<KeptCheckpoint> kept) throws IOException {
        return Refused.guarded(folder.toString(), () -> {
            try (Rows rows = rows()) {
                return new Verifying(rows, store, originals, folder, settings, signing, watcher).verify(kept);
            }
        });
    }

    /** How far the log is: its newest checkpoint, and which were anchored outside. */
    public LogHead log() throws IOException {
        return looking(rows -> new CaseLog(rows).head());
    }

    /** Lines of the log from a number on (the first is 1), at most so many. */
    public List<LogLine> lines(long from, int most) throws IOException {
        return looking(rows -> new CaseLog(rows).lines(from, most));
    }

    /** That a change stands in the log of the newest checkpoint. */
    public Proof proof(long change) throws IOException {
        return looking(rows -> {
            var log = new CaseLog(rows);
            return log.proof(change, log.size());
        });
    }

    /** That a change stands in the log of a checkpoint that covers so many. */
    public Proof proof(long change, long among) throws IOException {
        return looking(rows -> new CaseLog(rows).proof(change, among));
    }

    /** Writes checkpoint, tiles and entries to a folder, as C2SP tlog-tiles lays them out, for others to check. */
    public void writeLog(Path to) throws IOException {
        looking(rows -> rows.snapshot(() -> {
            new CaseLog(rows).write(to);
            return to;
        }));
    }

    /**
     * Keeps a list of places in the format of GeoNames, in place of an earlier one; from then on {@link #gazetteer} gives it.
     *
     * @param name the file's name, for the log
     * @return whether it is another than the one that was kept
     */
    public boolean keepGazetteer(String name, byte[] lines, String who) throws IOException {
        return looking(rows -> new KeptPlaces(rows).keep(ledger, name, lines, who));
    }

    /** The places that the casebook was given last; none before. */
    public Gazetteer gazetteer() throws IOException {
        return looking(rows -> new KeptPlaces(rows).gazetteer());
    }

    /** Has the newest checkpoint stamped, and keeps the stamp. */
    public Anchor stamp(Authority authority, String who) throws IOException {
        return looking(rows -> new CaseLog(rows).stamped(ledger, authority, who));
    }

    /** Notes that the newest checkpoint was handed to somebody. */
    public Anchor handed(String whom, String who) throws IOException {
        return looking(rows -> new CaseLog(rows).handed(ledger, whom, who));
    }

    /** Makes a new key for the log's checkpoints, for when the old one is lost or was seen by others; gives its verifier. */
    public String newKey(String who) throws IOException {
        return alone(rows -> ledger.change(rows, entry -> ledger.key(entry, settings.casebook(), who)));
    }

    /**
     * Adds a line to the log on what was done with the casebook without changing it, such as a login or an export.
     *
     * @param action one lower-case word, none of those that the casebook's own changes use
     * @param subject what it was done to
     * @param more what else there is to tell; it can be taken away later, the rest cannot
     * @return the number of the line
     */
    public long record(String who, String action, String subject, Map<String, String> more) throws IOException {
        if (OWN_ACTIONS.contains(action) || !action.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("no action to record: " + action);
        }
        return looking(rows -> ledger.change(rows, entry -> {
            var body = Json.object();
            new TreeMap<>(more).forEach(body::put);
            return entry.line(who, action, subject, body);
        }));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        originals.close();
        Refused.guarded(folder.toString(), () -> {
            for (Connection free = idle.poll(); free != null; free = idle.poll()) {
                free.close();
            }
            return folder;
        });
    }
}
