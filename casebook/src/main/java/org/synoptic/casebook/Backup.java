package org.synoptic.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.synoptic.model.Problem;

/** A whole casebook as one tar: originals as they are, tables as lines of JSON, the log's key; for either database. */
final class Backup {
    private static final int FORM = 1;
    private static final int TOGETHER = 256;
    private static final int PART = 4_000_000;
    private static final long MOST_PART = 1_500_000_000L;
    private static final String KEY = "log.key";
    private static final String ABOUT = "backup.json";
    private static final String ORIGINALS = "originals/";
    private static final String TABLES = "tables/";
    private static final String README = """
            A backup of a Synoptic casebook. `synoptic casebook restore` makes a casebook of it again.
            Without Synoptic: originals/ holds the documents as they came, each in a file named by its SHA-256 (check with sha256sum);
            tables/ holds everything else as lines of JSON, the first line of each part naming the columns. log.key signs the
            casebook's log: keep it secret.
            """;

    /** In an order in which each row finds those that it points to. */
    private static final List<String> ALL = Stream.concat(
                    Stream.of("head", "change"),
                    Stream.concat(
                            Stream.of(Table.values()).map(Table::sql).filter(t -> !t.equals("head")),
                            Stream.of("listing", "held", "speaker")))
            .toList();

    private final Rows rows;

    Backup(Rows rows) {
        this.rows = rows;
    }

    /** Writes the tar, and gives how many originals; the caller sees to it that none comes or goes meanwhile. */
    long write(
            OutputStream out,
            Settings settings,
            Path key,
            Originals originals,
            String at,
            List<Problem> problems,
            Watcher watcher)
            throws IOException, SQLException {
        try (var tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            var about = Json.object()
                    .put("form", FORM)
                    .put("casebook", settings.casebook())
                    .put("at", at);
            put(tar, "README.txt", README.getBytes(StandardCharsets.UTF_8));
            put(tar, ABOUT, about.toString().getBytes(StandardCharsets.UTF_8));
            put(tar, KEY, Files.readAllBytes(key));
            for (String table : ALL) {
                table(tar, table);
            }
            List<String> digests = rows.list("SELECT sha256 FROM original ORDER BY sha256", r -> r.getString(1));
            long done = 0;
            for (String sha256 : digests) {
                Path place = originals.place(sha256);
                if (originals.state(sha256) != Originals.State.GOOD) {
                    problems.add(
                            Originals.damaged(place, "is damaged or missing").problem());
                    continue;
                }
                tar.putArchiveEntry(entry(ORIGINALS + sha256.substring(0, 2) + "/" + sha256, Files.size(place)));
                Files.copy(place, tar);
                tar.closeArchiveEntry();
                watcher.done(++done, digests.size());
            }
            return done;
        }
    }

