package org.synoptic.casebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Problem;

/** The file of a backup: a tar, locked by a passphrase unless that is not wanted; there whole or not at all. */
final class BackupFile {
    private static final String IN_CLEAR = "backup.tar";

    private final Path file;
    private final char @Nullable [] passphrase;

    /** A backup's file; without a passphrase it is in clear. */
    BackupFile(Path file, char @Nullable [] passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    BackedUp write(
            Rows rows, Ledger ledger, Settings settings, Path key, Originals originals, String who, Watcher watcher)
            throws IOException, SQLException {
        if (Files.exists(file)) {
            throw refused("There is a file of this name already.", "Name a file that is not there yet.");
        }
        var problems = new ArrayList<Problem>();
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        MessageDigest digest = Digest.sha256();
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside);
            Signing.ownerAlone(beside);
            long copied = rows.snapshot(() -> {
                try (var out = new BufferedOutputStream(
                        new DigestOutputStream(Files.newOutputStream(beside, StandardOpenOption.WRITE), digest))) {
                    String at = ledger.now().toString();
                    Backup backup = new Backup(rows);
                    if (passphrase == null) {
                        return backup.write(out, settings, key, originals, at, problems, watcher);
                    }
                    try (OutputStream locked = Locked.write(out, passphrase, IN_CLEAR)) {
                        return backup.write(locked, settings, key, originals, at, problems, watcher);
                    }
                }
            });
            Disk.sync(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Disk.sync(folder);
            }
            String sha256 = Digest.hex(digest.digest());
            long size = Files.size(file);
            ObjectNode body = Json.object().put("size", size).put("locked", passphrase != null);
            ledger.change(rows, entry -> entry.line(who, "backup", sha256, body));
            return new BackedUp(sha256, size, copied, problems);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Fills an empty casebook; gives what the backup tells of it. Nothing is committed where the file is not whole. */
    Backup.About read(Rows rows, Store store, Originals originals, Watcher watcher) throws IOException, SQLException {
        rows.connection().setAutoCommit(false);
        boolean whole = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var backup = new Backup(rows);
            Backup.About about;
            if (passphrase == null) {
                about = backup.read(in, originals, watcher);
            } else {
                Locked.Opened opened = Locked.read(in, passphrase);
                about = backup.read(opened.in(), originals, watcher);
                opened.check();
            }
            backup.index(store);
            rows.connection().commit();
            whole = true;
            return about;
        } catch (Refused e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            throw refused(
                    "The backup cannot be restored: " + e.getMessage() + ".",
                    "Check the passphrase and the file, or take another backup; nothing was restored.");
        } finally {
            if (!whole) {
                rows.connection().rollback();
            }
            rows.connection().setAutoCommit(true);
        }
    }

    /** Whether a file begins as one that is locked. */
    static boolean locked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(IN_CLEAR.length());
            return start.length > 0 && !new String(start, StandardCharsets.ISO_8859_1).startsWith("README");
        }
    }

    private Refused refused(String message, String advice) {
        return Refused.of("casebook.backup", file.toString(), message, advice);
    }
}
