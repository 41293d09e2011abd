package org.synoptic.read.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Problem;

/**
 * Bytes to characters: by byte order mark, as UTF-8 where the bytes are that, by what a page declares, else by guess.
 *
 * <p>A guess is told as a problem that names the encoding, since wrong letters mean wrong names.
 */
final class Encoding {
    /** The text without byte order mark, and what was doubtful about it. */
    record Decoded(String text, @Nullable Problem problem) {}

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> UNICODE = Set.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-7");

    private Encoding() {}

    static Decoded decode(byte[] bytes, String place) {
        return decode(bytes, place, null);
    }

    /** Decodes bytes of which something outside them may tell the charset, as a mail or a web server does. */
    static Decoded decode(byte[] bytes, String place, @Nullable String told) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return as(StandardCharsets.UTF_8, bytes, 3, place);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return as(StandardCharsets.UTF_16LE, bytes, 2, place);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return as(StandardCharsets.UTF_16BE, bytes, 2, place);
        }
        Optional<Charset> wide = unmarkedUtf16(bytes);
        if (wide.isPresent()) {
            return guessed(wide.get(), bytes, place);
        }
        try {
            return new Decoded(strict(StandardCharsets.UTF_8, bytes, 0), null);
        } catch (CharacterCodingException notUtf8) {
            return legacy(bytes, place, told);
        }
    }

    /** UTF-16 without a mark shows as zero bytes at every other place. */
    static Optional<Charset> unmarkedUtf16(byte[] bytes) {
        int looked = Math.min(bytes.length, 4096) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if (zeros[1] * 10 > looked && zeros[0] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[0] * 10 > looked && zeros[1] == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Decoded legacy(byte[] bytes, String place, @Nullable String told) {
        if (mostlyUtf8(bytes)) {
            return as(StandardCharsets.UTF_8, bytes, 0, place);
        }
        Optional<Charset> declared =
                Optional.ofNullable(told).flatMap(Encoding::charset).or(() -> declared(bytes));
        if (declared.isPresent()) {
            return as(declared.get(), bytes, 0, place);
        }
        var detector = new CharsetDetector();
        detector.setText(bytes);
        for (CharsetMatch match : detector.detectAll()) {
            Optional<Charset> charset = charset(match.getName());
            if (charset.isPresent() && match.getConfidence() >= 10) {
                return guessed(charset.get(), bytes, place);
            }
        }
        return guessed(Charset.forName("windows-1252"), bytes, place);
    }

    private static Decoded guessed(Charset charset, byte[] bytes, String place) {
        String text = lenient(charset, bytes, 0);
        return new Decoded(
                text,
                ReadProblem.ENCODING.at(
                        place,
                        "The text is not UTF-8 and does not say what it is; it was read as " + charset.name() + "."));
    }

    private static Decoded as(Charset charset, byte[] bytes, int from, String place) {
        try {
            return new Decoded(strict(charset, bytes, from), null);
        } catch (CharacterCodingException damaged) {
            return new Decoded(
                    lenient(charset, bytes, from),
                    ReadProblem.DAMAGED.at(
                            place,
                            "Some bytes are no " + charset.name()
                                    + "; they stand as \uFFFD in the text, the rest is read."));
        }
    }

    private static String strict(Charset charset, byte[] bytes, int from) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static String lenient(Charset charset, byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    /** Whether at least two letters of more than one byte are whole for each broken one; chance makes few whole. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = lenient(StandardCharsets.UTF_8, bytes, 0);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return whole >= 2 * broken;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (!Format.startsLikeHtml(head)) {
            return Optional.empty();
        }
        var found = DECLARED.matcher(head);
        return found.find() ? charset(found.group(1)) : Optional.empty();
    }

    /** The charset of a name, with what browsers take Latin-1 and ASCII for; none for a name that cannot be. */
    private static Optional<Charset> charset(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (UNICODE.contains(upper) || upper.startsWith("UTF-32")) {
            return Optional.empty();
        }
        if (upper.equals("ISO-8859-1") || upper.equals("US-ASCII") || upper.equals("ASCII") || upper.equals("LATIN1")) {
            return Optional.of(Charset.forName("windows-1252"));
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
