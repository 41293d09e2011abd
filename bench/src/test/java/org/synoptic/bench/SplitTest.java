package org.synoptic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void aDocumentIsInOnePartAndInTheWhole() {
        for (int i = 0; i < 300; i++) {
            String id = "doc" + i;
            assertThat(Split.DEVELOPED.holds(id)).isNotEqualTo(Split.UNSEEN.holds(id));
            assertThat(Split.WHOLE.holds(id)).isTrue();
        }
    }

    @Test
    void aThirdIsUnseen() {
        long unseen = IntStream.range(0, 3000)
                .filter(i -> Split.UNSEEN.holds("doc" + i))
                .count();
        assertThat(unseen).isBetween(900L, 1100L);
    }

    @Test
    void thePartOfADocumentNeverChanges() {
        assertThat(Split.UNSEEN.holds("abc")).isFalse(); // SHA-256 of "abc" begins with ba
        assertThat(Split.UNSEEN.holds("hello")).isTrue(); // 2c
    }
}
