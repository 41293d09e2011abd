package org.synoptic.read.format;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes; the name decides only where the bytes leave it open. */
enum Format {
    TEXT,
    HTML,
    JSON_LINES,
    JSON,
    TABLE,
    MAIL,
    MAILBOX,
    WARC,
    PDF,
    RTF,
    ZIP,
    TAR,
    GZIP,
    BZIP2,
    /** Nothing that is read: a picture, a program, an older Office file … */
    OTHER;

    private static final Pattern HTML_START = Pattern.compile(
            "\\A\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title|article|main|div|p|h1|link|script)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?>");

    private static final Pattern JSON_START = Pattern.compile("\\A\\s*\\{\\s*\".*", Pattern.DOTALL);

    private static final Pattern DOCUMENT_FIELD = Pattern.compile("\"(?:text|doc|id)\"\\s*:");

    private static final Pattern MAIL_FIELD = Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9-]*):[ \\t]*\\S?");

    private static final Set<String> MAIL_FIELDS = Set.of(
            "message-id",
            "mime-version",
            "received",
            "return-path",
            "delivered-to",
            "content-type",
            "x-mailer",
            "dkim-signature",
            "snapshot-content-location");

    private static final Set<String> LETTER_FIELDS =
            Set.of("from", "to", "subject", "date", "cc", "reply-to", "sender");

    /** The format of a file by its first bytes. */
    static Format of(String name, byte[] head) {
        Optional<Format> packed = packed(head);
        if (packed.isPresent()) {
            return packed.get();
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("WARC/1.")) {
            return WARC;
        }
        int line = latin.indexOf('\n');
        if (latin.startsWith("From ") && line > 0 && fields(latin.substring(line + 1)) >= 2) {
            return MAILBOX;
        }
        if (fields(latin) >= 2 && mail(latin, name)) {
            return MAIL;
        }
        return binary(head).isPresent()
                ? OTHER
                : of(name, Encoding.decode(head, name).text());
    }

    /** The format by a mark at a fixed place. */
    private static Optional<Format> packed(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Optional.of(ZIP);
        }
        if (start.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        if (start.startsWith("\u001F\u008B\u0008")) {
            return Optional.of(GZIP);
        }
        if (start.startsWith("BZh") && start.length() > 10 && start.startsWith("1AY&SY", 4)) {
            return Optional.of(BZIP2);
        }
        if (start.startsWith("ustar", 257)) {
            return Optional.of(TAR);
        }
        int pdf = start.indexOf("%PDF-");
        return pdf == 0 || pdf > 0 && binary(head).isPresent() ? Optional.of(PDF) : Optional.empty();
    }

    /** How many lines of a mail's head a text starts with; 0 where its first line is none. */
    private static int fields(String text) {
        int count = 0;
        for (String line : text.lines().limit(200).toList()) {
            var field = MAIL_FIELD.matcher(line);
            if (line.isEmpty()) {
                break;
            } else if (field.lookingAt()) {
                count++;
            } else if (count == 0 || line.charAt(0) != ' ' && line.charAt(0) != '\t') {
                return 0;
            }
        }
        return count;
    }

    private static boolean mail(String text, String name) {
        var names = new HashSet<String>();
        for (String line : text.lines().limit(200).takeWhile(l -> !l.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                names.add(line.substring(0, colon).toLowerCase(Locale.ROOT));
            }
        }
        boolean sent = names.stream().anyMatch(MAIL_FIELDS::contains);
        boolean letter = names.contains("from")
                && names.stream().filter(LETTER_FIELDS::contains).count() >= 3;
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named = lower.endsWith(".eml") || lower.endsWith(".mht") || lower.endsWith(".mhtml");
        return sent && names.stream().anyMatch(LETTER_FIELDS::contains)
                || letter
                || named && names.stream().anyMatch(LETTER_FIELDS::contains);
    }

    /** The format of a text by its beginning. */
    static Format of(String name, String head) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        if (startsLikeHtml(head)) {
            return HTML;
        }
        if (JSON_START.matcher(head).matches()
                && DOCUMENT_FIELD.matcher(head.lines().findFirst().orElse("")).find()) {
            return JSON_LINES;
        }
        if (JsonList.startsLikeOne(head)) {
            return JSON;
        }
        if (Table.startsLikeOne(lower, head)) {
            return TABLE;
        }
        boolean named = lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
        return named && TAG.matcher(head).find() ? HTML : TEXT;
    }

    static boolean startsLikeHtml(String head) {
        return HTML_START.matcher(head).matches();
    }

    /** What a file is that holds no text, in words; nothing for text. */
    static Optional<String> binary(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Magic m : Magic.values()) {
            if (head.startsWith(m.bytes)) {
                return Optional.of(m.words);
            }
        }
        boolean marked = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        if (marked || Encoding.unmarkedUtf16(bytes).isPresent()) {
            return Optional.empty();
        }
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.of("a file with zero bytes");
            }
            if (b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                controls++;
            }
        }
        return controls * 20L > bytes.length ? Optional.of("a file of control characters") : Optional.empty();
    }

    private enum Magic {
        OFFICE("\u00D0\u00CF\u0011\u00E0", "an older Office file (save it as .docx or .xlsx)"),
        PACKED("PK\u0003\u0004", "a zip archive or an Office file"),
        ZIPPED("\u001F\u008B", "a compressed file"),
        XZ("\u00FD7zXZ", "a compressed file (xz)"),
        SEVEN("7z\u00BC\u00AF", "a 7-Zip archive"),
        RAR("Rar!", "a RAR archive"),
        PNG("\u0089PNG", "a picture"),
        JPEG("\u00FF\u00D8\u00FF", "a picture"),
        GIF("GIF8", "a picture"),
        ELF("\u007FELF", "a program"),
        JAVA("\u00CA\u00FE\u00BA\u00BE", "a program");

        private final String bytes;
        private final String words;

        Magic(String bytes, String words) {
            this.bytes = bytes;
            this.words = words;
        }
    }
}
