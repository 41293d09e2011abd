package org.synoptic.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes; the name decides only where the bytes leave it open. */
enum Format {
    TEXT,
    HTML,
    JSON_LINES;

    private static final Pattern HTML_START = Pattern.compile(
            "\\A\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title|article|main|div|p|h1|link|script)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?>");

    private static final Pattern JSON_START = Pattern.compile("\\A\\s*\\{\\s*\".*", Pattern.DOTALL);

    private static final Pattern DOCUMENT_FIELD = Pattern.compile("\"(?:text|doc|id)\"\\s*:");

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
        PDF("%PDF", "a PDF"),
        RTF("{\\rtf", "a rich text file"),
        OFFICE("\u00D0\u00CF\u0011\u00E0", "an older Office file"),
        ZIP("PK\u0003\u0004", "a zip archive or an Office file"),
        GZIP("\u001F\u008B", "a compressed file"),
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
