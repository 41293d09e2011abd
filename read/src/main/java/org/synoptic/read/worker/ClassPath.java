package org.synoptic.read.worker;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The jars and folders that this program's classes come from, with those that a jar names in turn. */
final class ClassPath {
    private ClassPath() {}

    static List<Path> entries() {
        Set<Path> found = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                add(Path.of(entry).toAbsolutePath().normalize(), found);
            }
        }
        return new ArrayList<>(found);
    }

    private static void add(Path entry, Set<Path> found) {
        if (!Files.exists(entry) || !found.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            Manifest manifest = jar.getManifest();
            String more = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String next : more == null ? new String[0] : more.strip().split("\\s+")) {
                URI at = entry.toUri().resolve(next);
                if ("file".equals(at.getScheme())) {
                    add(Path.of(at), found);
                }
            }
        } catch (IOException | IllegalArgumentException notOne) {
            found.remove(entry); // the JVM passes over such an entry too
        }
    }
}
