package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.present.Present;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synoptic claims}: every claim as a line of JSON. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "claims",
        description = "Claims as JSON Lines on standard output, each with its incident and origin.",
        footer = {"", "Example:", "  synoptic claims report.html > claims.jsonl"})
final class ClaimsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Paths paths = new Paths();

    ClaimsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Present.claims(session.collate(paths.given), session.console().out());
        return session.finish();
    }
}
