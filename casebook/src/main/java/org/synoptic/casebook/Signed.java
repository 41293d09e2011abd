package org.synoptic.casebook;

/**
 * Bytes' signature by a casebook's key.
 *
 * <p>Example: {@code casebook.signed(manifest).signature()}.
 *
 * <p>Limits: {@code signature} are the 64 bytes of Ed25519; {@code key} the public key as PEM, for {@code openssl pkeyutl -verify -rawin};
 * {@code verifier} the same as C2SP signed-note writes it.
 */
public record Signed(byte[] signature, String key, String verifier) {
    public Signed {
        signature = signature.clone();
    }
}
