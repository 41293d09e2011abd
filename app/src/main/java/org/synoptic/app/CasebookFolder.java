package org.synoptic.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.synoptic.casebook.Casebook;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The casebook that a command is given, and who is at work on it. */
final class CasebookFolder {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the casebook.")
    Path folder = Path.of("");

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who does this, as the log is to name them; your user name if not given.")
    String by = System.getProperty("user.name", "unknown");

    Casebook open() throws IOException {
        return Casebook.open(folder, tool(), Clock.systemUTC());
    }

    static String tool() throws IOException {
        return new Version().getVersion()[0];
    }
}
