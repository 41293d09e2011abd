package org.synoptic.read.worker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.synoptic.read.format.Source;

/** A file that the host reads from for the worker, block by block; the last blocks are kept. */
final class WiredSource implements Source {
    static final int BLOCK = 1 << 18;
    private static final int BLOCKS = 32;

    private final Wire wire;
    private final long size;
    private final byte[] start;
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(BLOCKS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > BLOCKS;
        }
    };

    WiredSource(Wire wire, long size, byte[] start) {
        this.wire = wire;
        this.size = size;
        this.start = start;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long at, byte[] into, int from, int length) throws IOException {
        if (at >= size) {
            return -1;
        }
        if (at < start.length) {
            int count = (int) Math.min(length, start.length - at);
            System.arraycopy(start, (int) at, into, from, count);
            return count;
        }
        byte[] block = block(at / BLOCK);
        int in = (int) (at % BLOCK);
        int count = Math.min(length, block.length - in);
        System.arraycopy(block, in, into, from, count);
        return count;
    }

    private byte[] block(long number) throws IOException {
        byte[] block = blocks.get(number);
        if (block == null) {
            int length = (int) Math.min(BLOCK, size - number * BLOCK);
            wire.send(Wire.Kind.WANT, out -> {
                out.writeLong(number * BLOCK);
                out.writeInt(length);
            });
            wire.flush();
            block = wire.next().content().readAllBytes();
            if (block.length != length) {
                throw new IOException("the file became shorter while it was read");
            }
            blocks.put(number, block);
        }
        return block;
    }
}
