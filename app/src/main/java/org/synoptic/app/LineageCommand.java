package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.Synoptic;
import org.synoptic.present.Present;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synoptic lineage}: related pairs of documents as lines of JSON. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "lineage",
        description = "Documents that share passages, and how, as JSON Lines on standard output.",
        footer = {"", "Example:", "  synoptic lineage articles.jsonl > lineage.jsonl"})
final class LineageCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Paths paths = new Paths();

    LineageCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Present.lineage(
                session.with(paths.given, new Reference(), Synoptic::lineage),
                session.console().out());
        return session.finish();
    }
}
