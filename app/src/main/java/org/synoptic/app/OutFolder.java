package org.synoptic.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Collated;
import org.synoptic.model.Collation;
import org.synoptic.model.Problem;
import org.synoptic.present.Present;
import org.synoptic.read.position.SourceMap;
import picocli.CommandLine.Option;

/** The option {@code --out}: the folder that a collation is written to. */
final class OutFolder {
    private static final String TITLE = "Synoptic: the accounts side by side";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write report.html, claims.jsonl, collation.json, lineage.jsonl, claims.csv and"
                    + " collation.csv to this folder; it is made if missing.")
    private @Nullable Path given;

    /**
     * Writes all files, each in place of an older one of its name, if a folder was given; a problem when it does not take
     * them.
     */
    Optional<Problem> write(Collation collation, Map<String, SourceMap> sources) {
        return write(
                collation,
                sources,
                out -> Present.report(collation, sources, TITLE, out),
                out -> Present.collation(collation, sources, out));
    }

    /** The same for a casebook, whose report also tells what persons ruled. */
    Optional<Problem> write(Collated collated) {
        return write(
                collated.ruled(),
                collated.sources(),
                out -> Present.report(collated, TITLE, out),
                out -> Present.collation(collated, out));
    }

    private Optional<Problem> write(
            Collation collation, Map<String, SourceMap> sources, Content report, Content points) {
        Path folder = given;
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
            file(folder.resolve("report.html"), report);
            file(folder.resolve("claims.jsonl"), out -> Present.claims(collation, sources, out));
            file(folder.resolve("collation.json"), points);
            file(folder.resolve("lineage.jsonl"), out -> Present.lineage(collation.lineage(), out));
            file(folder.resolve("claims.csv"), out -> Present.claimsTable(collation, out));
            file(folder.resolve("collation.csv"), out -> Present.collationTable(collation, out));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Problem(
                    "out.refused",
                    folder.toString(),
                    "The results could not be written there: " + reason(e) + ".",
                    "Name a folder that you may write to, on a disk with room, with --out."));
        }
    }

    private static void file(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    /** Why a file was refused, in a few words. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException refused) {
            String reason = refused.getReason();
            return reason != null
                    ? reason
                    : switch (refused) {
                        case java.nio.file.AccessDeniedException denied -> "permission denied";
                        case java.nio.file.FileAlreadyExistsException exists -> "a file of that name is in the way";
                        default -> refused.getClass().getSimpleName();
                    };
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
