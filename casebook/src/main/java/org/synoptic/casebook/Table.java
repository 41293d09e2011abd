package org.synoptic.casebook;

import java.util.List;
import java.util.Locale;

/** What is kept in which columns; a row's seal is a digest of all columns named here, and stands in the column after them. */
enum Table {
    HEAD("one", "casebook", "changes", "root", "note"),
    TILE("level", "place", "hashes"),
    ANCHOR("n", "at", "who", "kind", "whom", "size", "note", "token"),
    ORIGINAL("sha256", "name", "size", "media", "added"),
    RECEIPT("n", "sha256", "source", "part", "container", "at", "who", "tool"),
    TOMBSTONE("n", "sha256", "size", "at", "who", "why", "erased"),
    READING("n", "sha256", "engine", "at", "problems", "latest"),
    DOCUMENT("n", "reading", "position", "id", "title", "publisher", "date", "url", "text", "source"),
    ACCOUNT("document", "position", "id", "body"),
    CLAIM("n", "document", "position", "id", "kind", "quote", "body"),
    PARSE("key", "sha256", "body"),
    JUDGEMENT("n", "at", "who", "why", "kind", "body", "undoes"),
    CONCERN("judgement", "sha256"),
    COLLATED("n", "at", "engine", "documents", "judgements"),
    INCIDENT("collated", "side", "position", "id", "title", "body"),
    ORIGIN("collated", "side", "position", "id", "name", "body"),
    RELATION("collated", "side", "position", "a", "b", "body"),
    GAZETTEER("n", "name", "sha256", "body");

    private final List<String> columns;

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    /** The statement that puts a row in, with its seal as the last value. */
    String insert() {
        return "INSERT INTO " + sql() + " (" + String.join(", ", columns) + ", seal) VALUES ("
                + "?, ".repeat(columns.size()) + "?)";
    }

    /** All columns of the table and the seal. */
    String select() {
        return "SELECT " + String.join(", ", columns) + ", seal FROM " + sql();
    }
}
