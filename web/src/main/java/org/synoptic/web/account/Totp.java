package org.synoptic.web.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238, with HMAC-SHA-1, steps of 30 seconds and 6 digits, as phones make them. */
final class Totp {
    static final int DIGITS = 6;
    private static final int STEP = 30;
    private static final int KEY = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** A new key in Base32 (RFC 4648). */
    static String key(SecureRandom random) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        var words = new StringBuilder();
        for (int bit = 0; bit < key.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | (key[i / 8] >> (7 - i % 8) & 1);
            }
            words.append(BASE32.charAt(value));
        }
        return words.toString();
    }

    static byte[] bytes(String base32) {
        String letters = base32.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        byte[] bytes = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = BASE32.indexOf(letters.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((value >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }

    /** The number for a step, as RFC 4226 cuts it from the HMAC. */
    static String code(byte[] key, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 15;
            int cut = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", cut % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP);
    }

    /** The step that a code is of, among the one now, the one before and the one after; nothing where it is of none. */
    static OptionalLong fits(String base32, String code, Instant now) {
        byte[] key = bytes(base32);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (MessageDigest.isEqual(
                    code(key, step, DIGITS).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                    code.strip().getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
