package org.synoptic.read.format;

import java.io.IOException;

/**
 * The bytes of a file, read from wherever is wanted.
 *
 * <p>Example: {@code Source.of(bytes)}.
 *
 * <p>Limits: the size does not change while it is read.
 */
public interface Source {
    /** How many bytes there are. */
    long size();

    /**
     * Reads bytes from a place.
     *
     * @param at the offset of the first
     * @return how many were read, at least one where {@code at} is below the size and {@code length} above 0; else -1
     */
    int read(long at, byte[] into, int from, int length) throws IOException;

    /** Bytes that are at hand. */
    static Source of(byte[] bytes) {
        return new Source() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long at, byte[] into, int from, int length) {
                if (at >= bytes.length) {
                    return -1;
                }
                int count = (int) Math.min(length, bytes.length - at);
                System.arraycopy(bytes, (int) at, into, from, count);
                return count;
            }
        };
    }
}
