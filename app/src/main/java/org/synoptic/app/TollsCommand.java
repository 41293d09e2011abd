package org.synoptic.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.synoptic.present.Present;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synoptic tolls}: one line of JSON a document. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "tolls",
        description = "One line a document: the toll of its main incident, as the document gives it.",
        footer = {"", "Example:", "  synoptic tolls articles/ > tolls.jsonl"})
final class TollsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Paths paths = new Paths();

    @Mixin
    private Reference reference = new Reference();

    TollsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Present.tolls(
                session.each(paths.given, reference, synoptic -> document -> List.of(synoptic.toll(document))),
                session.console().out());
        return session.finish();
    }
}
