package org.synoptic.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.synoptic.casebook.Collated;
import org.synoptic.model.Collation;
import org.synoptic.model.Problem;
import org.synoptic.present.Present;
import org.synoptic.read.position.SourceMap;

/** The folder that a collation is written to. */
final class OutFolder {
    private static final String TITLE = "Synoptic: the accounts side by side";

    private final Path folder;

    OutFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all files, each in place of an older one of its name; a problem when the folder does not take them. */
    Optional<Problem> write(Collation collation, Map<String, SourceMap> sources) {
        return write(collation, sources, out -> Present.report(collation, sources, TITLE, out));
    }

    /** The same for a casebook, whose report also tells what persons ruled. */
    Optional<Problem> write(Collated collated) {
        return write(collated.ruled(), collated.sources(), out -> Present.report(collated, TITLE, out));
    }

    private Optional<Problem> write(Collation collation, Map<String, SourceMap> sources, Content report) {
        try {
            Files.createDirectories(folder);
            file("report.html", report);
            file("claims.jsonl", out -> Present.claims(collation, sources, out));
            file("collation.json", out -> Present.collation(collation, sources, out));
            file("lineage.jsonl", out -> Present.lineage(collation.lineage(), out));
            file("claims.csv", out -> Present.claimsTable(collation, out));
            file("collation.csv", out -> Present.collationTable(collation, out));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Problem(
                    "out.refused",
                    folder.toString(),
                    "The results could not be written there: " + reason(e) + ".",
                    "Name a folder that you may write to, on a disk with room, with --out."));
        }
    }

    private void file(String name, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
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
