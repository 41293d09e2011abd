package org.synoptic.read.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.synoptic.read.position.Step;

/**
 * A web archive (WARC, ISO 28500): each captured page, PDF or office file as a document with its address and time of capture.
 *
 * <p>Passed over: requests, metadata, answers other than 2xx, pictures, styles, scripts, data, and captures that only say that
 * nothing changed.
 */
final class WebArchive {
    private static final Set<String> NO_PAGES =
            Set.of("image", "font", "video", "audio", "text/css", "text/javascript", "text/xml", "text/vtt");
    private static final Set<String> APPLICATIONS = Set.of("pdf", "xhtml+xml", "msword", "rtf", "zip", "octet-stream");

    private WebArchive() {}

    static void read(Item item, InputStream in, Work work) throws IOException {
        int number = 0;
        try (WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                number++;
                work.progress();
                if (next.get() instanceof WarcTargetRecord record) {
                    record(item, number, record, work);
                }
            }
        } catch (ParsingException e) {
            Work.rethrowEnough(e);
            work.problem(
                    ReadProblem.BROKEN,
                    item,
                    "The archive is damaged after record " + number + "; what stands before is read.");
        }
    }

    private static void record(Item archive, int number, WarcTargetRecord record, Work work) throws IOException {
        String address = record.target();
        if (address == null || !address.toLowerCase(Locale.ROOT).matches("https?://.*")) {
            return;
        }
        Item item = archive.child(
                        Integer.toString(number),
                        new Step("record", String.valueOf(record.id())),
                        new Step("captured", String.valueOf(record.date())))
                .named(name(address))
                .knowing(Known.at(Known.line(address)));
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            item = item.cutShort("the capture was cut off when it was made");
            work.problem(ReadProblem.CUT, item, "The capture was cut off when it was made.");
        }
        if (record instanceof WarcResource) {
            page(item, record.contentType().toString(), record.body(), work);
        } else if (record instanceof WarcResponse response && http(response)) {
            HttpResponse answer = response.http();
            if (answer.status() / 100 == 2) {
                String type = answer.headers().first("Content-Type").orElse(null);
                page(item, type, answer.bodyDecoded(), work);
            }
        }
    }

    private static boolean http(WarcResponse response) {
        String type = response.headers().first("Content-Type").orElse("");
        return type.toLowerCase(Locale.ROOT).startsWith("application/http");
    }

    private static void page(Item item, @Nullable String type, MessageBody body, Work work) throws IOException {
        String told = type == null ? "" : type.toLowerCase(Locale.ROOT).strip();
        if (NO_PAGES.stream().anyMatch(told::startsWith)
                || told.startsWith("application/") && !application(told.substring(12))) {
            return;
        }
        try (InputStream in = work.unpacked(body.stream())) {
            Content content = Content.of(in);
            if (content.head().length > 0 && wanted(Format.of(item.name(), content.head()), told) && work.part(item)) {
                work.read(item.in(charset(told)), content);
            }
        }
    }

    private static boolean application(String type) {
        return APPLICATIONS.stream().anyMatch(type::startsWith)
                || type.startsWith("vnd.openxmlformats")
                || type.startsWith("vnd.oasis");
    }

    private static boolean wanted(Format format, String type) {
        return switch (format) {
            case HTML, PDF, ZIP, RTF -> true;
            case TEXT -> type.startsWith("text/plain");
            case JSON_LINES, JSON, TABLE, MAIL, MAILBOX, WARC, TAR, GZIP, BZIP2, OTHER -> false;
        };
    }

    private static @Nullable String charset(String type) {
        int at = type.indexOf("charset=");
        return at < 0
                ? null
                : type.substring(at + 8).replaceAll("[\"';].*|\"", "").strip();
    }

    /** The last part of an address, which may name a file. */
    private static String name(String address) {
        String path = address.replaceFirst("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? "page.html" : name;
    }
}
