package org.synoptic.casebook;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a casebook up to date, through Flyway and the scripts beside this class. */
final class Migration {
    private static final Logger LOG = Logger.getLogger("org.flywaydb");
    /** The number of the newest script. */
    private static final int NEWEST = 4;

    private Migration() {}

    static void run(DataSource source, Connection connection, String dialect) throws SQLException {
        if (upToDate(connection)) {
            return;
        }
        LOG.setLevel(Level.WARNING);
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/synoptic/casebook/" + dialect)
                    .table("migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SQLException("the tables could not be made or brought up to date: " + e.getMessage(), e);
        }
    }

    private static boolean upToDate(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), "migration", null)) {
            if (!tables.next()) {
                return false;
            }
        }
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT count(*) FROM migration WHERE success AND version = '" + NEWEST + "'")) {
            return found.next() && found.getInt(1) == 1;
        }
    }
}
