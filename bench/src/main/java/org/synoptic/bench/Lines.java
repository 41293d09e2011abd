package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON and JSON Lines. */
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static List<JsonNode> read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    static List<JsonNode> parse(String lines) throws IOException {
        var found = new ArrayList<JsonNode>();
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                found.add(JSON.readTree(line));
            }
        }
        return found;
    }

    /** A string field; empty where it is missing or null. */
    static String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
