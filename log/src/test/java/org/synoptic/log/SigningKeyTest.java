package org.synoptic.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private static final String TEXT = "synoptic-casebook/oster\n3\nFAn1s3zjCGCnbTsPh1QnHIUTAcOXXrU0kZkCHGDTR+c=\n";

    @Test
    void aNoteThatAnotherProgramSignedIsVerified() {
        String note = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n\n"
                + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        String verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assertThat(SigningKey.signed(note, verifier)).isTrue();
    }

    @Test
    void aKeyIsReadAsItWasWrittenAndNotOtherwise() {
        SigningKey key = SigningKey.made("synoptic-casebook/oster");
        String pem = key.pem();
        assertThat(SigningKey.read("synoptic-casebook/oster", pem))
                .hasValueSatisfying(k -> assertThat(k.verifier()).isEqualTo(key.verifier()));
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = pem.getBytes(StandardCharsets.ISO_8859_1);
            int bit = random.nextInt(bytes.length * 8);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            String flipped = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(SigningKey.read("synoptic-casebook/oster", flipped))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void anyFlippedBitOfANoteShows() {
        SigningKey key = SigningKey.made("synoptic-casebook/oster");
        String note = key.note(TEXT);
        assertThat(SigningKey.signed(note, key.verifier())).isTrue();
        assertThat(SigningKey.signed(
                        note, SigningKey.made("synoptic-casebook/oster").verifier()))
                .isFalse();
        byte[] whole = note.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < whole.length * 8; bit += 3) {
            byte[] bytes = whole.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(SigningKey.signed(new String(bytes, StandardCharsets.UTF_8), key.verifier()))
                    .as("bit " + bit)
                    .isFalse();
        }
    }

    @Test
    void aCheckpointIsReadFromItsNote() {
        String note = SigningKey.made("synoptic-casebook/oster").note(TEXT);
        assertThat(Checkpoint.read(note)).hasValueSatisfying(c -> {
            assertThat(c.size()).isEqualTo(3);
            assertThat(c.text()).isEqualTo(TEXT);
        });
        assertThat(Checkpoint.read("no checkpoint\n")).isEmpty();
    }
}
