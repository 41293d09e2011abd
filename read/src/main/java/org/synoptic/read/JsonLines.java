package org.synoptic.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Document;

/**
 * JSON Lines to documents, line by line: a broken line is a problem and the next is read.
 *
 * <p>Fields: {@code doc} (or {@code id}) and {@code text}; {@code title}, {@code publisher}, {@code date}, {@code url} where
 * known. The text is taken letter by letter; half a surrogate pair becomes U+FFFD.
 */
final class JsonLines {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String file;
    private final Intake intake;
    private final Map<ReadProblem, Integer> unlisted = new EnumMap<>(ReadProblem.class);
    private int documents;
    private int troubles;

    private JsonLines(String file, Intake intake) {
        this.file = file;
        this.intake = intake;
    }

    static void read(InputStream in, String file, Intake intake) throws IOException {
        new JsonLines(file, intake).read(in);
    }

    private void read(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int number = 1;
        boolean tooLong = false;
        for (int b = in.read(); ; b = in.read()) {
            if (b != '\n' && b >= 0) {
                if (line.size() < Limits.BYTES) {
                    line.write(b);
                } else {
                    tooLong = true;
                }
                continue;
            }
            if (tooLong) {
                trouble(ReadProblem.TOO_LARGE, number, "The line is longer than " + Limits.BYTES + " bytes.");
            } else {
                line(line.toByteArray(), number);
            }
            if (b < 0) {
                break;
            }
            line.reset();
            tooLong = false;
            number++;
        }
        unlisted.forEach((problem, more) ->
                intake.add(problem.at(file, more + " more lines of this file have the same problem.")));
        if (documents == 0 && troubles == 0) {
            intake.add(ReadProblem.EMPTY.at(file, "The file holds no lines."));
        }
    }

    private void line(byte[] bytes, int number) {
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            trouble(ReadProblem.LINE, number, "The line is not UTF-8.");
            return;
        }
        line = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (line.isBlank()) {
            return;
        }
        try {
            record(MAPPER.readTree(line), number);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " (column " + at.getColumnNr() + ")";
            trouble(ReadProblem.LINE, number, "The line is not a JSON object" + where + ".");
        }
    }

    private void record(JsonNode node, int number) {
        if (!node.isObject()) {
            trouble(ReadProblem.LINE, number, "The line is not a JSON object.");
            return;
        }
        String id = string(node, "doc");
        id = id == null ? string(node, "id") : id;
        String text = string(node, "text");
        String title = string(node, "title");
        if (id == null || id.isBlank()) {
            trouble(ReadProblem.RECORD, number, "The line has neither \"doc\" nor \"id\".");
        } else if (text == null || text.isBlank() && (title == null || title.isBlank())) {
            trouble(ReadProblem.RECORD, number, "The line (\"" + id + "\") has no text.");
        } else if (text.length() > Limits.CHARACTERS) {
            trouble(ReadProblem.TOO_LARGE, number, Reader.tooManyCharacters(text.length()));
        } else {
            String place = file + ":" + number;
            documents++;
            intake.add(
                    Document.of(
                            id,
                            title,
                            string(node, "publisher"),
                            PlainText.date(string(node, "date"), place, intake),
                            string(node, "url"),
                            text),
                    place,
                    null);
        }
    }

    /** The words of a string or number; null for anything else and for the empty string, except in {@code text}. */
    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual() && !value.isIntegralNumber()) {
            return null;
        }
        String words = Characters.whole(value.asText());
        return words.isEmpty() && !field.equals("text") ? null : words;
    }

    private void trouble(ReadProblem problem, int number, String message) {
        troubles++;
        if (troubles <= Limits.LISTED) {
            intake.add(problem.at(file + ":" + number, message));
        } else {
            unlisted.merge(problem, 1, Integer::sum);
        }
    }
}
