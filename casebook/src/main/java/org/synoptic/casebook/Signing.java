package org.synoptic.casebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.log.SigningKey;

/** The key of a casebook's log, in the file {@code log.key} that only its owner may read. */
final class Signing {
    static final String FILE = "log.key";

    private final Path file;
    private @Nullable SigningKey key;

    Signing(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** How the log of a casebook is called in its checkpoints. */
    static String origin(String casebook) {
        return "synoptic-casebook/" + casebook;
    }

    /** A new key, in place of the file. */
    SigningKey make(String casebook) throws IOException {
        SigningKey made = SigningKey.made(origin(casebook));
        Disk.writeSecret(file, made.pem().getBytes(StandardCharsets.UTF_8));
        key = made;
        return made;
    }

    /** The key of the file; empty where there is none or it is damaged. */
    Optional<SigningKey> kept(String casebook) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return SigningKey.read(origin(casebook), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    SigningKey key(String casebook) throws IOException {
        if (key == null) {
            key = kept(casebook)
                    .orElseThrow(() -> Refused.of(
                            "casebook.key",
                            file.toString(),
                            "The key of the log is missing or damaged, so that nothing can be written.",
                            "Take the file from a backup; where there is none, `synoptic casebook log DIR --new-key` makes another,"
                                    + " and the log says so."));
        }
        return key;
    }

    static void ownerAlone(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
