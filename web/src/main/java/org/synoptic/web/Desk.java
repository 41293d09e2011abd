package org.synoptic.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Added;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Collated;
import org.synoptic.casebook.Counts;
import org.synoptic.casebook.Engine;
import org.synoptic.casebook.Ruling;
import org.synoptic.casebook.Watcher;
import org.synoptic.model.Problem;
import org.synoptic.place.Gazetteer;
import org.synoptic.web.account.Accounts;
import org.synoptic.web.account.Sessions;

/** What all requests share: the casebook, its background work, who ruled what, who may come in. */
final class Desk implements AutoCloseable {
    /** How long a person who ruled waits for the collation; after that the page says that it is being worked out. */
    private static final long PATIENCE = 2500;

    private static final long FRESH = 2_000_000_000L;
    private static final String BLIND = "blind-review";

    final Casebook casebook;
    final Path folder;
    final Options options;
    final Clock clock;
    final AtomicInteger people = new AtomicInteger();
    final Work work;
    final Reviews reviews;
    final Accounts accounts;
    final Sessions sessions;
    final Limits limits;
    private final Supplier<Engine> engine;
    private @Nullable Counts counted;
    private @Nullable List<Gazetteer.Town> towns;
    private long countedAt;
    private long reviewed = -1;

    Desk(Casebook casebook, Path folder, Supplier<Engine> engine, Options options, Clock clock) {
        this.casebook = casebook;
        this.folder = folder;
        this.engine = engine;
        this.options = options;
        this.clock = clock;
        this.work = new Work(clock, people);
        this.reviews = new Reviews(casebook);
        this.accounts = new Accounts(folder.resolve("accounts.json"), clock);
        this.sessions = new Sessions(clock);
        this.limits = new Limits(clock);
    }

    /** The casebook in numbers, no older than two seconds and never older than what was written here. */
    synchronized Counts counts() throws IOException {
        Counts known = counted;
        if (known == null || System.nanoTime() - countedAt > FRESH) {
            known = casebook.counts();
            counted = known;
            countedAt = System.nanoTime();
        }
        return known;
    }

    private synchronized void forget() {
        counted = null;
    }

    /** Who ruled what, as it is now. */
    Reviews reviews() throws IOException {
        long change = counts().change();
        synchronized (reviews) {
            if (change != reviewed) {
                reviews.read();
                reviewed = change;
            }
        }
        return reviews;
    }

    /** How many claims of each incident have been judged, by a person or by anybody. */
    Map<String, Integer> judged(@Nullable String who) throws IOException {
        Set<String> claims = reviews().judged(who);
        var counted = new HashMap<String, Integer>();
        casebook.incidentsOf(claims, who == null).values().forEach(i -> counted.merge(i, 1, Integer::sum));
        return counted;
    }

    /** The towns of the list of places that the casebook keeps, the most populous first; read when first asked for. */
    synchronized List<Gazetteer.Town> towns() throws IOException {
        List<Gazetteer.Town> known = towns;
        if (known == null) {
            known = casebook.gazetteer().towns();
            towns = known;
        }
        return known;
    }

    /** Writes a line of what was done beside judging into the casebook's log. */
    void record(String who, String action, String subject) throws IOException {
        casebook.record(who, action, subject, Map.of());
        forget();
    }

    /** Writes a judgement and has the collation worked out anew; gives the judgement's number. */
    long judge(Ruling ruling, String who, String why) throws IOException {
        long number = casebook.judge(ruling, who, why);
        forget();
        return number;
    }

    /** Has the collation worked out anew, and waits for it a little. */
    void collateSoon(String who) throws IOException {
        CompletableFuture<Work.Job> ended = collate(who);
        try {
            ended.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            return; // it goes on, and the page says so
        }
    }

    /** Has the collation worked out anew, without waiting. */
    void collateLater(String who) {
        start(collate(who));
    }

    private CompletableFuture<Work.Job> collate(String who) {
        if (work.waits("collate")) {
            return new CompletableFuture<>();
        }
        return work.add("collate", "", who, watcher -> {
            Collated collated = casebook.collate(engine.get(), who, watcher);
            forget();
            return collated.read().problems();
        });
    }

    /** Begins what an earlier stay left open: reading, collating. */
    void resume() throws IOException {
        Counts now = counts();
        if (now.originals() > 0 && (now.unread() > 0 || now.collated() == 0 || now.newer() > 0)) {
            start(collate(options.who()));
        } else {
            start(work.add("prepare", "", options.who(), watcher -> {
                System.getLogger("org.synoptic.web")
                        .log(System.Logger.Level.DEBUG, "ready: " + engine.get().version());
                return List.of();
            }));
        }
    }

    /** Lets work go on by itself; what goes wrong in it is logged. */
    static void start(CompletableFuture<?> future) {
        future.exceptionally(e -> {
            System.getLogger("org.synoptic.web").log(System.Logger.Level.ERROR, "background work failed", e);
            return null;
        });
    }

    /** Keeps and reads what stands at the paths; a folder to be emptied afterwards may hold them. */
    void add(List<String> paths, String what, String who, @Nullable Path passing) {
        start(work.add("add", what, who, watcher -> {
            try {
                Added added = casebook.add(paths, InputStream.nullInputStream(), who, false, watcher);
                forget();
                var problems = new ArrayList<Problem>();
                for (Problem p : added.problems()) {
                    String place = passing == null ? p.place() : p.place().replace(passing + "/", "");
                    problems.add(new Problem(p.code(), place, p.message(), p.advice()));
                }
                return problems;
            } finally {
                if (passing != null) {
                    delete(passing);
                }
            }
        }));
        start(collate(who));
    }

    /** The whole collation, worked out anew; for background work. */
    Collated collated(String who, Watcher watcher) throws IOException {
        Collated collated = casebook.collate(engine.get(), who, watcher);
        forget();
        return collated;
    }

    /** Takes a document away for good, and has the rest collated anew. */
    void withdraw(String id, boolean whole, String who, String why) throws IOException {
        casebook.withdraw(id, whole, who, why);
        forget();
        start(collate(who));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Whether reviewers see only what they themselves ruled, so that a second review is one. */
    boolean blind() {
        return Files.exists(folder.resolve(BLIND));
    }

    void blind(boolean on) throws IOException {
        if (on && !blind()) {
            Files.createFile(folder.resolve(BLIND));
        } else if (!on) {
            Files.deleteIfExists(folder.resolve(BLIND));
        }
    }

    @Override
    public void close() {
        work.close();
        try {
            casebook.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
