package org.synoptic.read.format;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads the letters in a picture of a page.
 *
 * <p>Example: {@code Recognizer.NONE}, where there is none.
 *
 * <p>Limits: the text is a guess, line by line.
 */
public interface Recognizer {
    /** For where no program that recognizes letters is at hand. */
    Recognizer NONE = new Recognizer() {
        @Override
        public boolean available() {
            return false;
        }

        @Override
        public Optional<String> text(int width, int height, byte[] grey) {
            return Optional.empty();
        }
    };

    /** Whether there is one. */
    boolean available();

    /**
     * The text in a picture; nothing where it could not be read.
     *
     * @param grey a byte a pixel, 0 black to 255 white, row by row
     */
    Optional<String> text(int width, int height, byte[] grey) throws IOException;
}
