package org.synoptic.read.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class QuineTest {
    @Test
    void unpacksToItself() throws IOException {
        byte[] quine = Quine.gzip();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(quine))) {
            assertThat(in.readAllBytes()).isEqualTo(quine);
        }
    }
}
