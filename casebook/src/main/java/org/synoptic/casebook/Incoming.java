package org.synoptic.casebook;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Problem;

/** What stands at the paths a person gives: files by their names below the path, lists line by line. */
final class Incoming {
    static final String LINE = "application/json";

    private final Consumer<Problem> problems;

    Incoming(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * One thing that comes in.
     *
     * @param name what it is called in the casebook
     * @param source where it comes from, an absolute path
     * @param part which part of that, such as {@code line 3}; empty for the whole
     * @param container the SHA-256 of the whole of which this is a part; empty for the whole
     */
    record Item(String name, String source, String part, String container, String media, Bytes bytes) {}

    /** Opens bytes. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** Takes what comes in. */
    interface Sink {
        /** @return whether more is wanted */
        boolean take(Item item) throws IOException;
    }

    /** All that stands at the paths, in the order of their names. */
    void each(List<String> paths, InputStream standardInput, Path passing, Sink sink) throws IOException {
        for (String words : new TreeSet<>(paths)) {
            if (words.equals("-")) {
                Path spooled = passing.resolve("stdin");
                Files.copy(standardInput, spooled);
                if (!one("stdin", "standard input", spooled, startsAsList(spooled), sink)) {
                    return;
                }
                continue;
            }
            for (var file : files(words).entrySet()) {
                String source = file.getValue().toAbsolutePath().normalize().toString();
                if (!one(file.getKey(), source, file.getValue(), file.getKey().endsWith(".jsonl"), sink)) {
                    return;
                }
            }
        }
    }

    private Map<String, Path> files(String words) throws IOException {
        Path path;
        try {
            path = Path.of(words);
        } catch (InvalidPathException e) {
            missing(words);
            return Map.of();
        }
        if (words.isBlank() || !Files.exists(path)) {
            missing(words);
            return Map.of();
        }
        Path name = path.getFileName();
        if (!Files.isDirectory(path)) {
            return Map.of(name == null ? words : name.toString(), path);
        }
        var found = new TreeMap<String, Path>();
        Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Walk(path, found));
        return found;
    }

    private void missing(String words) {
        problems.accept(new Problem(
                "casebook.missing", words, "There is no such file or folder.", "Check the path for a typing mistake."));
    }

    private boolean one(String name, String source, Path file, boolean list, Sink sink) throws IOException {
        try {
            if (!list) {
                return sink.take(new Item(name, source, "", "", media(name), () -> Files.newInputStream(file)));
            }
            return lines(name, source, file, sink);
        } catch (Refused e) {
            throw e;
        } catch (Unreadable e) {
            unreadable(source, e.getMessage());
            return true;
        }
    }

    private void unreadable(String place, @Nullable String why) {
        problems.accept(new Problem(
                "casebook.unreadable",
                place,
                "It cannot be read, and is not kept: " + why + ".",
                "Check that you may read it and that the disk or share is still there, then add it again."));
    }

    /** A file that comes in could not be read; not to be taken for a fault of the casebook's own disk. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(IOException cause) {
            super(
                    cause instanceof java.nio.file.AccessDeniedException ? "permission denied" : cause.getMessage(),
                    cause);
        }
    }

    private static boolean lines(String name, String source, Path file, Sink sink) throws IOException {
        String container;
        try (InputStream in = Files.newInputStream(file)) {
            container = container(in);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int number = 0;
            for (byte[] line = line(in); line != null; line = line(in)) {
                number++;
                if (blank(line)) {
                    continue;
                }
                byte[] bytes = line;
                String part = "line " + number;
                String id = Names.ofLine(bytes);
                var item = new Item(
                        id == null ? name + ":" + number : id,
                        source,
                        part,
                        container,
                        LINE,
                        () -> new ByteArrayInputStream(bytes));
                if (!sink.take(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String container(InputStream in) throws IOException {
        var digest = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            digest.update(buffer, 0, count);
        }
        return Digest.hex(digest.digest());
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            line.write(b);
            b = in.read();
        }
        return line.toByteArray();
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsAsList(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int b = in.read();
            while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
                b = in.read();
            }
            return b == '{';
        }
    }

    /** By the ending of a name, from the table that comes with Java, so that it is the same on every system. */
    private static String media(String name) {
        String media = java.net.URLConnection.getFileNameMap().getContentTypeFor(name.replace('#', '_'));
        return media == null ? "application/octet-stream" : media;
    }

    /** The files below a folder but the hidden ones and those that a browser saved beside a page. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path top;
        private final Map<String, Path> found;

        private Walk(Path top, Map<String, Path> found) {
            this.top = top;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = !folder.equals(top) && (Names.hidden(folder) || Names.ofSavedPage(folder));
            boolean casebook = Files.exists(folder.resolve(Settings.FILE));
            return skipped || casebook ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!Names.hidden(file)) {
                Path below = top.relativize(file);
                found.put(below.toString().replace(below.getFileSystem().getSeparator(), "/"), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable(file.toString(), e.getMessage());
            return FileVisitResult.CONTINUE;
        }
    }
}
