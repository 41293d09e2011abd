package org.synoptic.read.format;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.position.Step;

/**
 * A mail (RFC 5322, MIME): its text as a document under the mail's id, each attachment as a document below it.
 *
 * <p>Of the forms of one text the plain one is read, else the page. A page saved as one file (MHTML, RFC 2557) is a mail
 * whose parts belong together: the page is read, its pictures and styles are not. Nothing that it names is fetched.
 */
final class Mail {
    private static final int DEEPEST = 20;

    private final Item mail;
    private final Work work;
    private boolean body;

    private Mail(Item mail, Work work) {
        this.mail = mail;
        this.work = work;
    }

    static void read(Item item, byte[] bytes, Work work) throws IOException {
        var properties = new Properties();
        properties.setProperty("mail.mime.parameters.strict", "false");
        properties.setProperty("mail.mime.multipart.ignoremissingendboundary", "true");
        try {
            var message = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(bytes));
            var reading = new Mail(item, work);
            Known known = item.known().or(reading.known(message));
            reading.part(message, "", known, 0);
            if (!reading.body) {
                work.problem(ReadProblem.NO_TEXT, item, "The mail has no text of its own.");
            }
        } catch (MessagingException e) {
            Work.rethrowEnough(e);
            throw new IOException("the mail is broken: " + e.getMessage(), e);
        }
    }

    private Known known(MimeMessage message) {
        String url = first(message, "Snapshot-Content-Location");
        String subject = url == null ? words(first(message, "Subject")) : null;
        String from = first(message, "From");
        String date = url == null ? first(message, "Date") : null;
        return new Known(
                Known.line(subject),
                url == null && from != null ? sender(from) : null,
                PlainText.date(date == null ? null : Known.line(date), mail.place(), work),
                url);
    }

    /** The name of who sent it, else the address. */
    private static @Nullable String sender(String from) {
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(from, false);
            if (addresses.length == 0) {
                return null;
            }
            String name = addresses[0].getPersonal();
            return Known.line(name == null || name.isBlank() ? addresses[0].getAddress() : name);
        } catch (AddressException notOne) {
            return Known.line(words(from));
        }
    }

    private void part(Part part, String number, Known known, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            work.problem(
                    ReadProblem.NESTED, mail, "Its parts are nested deeper than " + DEEPEST + "; those are not read.");
            return;
        }
        ContentType type = type(part);
        if (!type.match("multipart/*")) {
            leaf(part, type, number.isEmpty() ? "1" : number, known);
            return;
        }
        List<BodyPart> parts = parts(part);
        if (type.match("multipart/alternative")) {
            alternative(parts, number, known, depth);
        } else if (type.match("multipart/related")) {
            root(parts, type, number, known, depth);
        } else {
            for (int i = 0; i < parts.size(); i++) {
                part(parts.get(i), number(number, i), known, depth + 1);
            }
        }
    }

    private static List<BodyPart> parts(Part part) throws MessagingException, IOException {
        var parts = new ArrayList<BodyPart>();
        if (part.getContent() instanceof MimeMultipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                parts.add(multipart.getBodyPart(i));
            }
        }
        return parts;
    }

    private void alternative(List<BodyPart> parts, String number, Known known, int depth)
            throws MessagingException, IOException {
        int chosen = -1;
        for (int i = 0; i < parts.size(); i++) {
            ContentType type = type(parts.get(i));
            boolean plain = type.match("text/plain");
            if (plain && !new String(bytes(parts.get(i)), java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
                chosen = i;
                break;
            }
            chosen = type.match("text/html") || type.match("multipart/*") ? i : chosen;
        }
        if (chosen >= 0) {
            part(parts.get(chosen), number(number, chosen), known, depth + 1);
        }
    }

    /** Of parts that belong together: the one that is the page or text. */
    private void root(List<BodyPart> parts, ContentType type, String number, Known known, int depth)
            throws MessagingException, IOException {
        String start = type.getParameter("start");
        int root = 0;
        for (int i = 0; start != null && i < parts.size(); i++) {
            if (start.equals(first(parts.get(i), "Content-ID"))) {
                root = i;
            }
        }
        if (!parts.isEmpty()) {
            part(parts.get(root), number(number, root), known, depth + 1);
        }
    }

    private void leaf(Part part, ContentType type, String number, Known known) throws MessagingException, IOException {
        String file = words(fileName(part));
        boolean text = type.match("text/plain") || type.match("text/html");
        Step step = new Step("part", number);
        if (text && !body && file == null) {
            body = true;
            Item item = mail.child("text", step).knowing(known).in(type.getParameter("charset"));
            Item own = new Item(mail.id(), mail.place(), mail.name(), item.steps(), known, item.charset(), mail.cut());
            text(own, part, type);
            return;
        }
        boolean embedded = type.match("image/*") && first(part, "Content-ID") != null;
        boolean signature = type.match("application/pgp-signature") || type.match("application/pkcs7-signature");
        if (embedded || signature) {
            return;
        }
        Item item = mail.child(file == null ? "part " + number : file, step).in(type.getParameter("charset"));
        if (work.part(item)) {
            if (text && file == null) {
                text(item, part, type);
            } else {
                try (InputStream in = part.getInputStream()) {
                    work.read(type.match("message/rfc822") ? item.named(number + ".eml") : item, Content.of(in));
                }
            }
        }
    }

    private void text(Item item, Part part, ContentType type) throws MessagingException, IOException {
        Encoding.Decoded decoded = Encoding.decode(bytes(part), item.place(), item.charset());
        boolean flowed = "flowed".equalsIgnoreCase(type.getParameter("format"));
        String text = flowed ? flowed(PlainText.lines(decoded.text())) : decoded.text();
        Formats.text(
                type.match("text/html") ? Format.HTML : Format.TEXT,
                item,
                new Encoding.Decoded(text, decoded.problem()),
                work);
    }

    /** Lines that end in a blank go on in the next (RFC 3676). */
    private static String flowed(String text) {
        var joined = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean stuffed = line.startsWith(" ");
            joined.append(stuffed ? line.substring(1) : line);
            if (!line.endsWith(" ") || line.equals("-- ")) {
                joined.append('\n');
            }
        }
        return joined.toString();
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(Limits.BYTES);
        }
    }

    private static ContentType type(Part part) throws MessagingException {
        String type = part.getContentType();
        try {
            return new ContentType(type == null ? "text/plain" : type);
        } catch (ParseException unclear) {
            boolean page = type != null && type.toLowerCase(Locale.ROOT).contains("html");
            return new ContentType("text", page ? "html" : "plain", null);
        }
    }

    private static @Nullable String fileName(Part part) {
        try {
            return part.getFileName();
        } catch (MessagingException unclear) {
            return null;
        }
    }

    private static String number(String outer, int index) {
        return outer.isEmpty() ? Integer.toString(index + 1) : outer + "." + (index + 1);
    }

    private static @Nullable String first(Part part, String header) {
        try {
            var all = part.getMatchingHeaders(new String[] {header});
            return all.hasMoreElements() && all.nextElement() instanceof Header h ? h.getValue() : null;
        } catch (MessagingException none) {
            return null;
        }
    }

    /** Words of a header, with letters beyond ASCII decoded (RFC 2047). */
    private static @Nullable String words(@Nullable String header) {
        try {
            return header == null ? null : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException unknown) {
            return header;
        }
    }
}
