package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synoptic casebook verify}: whether all is as it was written. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "verify",
        description = "Holds each original, each row and the log against their digests, and names what is damaged.",
        footer = {"", "Example:", "  synoptic casebook verify oster"})
final class CasebookVerifyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    CasebookVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook open = casebook.open();
                LongWork work = new LongWork(session.console(), "verified", false)) {
            Verified verified = open.verify(work);
            work.clear();
            verified.damaged().forEach(session::problem);
            String count = LongWork.counted((int) verified.originals(), "original") + ", " + verified.rows() + " rows, "
                    + verified.changes() + " changes: ";
            int damaged = verified.damaged().size();
            session.console().print(count + (damaged == 0 ? "all as written\n" : damaged + " damaged, see below\n"));
            for (String note : verified.notes()) {
                session.console().print("note: " + note + "\n");
            }
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }
}
