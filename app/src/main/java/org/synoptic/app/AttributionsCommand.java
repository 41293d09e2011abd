package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.present.Present;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synoptic attributions}: who says what, as lines of JSON. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "attributions",
        description = "Who says what, by which cue words, as JSON Lines on standard output.",
        footer = {"", "Example:", "  synoptic attributions articles/ > attributions.jsonl"})
final class AttributionsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Paths paths = new Paths();

    @Mixin
    private Reference reference = new Reference();

    AttributionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Present.attributions(
                session.each(paths.given, reference, synoptic -> synoptic::attributions),
                session.console().out());
        return session.finish();
    }
}
