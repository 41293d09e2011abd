package org.synoptic.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synoptic.model.Document;

/**
 * Reads what a person points at: files, folders, standard input; plain text, HTML, JSON Lines of documents.
 *
 * <p>Example: {@code Reader.read(List.of("reports", "more.jsonl", "-"), System.in).documents()}.
 *
 * <p>Limits: nothing is fetched. A document's id is its {@code doc} in JSON Lines, {@code stdin} for a text on standard
 * input, else the file's path below the folder given, with {@code /} on every system. Hidden files of a folder (names
 * that start with a dot) are passed over. What cannot be read is a problem in the answer, see {@link ReadProblem}; bad
 * input throws nothing. A text of more than two million characters is not read.
 */
public final class Reader {
    private static final int PEEK = 1 << 16;

    private final Intake intake = new Intake();

    private Reader() {}

    /**
     * The documents at the paths.
     *
     * @param paths files, folders, or {@code -} for standard input; their order and repetitions do not matter
     * @param standardInput read only where a path is {@code -}; it is not closed
     */
    public static Received read(List<String> paths, InputStream standardInput) {
        var reader = new Reader();
        for (String path : new TreeSet<>(paths)) {
            if (path.equals("-")) {
                reader.stream(standardInput, "stdin", "stdin");
            } else {
                reader.path(path);
            }
        }
        return reader.intake.received();
    }

    private void path(String words) {
        Path path;
        try {
            path = Path.of(words);
        } catch (InvalidPathException e) {
            intake.add(ReadProblem.MISSING.at(words, "This is not a path."));
            return;
        }
        if (words.isBlank() || !Files.exists(path)) {
            intake.add(ReadProblem.MISSING.at(words, "There is no such file or folder."));
        } else if (Files.isDirectory(path)) {
            folder(path, words);
        } else {
            Path name = path.getFileName();
            file(path, name == null ? words : name.toString(), words);
        }
    }

    private void folder(Path folder, String words) {
        Map<String, Path> files = new TreeMap<>();
        int before = intake.problems();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<Path>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
                            return hidden(sub) && !sub.equals(folder)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (!hidden(file)) {
                                files.put(id(folder, file), file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            unreadable(file.toString(), e);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path sub, java.io.@org.jspecify.annotations.Nullable IOException e) {
                            if (e != null) {
                                unreadable(sub.toString(), e);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            unreadable(words, e);
        }
        files.forEach((id, file) -> file(file, id, file.toString()));
        if (files.isEmpty() && intake.problems() == before) {
            intake.add(ReadProblem.FOLDER_EMPTY.at(words, "The folder holds no files to read."));
        }
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private static String id(Path folder, Path file) {
        Path below = folder.relativize(file);
        return below.toString().replace(below.getFileSystem().getSeparator(), "/");
    }

    private void file(Path file, String id, String place) {
        try (InputStream in = Files.newInputStream(file)) {
            stream(in, id, place);
        } catch (IOException e) {
            unreadable(place, e);
        }
    }

    private void unreadable(String place, IOException e) {
        if (e instanceof FileSystemLoopException) {
            intake.add(ReadProblem.LINK_LOOP.at(
                    place, "The link leads back to a folder that it lies in; it is not followed."));
        } else if (e instanceof AccessDeniedException) {
            intake.add(ReadProblem.UNREADABLE.at(place, "You have no permission to read it."));
        } else {
            intake.add(ReadProblem.UNREADABLE.at(place, "It cannot be read: " + e.getMessage() + "."));
        }
    }

    private void stream(InputStream stream, String id, String place) {
        try {
            var in = new BufferedInputStream(stream, PEEK);
            in.mark(PEEK);
            byte[] head = in.readNBytes(PEEK);
            in.reset();
            if (format(id, head, place) != Format.JSON_LINES) {
                document(in.readNBytes(Limits.BYTES + 1), id, place);
            } else if (head.length > 1 && ((head[0] & 0xFF) >= 0xFE || head[0] == 0 || head[1] == 0)) {
                String wide =
                        Encoding.decode(in.readNBytes(Limits.BYTES), place).text();
                JsonLines.read(new ByteArrayInputStream(wide.getBytes(StandardCharsets.UTF_8)), place, intake);
            } else {
                JsonLines.read(in, place, intake);
            }
        } catch (IOException e) {
            unreadable(place, e);
        }
    }

    private static Format format(String id, byte[] head, String place) {
        return Format.of(id, Encoding.decode(head, place).text());
    }

    private void document(byte[] bytes, String id, String place) {
        if (bytes.length == 0) {
            intake.add(ReadProblem.EMPTY.at(place, "The file is empty."));
            return;
        }
        var binary = Format.binary(bytes);
        if (binary.isPresent()) {
            intake.add(ReadProblem.BINARY.at(place, "This is " + binary.get() + ", not a text."));
            return;
        }
        if (bytes.length > Limits.BYTES) {
            intake.add(ReadProblem.TOO_LARGE.at(
                    place,
                    "It is larger than " + Limits.BYTES / 1_000_000
                            + " megabytes, the most that is read of one document."));
            return;
        }
        Encoding.Decoded decoded = Encoding.decode(bytes, place);
        String text = decoded.text();
        if (text.isBlank()) {
            intake.add(ReadProblem.EMPTY.at(place, "The file holds nothing but blanks."));
            return;
        }
        if (decoded.problem() != null) {
            intake.add(decoded.problem());
        }
        switch (Format.of(id, text.substring(0, Math.min(text.length(), PEEK)))) {
            case HTML -> Page.read(text, id, place, intake);
            case TEXT, JSON_LINES -> text(text, id, place);
        }
    }

    private void text(String text, String id, String place) {
        if (text.length() > Limits.CHARACTERS) {
            intake.add(ReadProblem.TOO_LARGE.at(place, tooManyCharacters(text.length())));
            return;
        }
        Document document = PlainText.document(id, place, text, intake);
        intake.add(document, place, null);
    }

    static String tooManyCharacters(int length) {
        return String.format(
                Locale.ROOT, "The text has %,d characters; at most %,d are read.", length, Limits.CHARACTERS);
    }
}
