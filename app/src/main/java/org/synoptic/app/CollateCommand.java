package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.model.Collation;
import org.synoptic.present.Present;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synoptic collate}: the main job. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "collate",
        description = "Sets the accounts side by side: per incident each answer, on whose word, and what they show.",
        footer = {"", "Example:", "  synoptic collate articles/ --out collation"})
final class CollateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Paths paths = new Paths();

    @Mixin
    private Reference reference = new Reference();

    @Mixin
    private OutFolder out = new OutFolder();

    CollateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Collation collation = session.collate(paths.given, reference);
        out.write(collation, session.sources()).ifPresent(session::problem);
        session.console().print(Present.table(collation, session.console().screen()));
        return session.finish();
    }
}
