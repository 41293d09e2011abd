package org.synoptic.trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Document;

/**
 * The file that an index is kept in: the documents in the order in which they came, each with its check sum.
 *
 * <p>Limits: only ever written at its end. A last document that was not written whole is cut off when the file is opened;
 * any other damage is an error. For one process at a time, which the file is locked for.
 */
final class IndexFile implements AutoCloseable {
    private static final byte[] HEAD = "synoptic lineage 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME = 8;

    private final FileChannel channel;

    private IndexFile(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException when the file cannot be read and written, is no index, or is in use */
    static IndexFile open(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another program uses it");
            }
            if (channel.size() == 0) {
                channel.write(ByteBuffer.wrap(HEAD));
            } else if (!java.util.Arrays.equals(bytes(channel, HEAD.length), HEAD)) {
                throw new IOException("it is no index of lineage");
            }
            return new IndexFile(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The documents of the file; afterwards it is at its end. */
    List<Document> documents() throws IOException {
        var documents = new ArrayList<Document>();
        long whole = HEAD.length;
        while (whole + FRAME <= channel.size()) {
            channel.position(whole);
            var frame = ByteBuffer.wrap(bytes(channel, FRAME));
            int length = frame.getInt();
            int sum = frame.getInt();
            if (length < 0) {
                throw damaged(whole);
            }
            if (whole + FRAME + length > channel.size()) {
                break;
            }
            byte[] record = bytes(channel, length);
            if (sum(record) != sum) {
                throw damaged(whole);
            }
            documents.add(document(record));
            whole += FRAME + length;
        }
        channel.truncate(whole).position(whole);
        return documents;
    }

    void append(Document document) throws IOException {
        byte[] record = record(document);
        var framed = ByteBuffer.allocate(FRAME + record.length)
                .putInt(record.length)
                .putInt(sum(record))
                .put(record)
                .flip();
        while (framed.hasRemaining()) {
            channel.write(framed);
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }

    private static IOException damaged(long at) {
        return new IOException("it is damaged at byte " + at);
    }

    private static byte[] bytes(FileChannel channel, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        return buffer.array();
    }

    private static int sum(byte[] record) {
        var sum = new CRC32();
        sum.update(record);
        return (int) sum.getValue();
    }

    private static byte[] record(Document d) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        LocalDate date = d.date();
        write(out, d.id());
        write(out, d.title());
        write(out, d.publisher());
        write(out, date == null ? null : date.toString());
        write(out, d.url());
        write(out, d.text());
        return bytes.toByteArray();
    }

    private static Document document(byte[] record) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(record));
        String id = text(in);
        String title = read(in);
        String publisher = read(in);
        String date = read(in);
        return new Document(id, title, publisher, date == null ? null : LocalDate.parse(date), read(in), text(in));
    }

    /** Null is -1; else the length, whether all characters fit a byte, and they. */
    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) {
            boolean narrow = text.chars().allMatch(c -> c < 256);
            out.writeBoolean(narrow);
            if (narrow) {
                out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            } else {
                out.writeChars(text);
            }
        }
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        if (in.readBoolean()) {
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
        var chars = ByteBuffer.wrap(in.readNBytes(2 * length)).asCharBuffer();
        return chars.toString();
    }

    private static String text(DataInputStream in) throws IOException {
        String text = read(in);
        if (text == null) {
            throw new IOException("a document has no id or no text");
        }
        return text;
    }
}