    private static TarArchiveEntry entry(String name, long size) {
        var entry = new TarArchiveEntry(name);
        entry.setModTime(0);
        entry.setSize(size);
        return entry;
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = entry(name, bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private void table(TarArchiveOutputStream tar, String table) throws SQLException, IOException {
        var part = new ByteArrayOutputStream();
        int[] number = {0};
        var columns = new ArrayList<String>();
        try {
            rows.each("SELECT * FROM " + table, r -> {
                int width = r.getMetaData().getColumnCount();
                if (columns.isEmpty()) {
                    for (int i = 1; i <= width; i++) {
                        columns.add(r.getMetaData().getColumnName(i));
                    }
                }
                if (part.size() == 0) {
                    part.writeBytes((Json.write(columns) + "\n").getBytes(StandardCharsets.UTF_8));
                }
                part.writeBytes((row(r, width) + "\n").getBytes(StandardCharsets.UTF_8));
                if (part.size() > PART) {
                    flush(tar, table, number[0]++, part);
                }
            });
        } catch (java.io.UncheckedIOException e) {
            throw java.util.Objects.requireNonNull(e.getCause());
        }
        if (part.size() > 0) {
            flush(tar, table, number[0], part);
        }
    }

    private static void flush(TarArchiveOutputStream tar, String table, int number, ByteArrayOutputStream part) {
        try {
            put(tar, TABLES + table + "." + number + ".jsonl", part.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        part.reset();
    }

    private static ArrayNode row(ResultSet r, int width) throws SQLException {
        ArrayNode row = Json.object().arrayNode();
        for (int i = 1; i <= width; i++) {
            Object value = r.getObject(i);
            switch (value) {
                case null -> row.addNull();
                case byte[] bytes -> row.addObject().put("bytes", bytes);
                case Double number -> row.add(number);
                case Number number -> row.add(number.longValue());
                default -> row.add(value.toString());
            }
        }
        return row;
    }

    /** What a tar holds beside tables and originals, once it is read. */
    record About(String casebook, byte[] key) {}

    /** Puts all rows and originals where they belong; the caller commits once the tar is known to be whole. */
    About read(InputStream in, Originals originals, Watcher watcher) throws IOException, SQLException {
        String casebook = "";
        byte[] key = {};
        var staged = new ArrayList<Originals.Staged>();
        long done = 0;
        var tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = entry.getName();
            if (name.startsWith(TABLES)) {
                String table = name.substring(TABLES.length()).replaceFirst("\\..*", "");
                if (!ALL.contains(table) || entry.getSize() > MOST_PART) {
                    throw new IOException("it holds a table that is not known: " + table);
                }
                rows(table, new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            } else if (name.startsWith(ORIGINALS)) {
                Originals.Staged one = originals.stage(tar);
                if (!name.endsWith("/" + one.sha256())) {
                    throw new IOException("an original in it is damaged: " + name);
                }
                staged.add(one);
                if (staged.size() == TOGETHER) {
                    originals.keep(staged);
                    staged.clear();
                }
                watcher.done(++done, -1);
            } else if (name.equals(ABOUT)) {
                JsonNode about = Json.read(new String(tar.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
                if (about.path("form").asInt() > FORM) {
                    throw new IOException("it was made by a newer Synoptic");
                }
                casebook = about.path("casebook").asText();
            } else if (name.equals(KEY)) {
                key = tar.readAllBytes();
            }
        }
        originals.keep(staged);
        if (casebook.isEmpty() || key.length == 0) {
            throw new IOException("it is no backup of a casebook");
        }
        return new About(casebook, key);
    }

    private void rows(String table, String lines) throws SQLException {
        String[] all = lines.split("\n");
        List<String> columns = new ArrayList<>();
        Json.read(all[0], ArrayNode.class).forEach(c -> columns.add(c.asText()));
        if (columns.stream().anyMatch(c -> !c.matches("[a-z0-9_]+"))) {
            throw new SQLException("a table of the backup has columns that are not known");
        }
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement statement = rows.connection().prepareStatement(sql)) {
            for (String line : List.of(all).subList(1, all.length)) {
                int at = 1;
                for (JsonNode value : Json.read(line, ArrayNode.class)) {
                    set(statement, at++, value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, int at, JsonNode value) throws SQLException {
        if (value.isNull()) {
            statement.setNull(at, Types.NULL);
        } else if (value.isObject()) {
            try {
                statement.setBytes(at, value.path("bytes").binaryValue());
            } catch (IOException e) {
                throw new SQLException("a value of the backup is damaged", e);
            }
        } else if (value.isIntegralNumber()) {
            statement.setLong(at, value.asLong());
        } else if (value.isNumber()) {
            statement.setDouble(at, value.asDouble());
        } else {
            statement.setString(at, value.asText());
        }
    }

    /** Makes the readings findable again. */
    void index(Store store) throws SQLException {
        for (long reading : rows.list("SELECT n FROM reading WHERE latest = 1 ORDER BY n", r -> r.getLong(1))) {
            store.index(rows, reading);
        }
    }
}
