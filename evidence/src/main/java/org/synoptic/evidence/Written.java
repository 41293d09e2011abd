package org.synoptic.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** JSON of a package. */
final class Written {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Written() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String indented(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(JsonNode node) {
        return node + "\n";
    }

    static JsonNode read(String words) {
        try {
            return MAPPER.readTree(words);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
