package org.synoptic.read.format;

import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A source as PDFBox reads it, with the blocks that were read last kept. */
final class SourceAccess implements RandomAccessRead {
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 256;

    private final Source source;
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(BLOCKS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > BLOCKS;
        }
    };
    private byte[] block = new byte[0];
    private long number = -1;
    private long at;
    private boolean closed;

    SourceAccess(Source source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        if (at >= source.size()) {
            return -1;
        }
        load(at / BLOCK);
        int b = block[(int) (at % BLOCK)] & 0xFF;
        at++;
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at >= source.size()) {
            return -1;
        }
        load(at / BLOCK);
        int start = (int) (at % BLOCK);
        int count = Math.min(length, block.length - start);
        System.arraycopy(block, start, into, from, count);
        at += count;
        return count;
    }

    private void load(long wanted) throws IOException {
        if (wanted == number) {
            return;
        }
        byte[] kept = blocks.get(wanted);
        if (kept == null) {
            kept = new byte[(int) Math.min(BLOCK, source.size() - wanted * BLOCK)];
            int filled = 0;
            while (filled < kept.length) {
                int count = source.read(wanted * BLOCK + filled, kept, filled, kept.length - filled);
                if (count < 0) {
                    throw new EOFException("the file became shorter");
                }
                filled += count;
            }
            blocks.put(wanted, kept);
        }
        block = kept;
        number = wanted;
    }

    @Override
    public long getPosition() {
        return at;
    }

    @Override
    public void seek(long position) throws IOException {
        if (position < 0) {
            throw new IOException("a place before the start of the file");
        }
        at = Math.min(position, source.size());
    }

    @Override
    public long length() {
        return source.size();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return at >= source.size();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() {
        closed = true;
    }
}
