package org.synoptic.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.synoptic.model.Problem;

/**
 * Reads the bytes of one file, whatever they are: the documents in it, and what could not be read.
 *
 * <p>Example: {@code Formats.read(Source.of(bytes), "a.pdf", "reports/a.pdf", sink, Recognizer.NONE)}.
 *
 * <p>Limits: parsers of everything but plain text run on bytes that may have been made to break them; call this where that
 * does no harm. What a file is its content tells. See {@link Limits} and docs/reading.md.
 */
public final class Formats {
    private Formats() {}

    /**
     * Reads a file.
     *
     * @param id of its document, or the start of the ids of those in it; its end counts as the file's name
     * @param place what to call the file to a person
     * @throws IOException where the source cannot be read from its start
     */
    public static void read(Source source, String id, String place, Sink sink, Recognizer recognizer)
            throws IOException {
        read(Content.of(source), id, place, new Work(sink, recognizer, source.size()));
    }

    /**
     * Reads a stream of what is {@link #harmless}, without holding more of it than a line of JSON Lines.
     *
     * @throws IOException where it cannot be read from its start
     */
    public static void read(InputStream in, String id, String place, Sink sink) throws IOException {
        read(Content.of(in), id, place, new Work(sink, Recognizer.NONE, 0));
    }

    private static void read(Content content, String id, String place, Work work) throws IOException {
        var item = Item.of(id, place, List.of());
        content.head();
        try {
            work.read(item, content);
        } catch (Work.Enough e) {
            work.problem(e.problem(), item, String.valueOf(e.getMessage()));
        }
        work.finish(item);
    }

    /**
     * Whether a file is plain text or JSON Lines, which no parser can be tricked by, or nothing that could be parsed.
     *
     * @param head its first bytes, 65536 or all
     */
    public static boolean harmless(String id, byte[] head) {
        return switch (Format.of(id, head)) {
            case TEXT, JSON_LINES, OTHER -> true;
            case HTML, PDF, ZIP, TAR, GZIP, BZIP2, WARC, MAIL, MAILBOX, RTF, JSON, TABLE -> false;
        };
    }

    static void dispatch(Item item, Content content, Work work) throws IOException, Content.TooLarge {
        byte[] head = content.head();
        if (head.length == 0) {
            work.problem(ReadProblem.EMPTY, item, "The file is empty.");
            return;
        }
        Format format = Format.of(item.name(), head);
        boolean holder = format == Format.ZIP
                || format == Format.TAR
                || format == Format.GZIP
                || format == Format.BZIP2
                || format == Format.MAIL
                || format == Format.MAILBOX;
        if (holder && item.depth() >= Limits.DEPTH) {
            work.problem(
                    ReadProblem.NESTED,
                    item,
                    "It lies inside " + Limits.DEPTH + " archives or mails; it is not opened.");
            return;
        }
        switch (format) {
            case PDF -> Pdf.read(item, content.source(), work);
            case ZIP -> ZipArchive.read(item, content.source(), work);
            case TAR -> Streams.tar(item, content.stream(), work);
            case GZIP -> Streams.gzip(item, content.stream(), work);
            case BZIP2 -> Streams.bzip2(item, content.stream(), work);
            case WARC -> WebArchive.read(item, content.stream(), work);
            case MAILBOX -> Mailbox.read(item, content.stream(), work);
            case JSON_LINES -> jsonLines(item, content, work);
            case OTHER ->
                work.problem(
                        ReadProblem.BINARY,
                        item,
                        "This is " + Format.binary(head).orElse("unknown") + ", not a text.");
            case MAIL, RTF, HTML, JSON, TABLE, TEXT -> whole(format, item, content, work);
        }
    }

    private static void jsonLines(Item item, Content content, Work work) throws IOException {
        byte[] head = content.head();
        if (head.length > 1 && ((head[0] & 0xFF) >= 0xFE || head[0] == 0 || head[1] == 0)) {
            String wide =
                    Encoding.decode(content.bytes(Limits.BYTES), item.place()).text();
            JsonLines.read(new ByteArrayInputStream(wide.getBytes(StandardCharsets.UTF_8)), item, work);
        } else {
            JsonLines.read(content.stream(), item, work);
        }
    }

    private static void whole(Format format, Item item, Content content, Work work)
            throws IOException, Content.TooLarge {
        byte[] bytes = content.bytes(Limits.BYTES);
        var binary = format == Format.MAIL || format == Format.RTF
                ? java.util.Optional.<String>empty()
                : Format.binary(bytes);
        if (binary.isPresent()) {
            work.problem(ReadProblem.BINARY, item, "This is " + binary.get() + ", not a text.");
        } else if (bytes.length > Limits.BYTES) {
            throw new Content.TooLarge();
        } else if (format == Format.MAIL) {
            Mail.read(item, bytes, work);
        } else if (format == Format.RTF) {
            RichText.read(item, bytes, work);
        } else {
            text(format, item, Encoding.decode(bytes, item.place(), item.charset()), work);
        }
    }

    /** Reads what has been decoded already, such as the text of a mail. */
    static void text(Format format, Item item, Encoding.Decoded decoded, Work work) throws IOException {
        String text = decoded.text();
        if (text.isBlank()) {
            work.problem(ReadProblem.EMPTY, item, "The file holds nothing but blanks.");
            return;
        }
        Problem doubt = decoded.problem();
        if (doubt != null) {
            work.problem(doubt);
        }
        switch (format) {
            case HTML -> Page.read(item, text, work);
            case JSON -> JsonList.read(item, text, work);
            case TABLE -> Table.read(item, text, work);
            case TEXT, JSON_LINES, PDF, ZIP, TAR, GZIP, BZIP2, WARC, MAIL, MAILBOX, RTF, OTHER ->
                PlainText.read(item, text, work);
        }
    }
}
