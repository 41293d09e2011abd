package org.synoptic.language;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads words and decimal numbers from a model file, several times faster than by lines and splits. */
final class ModelText {
    private static final float[] POWERS = {1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] word = new byte[64];
    private int position;
    private int limit;

    ModelText(InputStream in) {
        this.in = in;
    }

    /** The value of the next line, which has to be {@code name=value}. */
    int setting(String name) throws IOException {
        String line = word();
        if (!line.startsWith(name + "=")) {
            throw new IOException("expected " + name + "=, found " + line);
        }
        return Integer.parseInt(line.substring(name.length() + 1));
    }

    /** The next run of bytes up to white space. */
    String word() throws IOException {
        int length = 0;
        for (int b = first(); b > ' '; b = next()) {
            if (length == word.length) {
                word = Arrays.copyOf(word, 2 * length);
            }
            word[length++] = (byte) b;
        }
        return new String(word, 0, length, StandardCharsets.UTF_8);
    }

    /** Fills rows with the next numbers. */
    float[][] matrix(int rows, int columns) throws IOException {
        var matrix = new float[rows][columns];
        for (float[] row : matrix) {
            numbers(row);
        }
        return matrix;
    }

    /** Fills a row with the next numbers. */
    void numbers(float[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            row[i] = number();
        }
    }

    /** Exact as long as the digits fit a float's 24 bits, as the four decimals of these models do. */
    private float number() throws IOException {
        int b = first();
        boolean negative = b == '-';
        if (negative) {
            b = next();
        }
        int digits = 0;
        int decimals = -1;
        for (; b > ' '; b = next()) {
            if (b == '.' && decimals < 0) {
                decimals = 0;
            } else if (b >= '0' && b <= '9' && digits < (1 << 24) / 10) {
                digits = 10 * digits + b - '0';
                decimals += decimals < 0 ? 0 : 1;
            } else {
                throw new IOException("not a number that is understood here");
            }
        }
        float value = digits / POWERS[Math.max(0, decimals)];
        return negative ? -value : value;
    }

    private int first() throws IOException {
        int b = next();
        while (b >= 0 && b <= ' ') {
            b = next();
        }
        if (b < 0) {
            throw new EOFException("the model ends too early");
        }
        return b;
    }

    /** The next byte, or -1 at the end. */
    private int next() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(buffer);
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }
}
