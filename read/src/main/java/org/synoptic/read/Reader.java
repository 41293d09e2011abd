package org.synoptic.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synoptic.read.format.Formats;
import org.synoptic.read.format.Limits;
import org.synoptic.read.format.ReadProblem;
import org.synoptic.read.format.Recognizer;
import org.synoptic.read.format.Source;
import org.synoptic.read.worker.Workshop;

/**
 * Reads what a person points at: files, folders, standard input; texts, pages, PDFs, office files, mails, archives.
 *
 * <p>Example: {@code Reader.read(List.of("reports", "more.jsonl", "-"), System.in).documents()}.
 *
 * <p>Limits: nothing is fetched. A document's id is its {@code doc} in JSON Lines, {@code stdin} for a text on standard
 * input, else the file's path below the folder given, with {@code /} on every system. Hidden files of a folder (names
 * that start with a dot) are passed over, and so is the folder of a saved page. What cannot be read is a problem in the answer, see {@link ReadProblem}; bad
 * input throws nothing. A text of more than two million characters is not read.
 */
public final class Reader {
    private static final int PEEK = 1 << 16;
    private static final int MOST_PIPED = 200_000_000;

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
            intake.problem(ReadProblem.MISSING.at(words, "This is not a path."));
            return;
        }
        if (words.isBlank() || !Files.exists(path)) {
            intake.problem(ReadProblem.MISSING.at(words, "There is no such file or folder."));
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
                            return !sub.equals(folder) && (hidden(sub) || ofSavedPage(sub))
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
            intake.problem(ReadProblem.FOLDER_EMPTY.at(words, "The folder holds no files to read."));
        }
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    /** Whether a folder holds the pictures and styles of a page that a browser saved beside it. */
    private static boolean ofSavedPage(Path folder) {
        Path name = folder.getFileName();
        if (name == null || !name.toString().endsWith("_files")) {
            return false;
        }
        String page = name.toString().substring(0, name.toString().length() - "_files".length());
        return Files.isRegularFile(folder.resolveSibling(page + ".html"))
                || Files.isRegularFile(folder.resolveSibling(page + ".htm"));
    }

    private static String id(Path folder, Path file) {
        Path below = folder.relativize(file);
        return below.toString().replace(below.getFileSystem().getSeparator(), "/");
    }

    private void file(Path file, String id, String place) {
        try {
            if (!Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    stream(in, id, place);
                }
                return;
            }
            try (var source = new FileSource(file)) {
                byte[] head = new byte[PEEK];
                int count = Math.max(0, source.read(0, head, 0, PEEK));
                if (source.size() > Limits.FILE) {
                    intake.problem(ReadProblem.TOO_LARGE.at(place, "It is larger than what is read of one file."));
                } else if (Formats.harmless(id, Arrays.copyOf(head, count))) {
                    Formats.read(source, id, place, intake, Recognizer.NONE);
                } else {
                    isolated(source, id, place);
                }
            }
        } catch (IOException e) {
            unreadable(place, e);
        }
    }

    private void isolated(Source source, String id, String place) throws IOException {
        Workshop workshop = Workshop.shared();
        workshop.read(source, id, place, intake);
        workshop.notes().forEach(intake::note);
    }

    private void unreadable(String place, IOException e) {
        if (e instanceof FileSystemLoopException) {
            intake.problem(ReadProblem.LINK_LOOP.at(
                    place, "The link leads back to a folder that it lies in; it is not followed."));
        } else if (e instanceof AccessDeniedException) {
            intake.problem(ReadProblem.UNREADABLE.at(place, "You have no permission to read it."));
        } else {
            intake.problem(ReadProblem.UNREADABLE.at(place, "It cannot be read: " + e.getMessage() + "."));
        }
    }

    /** Standard input and pipes: lines of JSON as they come, anything else once it is whole. */
    private void stream(InputStream stream, String id, String place) {
        try {
            var in = new BufferedInputStream(stream, PEEK);
            in.mark(PEEK);
            byte[] head = in.readNBytes(PEEK);
            in.reset();
            if (Formats.harmless(id, head)) {
                Formats.read(in, id, place, intake);
                return;
            }
            byte[] whole = in.readNBytes(MOST_PIPED + 1);
            if (whole.length > MOST_PIPED) {
                intake.problem(ReadProblem.TOO_LARGE.at(place, "Save it as a file; so much is not read from a pipe."));
            } else {
                isolated(Source.of(whole), id, place);
            }
        } catch (IOException e) {
            unreadable(place, e);
        }
    }
}
