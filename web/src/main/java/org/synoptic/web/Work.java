package org.synoptic.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Watcher;
import org.synoptic.model.Problem;

/** What is done in the background, one job after another, yielding to people; each job can be looked at until long after. */
final class Work implements AutoCloseable {
    private static final int KEPT = 50;
    private static final long HEAD_START = 2000;
    private static final long YIELD = 20;
    private static final int MOST_YIELDS = 50;

    private final Clock clock;
    private final AtomicInteger people;
    private final ExecutorService one;
    private final ForkJoinPool quiet;
    private final List<Job> jobs = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean closing;
    private int last;

    /** How a job stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** A job as it stands; {@code total} is -1 where it is not known. */
    record Job(
            int number,
            String kind,
            String what,
            String who,
            Instant at,
            State state,
            long done,
            long total,
            List<Problem> problems) {
        boolean over() {
            return state == State.DONE || state == State.FAILED;
        }
    }

    /** What a job does; gives the problems it met. */
    interface Task {
        List<Problem> run(Watcher watcher) throws Exception;
    }

    /**
     * @param people how many requests of people are being answered; while there are any, the work pauses between its steps
     */
    Work(Clock clock, AtomicInteger people) {
        this.clock = clock;
        this.people = people;
        this.one = Executors.newSingleThreadExecutor(task -> thread(new Thread(task, "work")));
        // What a stage does in parallel is done by the pool that it is called from: one core less than there are, for
        // people.
        this.quiet = new ForkJoinPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                pool -> {
                    ForkJoinWorkerThread worker = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
                    return (ForkJoinWorkerThread) thread(worker);
                },
                null,
                false);
    }

    private static Thread thread(Thread thread) {
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Puts a job at the end of the queue; the future ends with it, however it ends. */
    synchronized CompletableFuture<Job> add(String kind, String what, String who, Task task) {
        int number = ++last;
        jobs.add(new Job(number, kind, what, who, clock.instant(), State.WAITING, 0, -1, List.of()));
        while (jobs.size() > KEPT && jobs.getFirst().over()) {
            jobs.removeFirst();
        }
        var ended = new CompletableFuture<Job>();
        one.execute(() -> {
            run(number, task);
            ended.complete(job(number));
        });
        changed();
        return ended;
    }

    /** Lets work begin; it begins by itself a little later, so that the first page need not share the processor. */
    void begin() {
        begun.countDown();
    }

    private void run(int number, Task task) {
        try {
            begun.await(HEAD_START, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        put(number, State.RUNNING, 0, -1, List.of());
        try {
            List<Problem> problems =
                    quiet.submit(() -> task.run(watcher(number))).get();
            Job job = job(number);
            put(number, State.DONE, job.done(), job.total(), problems);
        } catch (java.util.concurrent.ExecutionException e) {
            put(number, State.FAILED, 0, -1, List.of(problem(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            put(number, State.FAILED, 0, -1, List.of());
        }
    }

    private static Problem problem(Throwable cause) {
        Throwable e = cause;
        while (e.getCause() != null && !(e instanceof Refused)) {
            e = e.getCause();
        }
        if (e instanceof Refused refused) {
            return refused.problem();
        }
        System.getLogger("org.synoptic.web").log(System.Logger.Level.ERROR, "work failed", cause);
        return new Problem(
                "serve.failed",
                "background work",
                "The program failed: " + e + ". What was told as done before is kept.",
                "Please report it with the log of the program.");
    }

    private Watcher watcher(int number) {
        return new Watcher() {
            @Override
            public void done(long done, long total) {
                put(number, State.RUNNING, done, total, List.of());
                yieldToPeople();
            }

            @Override
            public boolean stop() {
                return closing;
            }
        };
    }

    private void yieldToPeople() {
        try {
            for (int i = 0; i < MOST_YIELDS && people.get() > 0 && !closing; i++) {
                Thread.sleep(YIELD);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void put(int number, State state, long done, long total, List<Problem> problems) {
        for (int i = 0; i < jobs.size(); i++) {
            Job j = jobs.get(i);
            if (j.number() == number) {
                jobs.set(i, new Job(number, j.kind(), j.what(), j.who(), j.at(), state, done, total, problems));
            }
        }
        changed();
    }

    private synchronized Job job(int number) {
        return jobs.stream().filter(j -> j.number() == number).findFirst().orElseThrow();
    }

    /** The jobs, the latest first. */
    synchronized List<Job> jobs() {
        return List.copyOf(jobs.reversed());
    }

    /** Whether any job waits or runs. */
    synchronized boolean busy() {
        return jobs.stream().anyMatch(j -> !j.over());
    }

    /** Whether a job of a kind waits and has not begun. */
    synchronized boolean waits(String kind) {
        return jobs.stream()
                .anyMatch(j -> j.state() == State.WAITING && j.kind().equals(kind));
    }

    /** Calls whenever a job changed, until what is given back is run. */
    synchronized Runnable listen(Consumer<List<Job>> listener) {
        Runnable call = () -> listener.accept(jobs());
        listeners.add(call);
        return () -> forget(call);
    }

    private synchronized void forget(Runnable call) {
        listeners.remove(call);
    }

    private synchronized void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Ends what is at work after the step in hand. */
    @Override
    public void close() {
        closing = true;
        one.shutdown();
        try {
            if (!one.awaitTermination(30, TimeUnit.SECONDS)) {
                System.getLogger("org.synoptic.web")
                        .log(System.Logger.Level.WARNING, "ended while at work; what was kept is safe");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        quiet.shutdownNow();
    }
}
