package org.synoptic.casebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What makes a folder a casebook: the file {@code casebook.json} with its number, its form and where its tables are. */
record Settings(String casebook, String database) {
    static final String FILE = "casebook.json";
    static final String SQLITE = "casebook.db";
    private static final int FORM = 1;

    void write(Path folder) throws IOException {
        Disk.write(folder.resolve(FILE), (body(FORM) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String body(int form) {
        ObjectNode body = Json.object();
        body.put("form", form).put("casebook", casebook).put("database", database);
        return body.put("sha256", Digest.of(Json.array(form, casebook, database)))
                .toString();
    }

    static Settings read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw Refused.of(
                    "casebook.none",
                    folder.toString(),
                    "This folder is no casebook.",
                    "Make one with `synoptic casebook init`, or check the path.");
        }
        try {
            String words = Files.readString(file);
            ObjectNode body = Json.read(words, ObjectNode.class);
            int form = body.path("form").asInt();
            var settings = new Settings(
                    body.path("casebook").asText(), body.path("database").asText());
            if (!words.equals(settings.body(form) + "\n")) {
                throw damaged(file);
            }
            if (form > FORM) {
                throw Refused.of(
                        "casebook.newer",
                        folder.toString(),
                        "This casebook was made by a newer Synoptic.",
                        "Use that version or a newer one.");
            }
            return settings;
        } catch (UncheckedIOException | java.nio.charset.CharacterCodingException e) {
            throw damaged(file);
        }
    }

    private static Refused damaged(Path file) {
        return Refused.of(
                "casebook.damaged",
                file.toString(),
                "The file is not as it was written.",
                "Take it from a backup; originals and database are not touched by this.");
    }

    Store store(Path folder) {
        return database.startsWith("jdbc:postgresql:") ? new Postgres(database) : new Sqlite(folder.resolve(database));
    }
}
