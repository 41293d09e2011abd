package org.synoptic.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lists of a BagIt folder (RFC 8493): which files it has and their SHA-256. */
final class Bag {
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAGS = "tagmanifest-sha256.txt";
    static final String SEAL = "seal.sig";

    private final Path folder;

    Bag(Path folder) {
        this.folder = folder;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The words of a file, also where it is damaged so that they are not UTF-8 any more. */
    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digest(String words) {
        return HexFormat.of().formatHex(sha256().digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> files(boolean payload) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("data/") == payload)
                    .filter(name -> !name.equals(TAGS) && !name.equals(SEAL))
                    .sorted()
                    .toList();
        }
    }

    /** Writes the list of what the package holds; gives its SHA-256. */
    String payload() throws IOException {
        return list(MANIFEST, files(true));
    }

    /** Writes the list of everything else but itself and the seal over it; gives its SHA-256. */
    String tags() throws IOException {
        return list(TAGS, files(false));
    }

    private String list(String name, List<String> files) throws IOException {
        var lines = new StringBuilder();
        for (String file : files) {
            lines.append(digest(folder.resolve(file))).append("  ").append(file).append('\n');
        }
        Files.writeString(folder.resolve(name), lines);
        return digest(lines.toString());
    }

    /** What is wrong with the files of a package, in words; empty when all is as listed. */
    List<String> check() throws IOException {
        var wrong = new ArrayList<String>();
        check(MANIFEST, true, wrong);
        check(TAGS, false, wrong);
        return wrong;
    }

    private void check(String name, boolean payload, List<String> wrong) throws IOException {
        Map<String, String> listed = new TreeMap<>();
        if (!Files.isRegularFile(folder.resolve(name))) {
            wrong.add(name + " is missing");
            return;
        }
        for (String line : text(folder.resolve(name)).split("\n")) {
            if (!line.matches("[0-9a-f]{64}  [^/].*") || line.contains("..")) {
                wrong.add(name + " has a line that is none");
            } else {
                listed.put(line.substring(66), line.substring(0, 64));
            }
        }
        for (String file : files(payload)) {
            String digest = listed.remove(file);
            if (digest == null) {
                wrong.add(file + " is not listed");
            } else if (!digest.equals(digest(folder.resolve(file)))) {
                wrong.add(file + " is not as it was written");
            }
        }
        listed.keySet().forEach(file -> wrong.add(file + " is missing"));
    }
}
