package org.synoptic.read.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of an item: looked at from the start without being used up, then taken once, as a stream or whole. */
final class Content {
    static final int HEAD = 1 << 16;

    private final @Nullable Source source;
    private final BufferedInputStream stream;
    private byte @Nullable [] head;

    private Content(@Nullable Source source, InputStream stream) {
        this.source = source;
        this.stream = new BufferedInputStream(stream, HEAD);
    }

    static Content of(Source source) {
        return new Content(source, new SourceStream(source));
    }

    static Content of(InputStream stream) {
        return new Content(null, stream);
    }

    static Content of(byte[] bytes) {
        return of(Source.of(bytes));
    }

    /** The first bytes. */
    byte[] head() throws IOException {
        byte[] known = head;
        if (known == null) {
            stream.mark(HEAD);
            known = stream.readNBytes(HEAD);
            stream.reset();
            head = known;
        }
        return known;
    }

    InputStream stream() {
        return stream;
    }

    /** All bytes, one more than a limit where there are more. */
    byte[] bytes(int limit) throws IOException {
        return stream.readNBytes(limit + 1);
    }

    /** All bytes, to be read from anywhere; those of a stream are held in memory. */
    Source source() throws IOException, TooLarge {
        if (source != null) {
            return source;
        }
        byte[] all = bytes(Limits.BYTES);
        if (all.length > Limits.BYTES) {
            throw new TooLarge();
        }
        return Source.of(all);
    }

    /** There are more bytes than are held in memory. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static final class SourceStream extends InputStream {
        private final Source source;
        private long at;

        SourceStream(Source source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = source.read(at, into, from, length);
            at += Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) {
            long skipped = Math.clamp(count, 0, source.size() - at);
            at += skipped;
            return skipped;
        }
    }
}
