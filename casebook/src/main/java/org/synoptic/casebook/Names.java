package org.synoptic.casebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What things are called that come in. */
final class Names {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int OF_DIGEST = 8;

    private Names() {}

    static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    /** Whether a folder holds the pictures and styles of a page that a browser saved beside it. */
    static boolean ofSavedPage(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!name.endsWith("_files")) {
            return false;
        }
        String page = name.substring(0, name.length() - "_files".length());
        return Files.isRegularFile(folder.resolveSibling(page + ".html"))
                || Files.isRegularFile(folder.resolveSibling(page + ".htm"));
    }

    /** The id that a line of a list gives its document, as {@code doc} or else as {@code id}; null where it gives none. */
    static @Nullable String ofLine(byte[] line) {
        String id = null;
        try (JsonParser in = JSON.createParser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                JsonToken value = in.nextToken();
                if (value == JsonToken.VALUE_STRING && field.equals("doc")) {
                    id = in.getText();
                } else if (value == JsonToken.VALUE_STRING && field.equals("id") && id == null) {
                    id = in.getText();
                }
                in.skipChildren();
            }
        } catch (IOException e) {
            return null; // a line that is no JSON is kept all the same, and told when it is read
        }
        return id == null || id.isBlank() ? null : Text.sound(id);
    }

    /** What a thing is called when its name stands for other bytes already. */
    static String apart(String name, String sha256) {
        return name + suffix(sha256);
    }

    static String suffix(String sha256) {
        return "~" + sha256.substring(0, OF_DIGEST);
    }
}
