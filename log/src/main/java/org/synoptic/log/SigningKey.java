package org.synoptic.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The Ed25519 key with which a log signs its checkpoints (C2SP signed-note).
 *
 * <p>Example: {@code SigningKey.made("synoptic-casebook/7f…").note(checkpoint.text())}.
 *
 * <p>Limits: whoever holds the key can sign another log; a signature shows who made a checkpoint, not that it is the only one.
 */
public final class SigningKey {
    private static final String HEADER = "-----BEGIN PRIVATE KEY-----\n";
    private static final String FOOTER = "\n-----END PRIVATE KEY-----\n";
    private static final String HEADER_PUBLIC = "-----BEGIN PUBLIC KEY-----\n";
    private static final String FOOTER_PUBLIC = "\n-----END PUBLIC KEY-----\n";
    private static final int RAW = 32;
    private static final int HINT = 4;
    private static final byte ED25519 = 1;
    /** What stands before the 32 bytes of an Ed25519 key in X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final PrivateKey secret;
    private final byte[] open;

    private SigningKey(String name, PrivateKey secret, byte[] open) {
        this.name = name;
        this.secret = secret;
        this.open = open;
    }

    /** A new key. */
    public static SigningKey made(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(name, pair.getPrivate(), raw(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java of at least 15 has Ed25519", e);
        }
    }

    private static byte[] raw(PublicKey key) {
        byte[] x509 = key.getEncoded();
        return Arrays.copyOfRange(x509, x509.length - RAW, x509.length);
    }

    /** The key's file: the private key in PKCS #8, then the public key, both as PEM. */
    public String pem() {
        return HEADER + base64(secret.getEncoded()) + FOOTER + openPem();
    }

    /** The public key in X.509 form, as PEM, for {@code openssl pkeyutl -verify}. */
    public String openPem() {
        return HEADER_PUBLIC + base64(x509(open)) + FOOTER_PUBLIC;
    }

    private static byte[] x509(byte[] raw) {
        byte[] whole = Arrays.copyOf(X509, X509.length + raw.length);
        System.arraycopy(raw, 0, whole, X509.length, raw.length);
        return whole;
    }

    /** The key of a file's words; empty where they are not, letter by letter, what {@link #pem} gives, or the halves do not fit. */
    public static Optional<SigningKey> read(String name, String pem) {
        int middle = pem.indexOf(FOOTER);
        int second = middle + FOOTER.length();
        if (!pem.startsWith(HEADER)
                || middle < 0
                || !pem.startsWith(HEADER_PUBLIC, second)
                || !pem.endsWith(FOOTER_PUBLIC)) {
            return Optional.empty();
        }
        try {
            var keys = KeyFactory.getInstance("Ed25519");
            byte[] secret = Base64.getDecoder().decode(pem.substring(HEADER.length(), middle));
            byte[] x509 = Base64.getDecoder()
                    .decode(pem.substring(second + HEADER_PUBLIC.length(), pem.length() - FOOTER_PUBLIC.length()));
            PublicKey open = keys.generatePublic(new X509EncodedKeySpec(x509));
            var key = new SigningKey(name, keys.generatePrivate(new PKCS8EncodedKeySpec(secret)), raw(open));
            boolean fits = verify(key.open, "", key.sign("")) && key.pem().equals(pem);
            return fits ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(String words) {
        return sign(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The bare signature of bytes, 64 bytes (RFC 8032). */
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }

    private static boolean verify(byte[] raw, String words, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509(raw))));
        check.update(words.getBytes(StandardCharsets.UTF_8));
        return check.verify(signature);
    }

    /** A text with its signature below it, a signed note. The text ends in a line feed. */
    public String note(String text) {
        byte[] signature = sign(text);
        byte[] whole = Arrays.copyOf(hint(name, open), HINT + signature.length);
        System.arraycopy(signature, 0, whole, HINT, signature.length);
        return text + "\n\u2014 " + name + " " + base64(whole) + "\n";
    }

    /** The key to verify notes with, as C2SP signed-note writes it: name, hint, key. */
    public String verifier() {
        byte[] typed = new byte[1 + RAW];
        typed[0] = ED25519;
        System.arraycopy(open, 0, typed, 1, RAW);
        return name + "+" + HexFormat.of().formatHex(hint(name, open)) + "+" + base64(typed);
    }

    /** Whether a note bears, as its one signature, that of a verifier key. */
    public static boolean signed(String note, String verifier) {
        int end = note.indexOf("\n\n\u2014 ");
        String[] parts = verifier.split("\\+", 3);
        if (end < 0 || parts.length != 3) {
            return false;
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
            String lead = "\n\u2014 " + parts[0] + " ";
            String line = note.substring(end + 1);
            byte[] whole = line.startsWith(lead) && line.endsWith("\n")
                    ? Base64.getDecoder().decode(line.substring(lead.length(), line.length() - 1))
                    : new byte[0];
            return typed.length == 1 + RAW
                    && typed[0] == ED25519
                    && whole.length > HINT
                    && line.equals(lead + base64(whole) + "\n")
                    && Arrays.equals(Arrays.copyOf(whole, HINT), hint(parts[0], raw))
                    && verify(raw, note.substring(0, end + 1), Arrays.copyOfRange(whole, HINT, whole.length));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] hint(String name, byte[] raw) {
        var digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(raw), HINT);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
