package org.synoptic.read.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker that runs: its pipes, its time, its end. */
final class WorkerProcess {
    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int KILLED_BY_US = 137;

    private final Process process;
    private final Wire wire;
    private final @Nullable Path scratch;
    private final StringBuilder said = new StringBuilder();
    private volatile long stallsAt = Long.MAX_VALUE;
    private volatile long endsAt = Long.MAX_VALUE;
    private volatile boolean outOfTime;

    private WorkerProcess(Process process, @Nullable Path scratch) {
        this.process = process;
        this.scratch = scratch;
        this.wire = new Wire(
                new BufferedInputStream(process.getInputStream(), 1 << 16),
                new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        Thread.ofPlatform().daemon().name("worker says").start(() -> drain(process.getErrorStream()));
    }

    /**
     * Starts a worker; the calling thread has to live as long as the worker is to.
     *
     * @param scratch a folder to delete once it has ended; null where it is inside
     */
    static WorkerProcess start(List<String> command, @Nullable Path scratch) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot", "TEMP", "TMP"));
        return new WorkerProcess(builder.start(), scratch);
    }

    /** What the worker or what is around it says on standard error, only its start kept. */
    private void drain(InputStream error) {
        try (error) {
            byte[] some = new byte[4096];
            for (int count = error.read(some); count >= 0; count = error.read(some)) {
                synchronized (said) {
                    said.append(said.length() < 4000 ? new String(some, 0, count, StandardCharsets.UTF_8) : "");
                }
            }
        } catch (IOException ended) {
            outOfTime |= false; // the process is gone, and so is what it had to say
        }
    }

    String said() {
        synchronized (said) {
            return said.toString().strip();
        }
    }

    Wire wire() {
        return wire;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Sets when the worker has to have shown progress again, and when it has to have finished, both in milliseconds. */
    void allow(long toProgress, long toFinish) {
        long now = System.nanoTime();
        endsAt = now + TimeUnit.MILLISECONDS.toNanos(toFinish);
        stallsAt = now + TimeUnit.MILLISECONDS.toNanos(toProgress);
    }

    void progressed(long toProgress) {
        stallsAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(toProgress);
    }

    void rest() {
        stallsAt = Long.MAX_VALUE;
        endsAt = Long.MAX_VALUE;
    }

    /** Ends a worker that is over its time. */
    void check() {
        long now = System.nanoTime();
        boolean late = stallsAt != Long.MAX_VALUE && now - stallsAt > 0 || endsAt != Long.MAX_VALUE && now - endsAt > 0;
        if (late && !outOfTime) {
            outOfTime = true;
            end();
        }
    }

    boolean outOfTime() {
        return outOfTime;
    }

    /** Ends the worker and all that it started. */
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** How it ended: its exit code; nothing where we ended it. One that goes on, and says what no worker says, is ended. */
    Optional<Integer> exit() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
            end();
            process.waitFor(5, TimeUnit.SECONDS);
            return Optional.empty();
        }
        int code = process.exitValue();
        return code == KILLED_BY_US ? Optional.empty() : Optional.of(code);
    }

    static boolean outOfMemory(int code) {
        return code == EXIT_OUT_OF_MEMORY;
    }

    /** Deletes the scratch folder of a worker that has ended. */
    void clean() throws IOException {
        Path folder = scratch;
        if (folder != null && Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
