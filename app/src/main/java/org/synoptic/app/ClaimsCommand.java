package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.model.Collation;
import org.synoptic.present.Present;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private Reference reference = new Reference();

    @Option(
            names = "--explain",
            description = "For a person instead: each claim with its sentence, brackets around the words that told.")
    private boolean explain;

    ClaimsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Collation collation = session.collate(paths.given, reference);
        if (explain) {
            session.console()
                    .print(Present.explained(collation, session.console().screen()));
        } else {
            Present.claims(collation, session.sources(), session.console().out());
        }
        return session.finish();
    }
}
