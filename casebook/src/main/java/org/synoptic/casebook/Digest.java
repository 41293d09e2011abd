package org.synoptic.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256, of bytes, of words, and of the values of a row. */
final class Digest {
    private static final int SEAL = 32;

    private Digest() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    static String of(String words) {
        return hex(sha256().digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of all that a stream gives; closes it. */
    static String of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        try (in;
                var through = new DigestInputStream(in, digest)) {
            through.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest.digest());
    }

    static String of(byte[] bytes) {
        return hex(sha256().digest(bytes));
    }

    /** A digest of a row of a table, 128 bits in hexadecimal; numbers of any width and flags count as their decimal words. */
    static String seal(Table table, @Nullable Object... values) {
        MessageDigest digest = sha256();
        add(digest, table.sql());
        for (Object value : values) {
            add(digest, value);
        }
        return hex(digest.digest()).substring(0, SEAL);
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update((byte) 0);
            return;
        }
        byte[] bytes = value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (value instanceof byte[] ? 2 : 1));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
