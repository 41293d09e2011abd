package org.synoptic.app;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code synoptic casebook init}: an empty casebook. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "init",
        description = "Makes an empty casebook in a folder.",
        footer = {"", "Example:", "  synoptic casebook init oster"})
final class CasebookInitCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "For a team: the PostgreSQL database of its tables, as jdbc:postgresql://HOST/NAME?user=USER;"
                    + " the password comes from ~/.pgpass. Without it they are a file in the folder.")
    private @Nullable String database;

    @Mixin
    private OwnPlaces places = new OwnPlaces();

    CasebookInitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook made =
                Casebook.init(casebook.folder, database, casebook.by, CasebookFolder.tool(), Clock.systemUTC())) {
            places.keep(made, casebook.by, session::problem);
            session.console().print("made the casebook " + casebook.folder + "\n");
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }
}
