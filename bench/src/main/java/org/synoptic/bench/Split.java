package org.synoptic.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which documents of a labelled set are looked at while developing, and which only measure. */
enum Split {
    DEVELOPED,
    UNSEEN,
    WHOLE;

    private static final int A_THIRD = 0x55;

    /** Whether a document belongs to this part: a third, by the first byte of the digest of its id, is unseen. */
    boolean holds(String id) {
        return this == WHOLE || unseen(id) == (this == UNSEEN);
    }

    private static boolean unseen(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 0xff) < A_THIRD;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
