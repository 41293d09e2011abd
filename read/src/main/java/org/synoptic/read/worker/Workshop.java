package org.synoptic.read.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.format.ReadProblem;
import org.synoptic.read.format.Sink;
import org.synoptic.read.format.Source;

/**
 * Reads files in a process of its own that is kept warm, and starts a fresh one when it fails, hangs or is told to be still.
 *
 * <p>Example: {@code Workshop.shared().read(source, "a.pdf", "reports/a.pdf", sink)}.
 *
 * <p>Limits: one file at a time; a second caller waits. Under Linux the process is enclosed by bubblewrap where it is
 * installed and works; what is missing is told by {@link #notes}. It ends with this process.
 */
public final class Workshop {
    private static final long START = 30_000;
    private static final long TICK = 200;
    private static final int MOST_RESTARTS = 20;

    private final String mainClass;
    private final Budget budget;
    private final BlockingQueue<FutureTask<WorkerProcess>> starts = new LinkedBlockingQueue<>();
    private final Set<String> notes = new TreeSet<>();
    private final Recognition recognition = new Recognition();
    private volatile @Nullable WorkerProcess worker;
    private boolean enclosable = true;

    Workshop(String mainClass, Budget budget) {
        this.mainClass = mainClass;
        this.budget = budget;
        Thread.ofPlatform().daemon().name("worker keeper").start(this::keep);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private static final class Shared {
        private static final Workshop ONE = new Workshop(Worker.class.getName(), Budget.USUAL);
    }

    /** The one of this process, which starts its worker when there is something to read. */
    public static Workshop shared() {
        return Shared.ONE;
    }

    /** What a person should know about the protection of this system, after something was read; nothing where it is full. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    /** The process that reads now; nothing before the first file. */
    synchronized Optional<Long> pid() {
        return Optional.ofNullable(worker).filter(WorkerProcess::alive).map(WorkerProcess::pid);
    }

    /** Starts workers and watches their time; the system ends a worker together with the thread that started it. */
    private void keep() {
        try {
            while (true) {
                FutureTask<WorkerProcess> start = starts.poll(TICK, TimeUnit.MILLISECONDS);
                if (start != null) {
                    start.run();
                }
                WorkerProcess now = worker;
                if (now != null) {
                    now.check();
                }
            }
        } catch (InterruptedException ended) {
            close();
        }
    }

    /** Ends the worker; the next file starts another. */
    void close() {
        WorkerProcess now = worker;
        if (now != null) {
            now.end();
        }
    }

    /**
     * Reads a file; whatever happens to the worker is a problem of the document that it was at.
     *
     * @param id of its document, or the start of the ids of those in it
     * @param place what to call the file to a person
     * @throws IOException where the source itself cannot be read
     */
    public synchronized void read(Source source, String id, String place, Sink sink) throws IOException {
        var reading = new Reading(source, id, place, sink, budget, recognition);
        Set<String> failed = new HashSet<>();
        while (true) {
            WorkerProcess one;
            try {
                one = worker();
            } catch (IOException e) {
                sink.problem(ReadProblem.NO_WORKER.at(place, "It is not read: " + e.getMessage() + "."));
                return;
            }
            if (reading.with(one, failed)) {
                one.rest();
                return;
            }
            one.rest();
            String at = reading.lastPart().orElse(place);
            sink.problem(reason(one, at));
            worker = null;
            if (at.equals(place) || !failed.add(at)) {
                return;
            }
            if (failed.size() > MOST_RESTARTS) {
                sink.problem(ReadProblem.CRASHED.at(place, "Reading it failed too often; the rest of it is not read."));
                return;
            }
        }
    }

    private static org.synoptic.model.Problem reason(WorkerProcess one, String at) throws IOException {
        try {
            Optional<Integer> code = one.exit();
            if (one.outOfTime()) {
                return ReadProblem.STALLED.at(at, "Reading it took too long without progress, and was ended.");
            }
            if (code.isPresent() && WorkerProcess.outOfMemory(code.get())) {
                return ReadProblem.MEMORY.at(
                        at,
                        "Reading it needs more memory than the " + Sandbox.MEGABYTES
                                + " megabytes that a document gets.");
            }
            return ReadProblem.CRASHED.at(
                    at,
                    "Reading it failed"
                            + code.map(c -> " (the reading process ended with code " + c + ")")
                                    .orElse("") + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            one.clean();
        }
    }

    private WorkerProcess worker() throws IOException {
        WorkerProcess now = worker;
        if (now != null && now.alive()) {
            return now;
        }
        if (now != null) {
            now.clean();
        }
        Optional<Path> bubblewrap = Sandbox.linux() ? Sandbox.program("bwrap") : Optional.empty();
        if (enclosable && bubblewrap.isPresent()) {
            Path filter = filter();
            try {
                List<String> command = Sandbox.enclosed(bubblewrap.get(), filter, mainClass);
                return started(() -> WorkerProcess.start(command, null));
            } catch (IOException e) {
                enclosable = false;
                notes.add("The system does not let bubblewrap enclose what reads files (" + e.getMessage()
                        + "). They are read in a process of its own, but it could reach your files and the network.");
            } finally {
                Files.deleteIfExists(filter);
            }
        } else if (enclosable) {
            notes.add(
                    Sandbox.linux()
                            ? "Install bubblewrap (the program bwrap): without it what reads files could reach your other "
                                    + "files and the network, should a file be made to break it."
                            : "This system does not enclose what reads files: it runs in a process of its own, but could "
                                    + "reach your other files and the network, should a file be made to break it.");
        }
        Path scratch = Files.createTempDirectory("synoptic");
        return started(() -> WorkerProcess.start(Sandbox.open(scratch, mainClass), scratch));
    }

    /** The filter of system calls as a file, which is empty for a machine without one. */
    static Path filter() throws IOException {
        Path file = Files.createTempFile("synoptic", ".bpf");
        return Files.write(file, SystemCalls.filter().orElse(new byte[0]));
    }

    /** Starts a worker and waits until it is ready. */
    private WorkerProcess started(Callable<WorkerProcess> start) throws IOException {
        WorkerProcess one = onKeeper(start);
        worker = one;
        one.allow(START, START);
        try {
            if (one.wire().next().kind() != Wire.Kind.READY) {
                throw new IOException("it said something else");
            }
            one.rest();
            return one;
        } catch (IOException e) {
            one.end();
            one.clean();
            worker = null;
            String said = one.said().lines().findFirst().orElse("it ended at once");
            throw new IOException(said.length() > 200 ? said.substring(0, 200) : said, e);
        }
    }

    private WorkerProcess onKeeper(Callable<WorkerProcess> start) throws IOException {
        var task = new FutureTask<>(start);
        starts.add(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("no process can be started (" + e.getMessage() + ")", e);
        }
    }
}
