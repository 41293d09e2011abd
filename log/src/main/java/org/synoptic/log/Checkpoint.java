package org.synoptic.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a log held at one time: how many entries, and the hash over them (C2SP tlog-checkpoint).
 *
 * <p>Example: {@code Checkpoint.read(Files.readString(kept))}.
 *
 * <p>Limits: {@code origin} names the log. Whoever keeps one outside of the log's reach can show later that entries up to {@code size}
 * were changed, taken out or put in; entries after it are not covered.
 */
public record Checkpoint(String origin, long size, byte[] root) {
    public Checkpoint {
        root = root.clone();
    }

    /** What is signed: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The checkpoint of a note; empty where it is none. Signatures are not looked at. */
    public static Optional<Checkpoint> read(String note) {
        String[] lines = note.split("\n", 4);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        byte @Nullable [] root = bytes(lines[2]);
        return root == null || root.length != Hash.BYTES
                ? Optional.empty()
                : Optional.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), root));
    }

    private static byte @Nullable [] bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(bytes).equals(base64) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint c && text().equals(c.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text().getBytes(StandardCharsets.UTF_8));
    }
}
