package org.synoptic.read.format;

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
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.position.SourceMap;
import org.synoptic.read.position.Step;

/**
 * JSON Lines to documents, line by line: a broken line is a problem and the next is read.
 *
 * <p>Fields: {@code doc} (or {@code id}) and {@code text}; {@code title}, {@code publisher}, {@code date}, {@code url} where
 * known. The text is taken letter by letter; half a surrogate pair becomes U+FFFD.
 */
final class JsonLines {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Item file;
    private final Work work;
    private int documents;
    private int troubles;

    private JsonLines(Item file, Work work) {
        this.file = file;
        this.work = work;
    }

    static void read(InputStream in, Item file, Work work) throws IOException {
        new JsonLines(file, work).read(in);
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
        if (documents == 0 && troubles == 0) {
            work.problem(ReadProblem.EMPTY, file, "The file holds no lines.");
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
        var steps = new ArrayList<>(file.steps());
        steps.add(new Step("line", Integer.toString(number)));
        var line = Item.of("", file.place() + ":" + number, steps);
        if (document(node, line, "line", work)) {
            documents++;
        } else {
            troubles++;
        }
    }

    /**
     * Hands out the document of a record, or tells what it lacks.
     *
     * @param item whose id, when it is not empty, stands for one that the record lacks
     * @param what the record is called in problems
     */
    static boolean document(JsonNode node, Item item, String what, Work work) {
        String id = string(node, "doc");
        id = id == null ? string(node, "id") : id;
        id = (id == null || id.isBlank()) && !item.id().isEmpty() ? item.id() : id;
        String text = string(node, "text");
        String title = string(node, "title");
        if (id == null || id.isBlank()) {
            work.problem(ReadProblem.RECORD, item, "The " + what + " has neither \"doc\" nor \"id\".");
            return false;
        }
        if (text == null || text.isBlank() && (title == null || title.isBlank())) {
            work.problem(ReadProblem.RECORD, item, "The " + what + " (\"" + id + "\") has no text.");
            return false;
        }
        if (text.length() > Limits.CHARACTERS) {
            work.problem(ReadProblem.TOO_LARGE, item, Work.tooManyCharacters(text.length()));
            return false;
        }
        var known = new Known(
                title,
                string(node, "publisher"),
                PlainText.date(string(node, "date"), item.place(), work),
                string(node, "url"));
        work.document(Item.of(id, item.place(), item.steps()), known, text, SourceMap.NONE);
        return true;
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
        work.problem(problem, file.place() + ":" + number, message);
    }
}
