package org.synoptic.read.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.position.SourceMap;

/**
 * What host and worker say to one another: frames of a kind, a length and a content, over two pipes.
 *
 * <p>The host trusts no frame: lengths are bounded, and what a frame holds has to be what its kind says.
 */
final class Wire {
    /** The kinds of frames; the host sends the last three. */
    enum Kind {
        READY,
        /** Offset and length of bytes that the worker wants. */
        WANT,
        PART,
        DOCUMENT,
        PROBLEM,
        PROGRESS,
        PICTURE,
        DONE,
        FILE,
        BYTES,
        TEXT
    }

    record Frame(Kind kind, DataInputStream content) {}

    /** Something that fills a frame. */
    interface Filling {
        void fill(DataOutputStream out) throws IOException;
    }

    private static final int LARGEST = 80_000_000;
    private static final Kind[] KINDS = Kind.values();

    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    void send(Kind kind, Filling filling) throws IOException {
        var content = new ByteArrayOutputStream();
        filling.fill(new DataOutputStream(content));
        out.writeByte(kind.ordinal());
        out.writeInt(content.size());
        content.writeTo(out);
    }

    void flush() throws IOException {
        out.flush();
    }

    /** The next frame; waits for it. */
    Frame next() throws IOException {
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (kind >= KINDS.length || length < 0 || length > LARGEST) {
            throw new IOException("no frame");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("half a frame");
        }
        return new Frame(KINDS[kind], new DataInputStream(new ByteArrayInputStream(content)));
    }

    static void words(@Nullable String words, DataOutputStream out) throws IOException {
        if (words == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static @Nullable String wordsOrNull(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > in.available()) {
            throw new IOException("no words");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    static String words(DataInputStream in) throws IOException {
        String words = wordsOrNull(in);
        if (words == null) {
            throw new IOException("words are missing");
        }
        return words;
    }

    static void document(Document document, DataOutputStream out) throws IOException {
        words(document.id(), out);
        words(document.title(), out);
        words(document.publisher(), out);
        LocalDate date = document.date();
        words(date == null ? null : date.toString(), out);
        words(document.url(), out);
        words(document.text(), out);
    }

    static Document document(DataInputStream in) throws IOException {
        String id = words(in);
        String title = wordsOrNull(in);
        String publisher = wordsOrNull(in);
        String date = wordsOrNull(in);
        String url = wordsOrNull(in);
        String text = words(in);
        if (title != null && !text.startsWith(title + "\n\n")) {
            throw new IOException("a title that the text does not start with");
        }
        try {
            return new Document(id, title, publisher, date == null ? null : LocalDate.parse(date), url, text);
        } catch (DateTimeException e) {
            throw new IOException("no date", e);
        }
    }

    static SourceMap map(DataInputStream in, Document document) throws IOException {
        return SourceMap.read(in, document.text().length());
    }

    static void problem(Problem problem, DataOutputStream out) throws IOException {
        words(problem.code(), out);
        words(problem.place(), out);
        words(problem.message(), out);
        words(problem.advice(), out);
    }

    static Problem problem(DataInputStream in) throws IOException {
        return new Problem(words(in), words(in), words(in), words(in));
    }
}
