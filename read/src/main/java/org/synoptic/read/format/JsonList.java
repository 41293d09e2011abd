package org.synoptic.read.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.synoptic.read.position.Step;

/** JSON that is not one object a line: a list of documents, alone or as a field of an object, or one document. */
final class JsonList {
    private static final Pattern LIST = Pattern.compile("\\A\\s*\\[\\s*\\{\\s*\".*", Pattern.DOTALL);
    private static final Pattern OBJECT =
            Pattern.compile("\\A\\s*\\{\\s*\"(?:documents|articles|items|doc|id|title|text)\"\\s*:.*", Pattern.DOTALL);

    private JsonList() {}

    /** Made when there is JSON, since every file is asked whether it is. */
    private static final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactory());
    }

    static boolean startsLikeOne(String head) {
        return LIST.matcher(head).matches() || OBJECT.matcher(head).matches();
    }

    static void read(Item item, String text, Work work) throws IOException {
        int before = work.documents();
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                for (int number = 1; parser.nextToken() == JsonToken.START_OBJECT; number++) {
                    record(Json.MAPPER.readTree(parser), number, item, work);
                }
            } else {
                object(Json.MAPPER.readTree(parser), item, work);
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            work.problem(ReadProblem.BROKEN, item, "The JSON is broken" + where + "; what stands before is read.");
        }
        if (work.documents() == before) {
            work.problem(ReadProblem.RECORD, item, "The JSON holds no documents that can be read.");
        }
    }

    private static void object(JsonNode node, Item item, Work work) {
        if (node.has("text") || node.has("title")) {
            JsonLines.document(node, item, "object", work);
            return;
        }
        for (JsonNode field : node) {
            for (int i = 0; field.isArray() && i < field.size(); i++) {
                record(field.get(i), i + 1, item, work);
            }
        }
    }

    private static void record(JsonNode node, int number, Item item, Work work) {
        String at = Integer.toString(number);
        Item child = item.child(at, new Step("item", at));
        if (node.isObject() && work.part(child)) {
            JsonLines.document(node, child, "object", work);
        }
    }
}
