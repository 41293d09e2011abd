package org.synoptic.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.synoptic.read.format.Source;

/** A file, as large as it was when it was opened. */
final class FileSource implements Source, Closeable {
    private final FileChannel file;
    private final long size;

    FileSource(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.size = file.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long at, byte[] into, int from, int length) throws IOException {
        return at >= size ? -1 : file.read(ByteBuffer.wrap(into, from, (int) Math.min(length, size - at)), at);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
