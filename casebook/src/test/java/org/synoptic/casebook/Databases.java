package org.synoptic.casebook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The databases that one suite of tests is run on. */
enum Databases {
    SQLITE,
    POSTGRESQL;

    static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);

    /** A new casebook; skips the test where the database is not installed. */
    Casebook casebook(Path folder) throws Exception {
        return Casebook.init(folder, url(), "Amal", "test 1", NOON);
    }

    /** A casebook made of a backup. */
    Casebook restored(Path backup, char @Nullable [] passphrase, Path folder) throws Exception {
        return Casebook.restore(backup, passphrase, folder, url(), "Amal", "test 1", NOON, Watcher.NONE);
    }

    private @Nullable String url() throws Exception {
        if (this == SQLITE) {
            return null;
        }
        assumeTrue(PostgresServer.one().isPresent(), "skipped: PostgreSQL (its program initdb) is not installed here");
        return PostgresServer.one().get().schema();
    }
}
