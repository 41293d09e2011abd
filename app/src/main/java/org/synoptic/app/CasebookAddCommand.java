package org.synoptic.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.synoptic.casebook.Added;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code synoptic casebook add}: documents are kept. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "add",
        description = "Keeps documents as they came; what is kept already is not kept again.",
        footer = {"", "Example:", "  synoptic casebook add oster articles/ wires.jsonl"})
final class CasebookAddCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "A file, a folder, a .jsonl of documents, or - for standard input.")
    private List<String> paths = List.of();

    @Option(names = "--again", description = "Keep also what was withdrawn before.")
    private boolean again;

    @Option(names = "--list", description = "Print a line for each document as soon as it is kept: SHA-256 and name.")
    private boolean list;

    CasebookAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook open = casebook.open();
                LongWork work = new LongWork(session.console(), "kept", list)) {
            Added added = open.add(paths, session.console().in(), casebook.by, again, work);
            added.problems().forEach(session::problem);
            work.clear();
            session.console().print(told(added));
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }

    private static String told(Added added) {
        var told = new StringBuilder("kept " + LongWork.counted(added.kept().size(), "document"));
        if (added.known() > 0) {
            told.append(", ")
                    .append(added.known())
                    .append(added.known() == 1 ? " was" : " were")
                    .append(" kept already");
        }
        if (added.mended() > 0) {
            told.append(", ")
                    .append(LongWork.counted(added.mended(), "damaged original"))
                    .append(" mended");
        }
        return told.append(added.stopped() ? "; interrupted, the same command goes on from here\n" : "\n")
                .toString();
    }
}
