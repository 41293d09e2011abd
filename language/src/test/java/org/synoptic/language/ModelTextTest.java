package org.synoptic.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelTextTest {
    @Test
    void wordsAndNumbersAreReadInTurn() throws IOException {
        var in = text("size=2\n\u00e9t\u00e9 -0.5000 12\n");
        assertThat(in.setting("size")).isEqualTo(2);
        assertThat(in.word()).isEqualTo("\u00e9t\u00e9");
        assertThat(in.matrix(2, 1)).isDeepEqualTo(new float[][] {{-0.5f}, {12f}});
    }

    @Test
    void fourDecimalsAreReadAsJavaReadsThem() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            String number = String.format(Locale.ROOT, "%.4f", random.nextGaussian());
            assertThat(text(number).matrix(1, 1)[0][0]).isEqualTo(Float.parseFloat(number));
        }
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> text("dict=x").setting("pos")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text("1e5").matrix(1, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text("1.0").matrix(1, 2)).isInstanceOf(EOFException.class);
    }

    private static ModelText text(String text) {
        return new ModelText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
