package org.synoptic.casebook;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Where SQLite and PostgreSQL differ; all other statements are the same for both. */
interface Store {
    /** A new connection whose transactions, once committed, survive a power cut. */
    Connection connect() throws SQLException;

    /** Makes or brings up to date the tables. */
    void migrate() throws SQLException;

    /** Holds back other writers until this transaction ends. */
    void lock(Rows rows) throws SQLException;

    /** Makes the documents and claims of a reading findable. */
    void index(Rows rows, long reading) throws SQLException;

    /** The opposite of {@link #index}; called while the reading is still the latest. */
    void unindex(Rows rows, long reading) throws SQLException;

    /** Documents that hold all of the words, the best first: number and extract. */
    List<Found> documents(Rows rows, String words, int limit) throws SQLException;

    /** Claims whose quote holds all of the words, the best first. */
    List<Found> claims(Rows rows, String words, int limit) throws SQLException;

    /** Sees to it that nothing that was deleted stays readable in the database's files, as far as it is in its power. */
    void scrub(Rows rows) throws SQLException;

    /** What the database itself finds damaged, in words. */
    void check(Rows rows, Consumer<String> damaged) throws SQLException;

    /** A row that was found, and words around what was looked for. */
    record Found(long n, String extract) {}
}
