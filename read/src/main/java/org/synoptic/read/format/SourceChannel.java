package org.synoptic.read.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A source as a channel, which libraries read from. */
final class SourceChannel implements SeekableByteChannel {
    private final Source source;
    private long at;
    private boolean open = true;

    SourceChannel(Source source) {
        this.source = source;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        byte[] bytes = new byte[Math.min(into.remaining(), 1 << 16)];
        int count = bytes.length == 0 ? 0 : source.read(at, bytes, 0, bytes.length);
        if (count > 0) {
            into.put(bytes, 0, count);
            at += count;
        }
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return at;
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        if (to < 0) {
            throw new IOException("a place before the start of the file");
        }
        at = to;
        return this;
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
