package org.synoptic.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bytes as they came: each in a file named by its SHA-256, in one of 256 folders named by its first two digits. */
final class Originals implements AutoCloseable {
    /** So many files are put on the disk at once: a disk takes sixteen hardly slower than one. */
    private static final int AT_ONCE = 16;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path incoming;
    private final AtomicLong number = new AtomicLong();
    private @Nullable ExecutorService writers;

    Originals(Path casebook) {
        this.folder = casebook.resolve("originals");
        this.incoming = casebook.resolve("incoming");
    }

    /** Bytes that have come in but are not kept yet. */
    record Staged(Path file, String sha256, long size) {}

    /** Makes the folders. */
    void init() throws IOException {
        Files.createDirectories(incoming);
        Files.createDirectories(folder);
        for (int i = 0; i < 256; i++) {
            Files.createDirectories(folder.resolve(String.format(java.util.Locale.ROOT, "%02x", i)));
        }
        Disk.sync(folder);
    }

    Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Throws away what an interrupted run left behind; only while no other writer is at work. */
    void sweep() throws IOException {
        Disk.clear(incoming);
        Files.createDirectories(incoming);
    }

    /** A folder of its own for passing work, below the casebook so that nothing of an original leaves it. */
    Path passing() throws IOException {
        return Files.createDirectories(incoming.resolve("work-" + number.incrementAndGet()));
    }

    Staged stage(InputStream in) throws IOException {
        MessageDigest digest = Digest.sha256();
        Path file = incoming.resolve(Long.toString(number.incrementAndGet()));
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                size += count;
            }
        }
        return new Staged(file, Digest.hex(digest.digest()), size);
    }

    private static int read(InputStream in, byte[] buffer) throws Incoming.Unreadable {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new Incoming.Unreadable(e);
        }
    }

    void discard(Staged staged) throws IOException {
        Files.deleteIfExists(staged.file());
    }

    /** Puts staged bytes to their place; when this returns they are on the disk, under their names. */
    void keep(Collection<Staged> staged) throws IOException {
        Set<Path> folders = new TreeSet<>();
        var work = new ArrayList<Future<?>>();
        for (Staged one : staged) {
            Path place = place(one.sha256());
            Path in = place.getParent();
            if (in != null) {
                folders.add(in);
            }
            work.add(writers().submit(() -> {
                Disk.sync(one.file());
                Files.move(one.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return null;
            }));
        }
        await(work);
        work.clear();
        for (Path one : folders) {
            work.add(writers().submit(() -> {
                Disk.sync(one);
                return null;
            }));
        }
        await(work);
    }

    private static void await(List<Future<?>> work) throws IOException {
        IOException failed = null;
        for (Future<?> one : work) {
            try {
                one.get();
            } catch (ExecutionException e) {
                IOException why = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
                failed = failed == null ? why : failed;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed = new IOException("interrupted while writing", e);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private synchronized ExecutorService writers() {
        if (writers == null) {
            writers = Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().factory());
        }
        return writers;
    }

    /** How a kept file is found; each but {@link #GOOD} is damage. */
    enum State {
        GOOD,
        MISSING,
        DAMAGED
    }

    /** Reads a kept file through and holds it against its name. */
    State state(String sha256) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (InputStream in = Files.newInputStream(place(sha256))) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (NoSuchFileException e) {
            return State.MISSING;
        }
        return Digest.hex(digest.digest()).equals(sha256) ? State.GOOD : State.DAMAGED;
    }

    /**
     * A copy for reading, held against its name while it is made.
     *
     * @throws Refused where the kept file is missing or damaged; then there is no copy
     */
    void copy(String sha256, Path to) throws IOException {
        MessageDigest digest = Digest.sha256();
        boolean good = false;
        try (InputStream in = Files.newInputStream(place(sha256));
                OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
            good = Digest.hex(digest.digest()).equals(sha256);
        } catch (NoSuchFileException e) {
            throw damaged(place(sha256), "is not there any more");
        } finally {
            if (!good) {
                Files.deleteIfExists(to);
            }
        }
        if (!good) {
            throw damaged(place(sha256), "is not what was kept");
        }
    }

    static Refused damaged(Path place, String how) {
        return Refused.of(
                "casebook.original_damaged",
                place.toString(),
                "The original " + how + "; it is not shown and not read.",
                "Add the document again from where you have it, or take the file from a backup; `casebook verify` lists all.");
    }

    /** Deletes kept bytes for good; when this returns their name is gone from the disk. */
    void delete(String sha256) throws IOException {
        Path place = place(sha256);
        if (Files.exists(place)) {
            overwrite(place);
            Files.delete(place);
            Path in = place.getParent();
            if (in != null) {
                Disk.sync(in);
            }
        }
    }

    /** So that the bytes are gone on disks that write in place; those that do not are told of in docs/casebook.md. */
    private static void overwrite(Path file) throws IOException {
        long left = Files.size(file);
        byte[] nothing = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            while (left > 0) {
                int count = (int) Math.min(left, nothing.length);
                out.write(nothing, 0, count);
                left -= count;
            }
        }
        Disk.sync(file);
    }

    /** The digests under which files are kept, whether the casebook knows them or not. */
    List<Path> files() throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void close() {
        if (writers != null) {
            writers.shutdown();
        }
    }
}
