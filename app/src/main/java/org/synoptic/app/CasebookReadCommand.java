package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.ReadIn;
import org.synoptic.casebook.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synoptic casebook read}: texts and claims of what is kept. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "read",
        description =
                "Reads the kept documents that this version has not read yet. Interrupted, it goes on where it was.",
        footer = {"", "Example:", "  synoptic casebook read oster"})
final class CasebookReadCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Mixin
    private OwnPlaces places = new OwnPlaces();

    CasebookReadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook open = casebook.open();
                LongWork work = new LongWork(session.console(), "read", false)) {
            places.keep(open, casebook.by, session::problem);
            ReadIn read = open.read(session.engine(new Reference(), open), casebook.by, work);
            read.problems().forEach(session::problem);
            read.notes().forEach(session::note);
            work.clear();
            session.console().print(told(read) + "\n");
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }

    static String told(ReadIn read) {
        return "read " + LongWork.counted(read.originals(), "original") + ": "
                + LongWork.counted(read.documents(), "document") + ", " + LongWork.counted(read.claims(), "claim")
                + (read.stopped() ? "; interrupted, the same command goes on from here" : "");
    }
}
