package org.synoptic.present;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** JSON text of a tree that every reader takes as meant: one record stays one line, whatever its strings hold. */
final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private JsonLine() {}

    /** The tree on one line, without a line end. */
    static String of(JsonNode tree) {
        try {
            return escapeUnsafe(MAPPER.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree over several indented lines, without a line end. */
    static String indented(JsonNode tree) {
        try {
            return escapeUnsafe(MAPPER.writer(INDENTED).writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Escapes what some readers take as a line end (U+0085, U+2028, U+2029) and what UTF-8 cannot carry (half a surrogate
     * pair). Such characters stand only inside strings, so the JSON stays the same value.
     */
    private static String escapeUnsafe(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (pair) {
                safe.append(c).append(json.charAt(++i));
            } else if (Character.isSurrogate(c) || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
                safe.append("\\u").append(Character.forDigit(c >> 12, 16));
                safe.append(Character.forDigit((c >> 8) & 15, 16));
                safe.append(Character.forDigit((c >> 4) & 15, 16));
                safe.append(Character.forDigit(c & 15, 16));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
