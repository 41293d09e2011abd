package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Withdrawn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code synoptic casebook withdraw}: a document is taken away. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "withdraw",
        description = "Takes a document away for good, with all that was read from it; who, when and why stays.",
        footer = {"", "Example:", "  synoptic casebook withdraw oster letter.txt --why \"the writer asked for it\""})
final class CasebookWithdrawCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "The name or SHA-256 of what was added, or a document's id.")
    private String name = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason; it stays in the log.")
    private String why = "";

    @Option(names = "--whole", description = "Also if other documents came in the same file and go with it.")
    private boolean whole;

    CasebookWithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook open = casebook.open()) {
            Withdrawn withdrawn = open.withdraw(name, whole, casebook.by, why);
            session.console()
                    .print("withdrew " + withdrawn.sha256() + ", with "
                            + LongWork.counted(withdrawn.documents().size(), "reading") + " and the words of "
                            + LongWork.counted(withdrawn.judgements().size(), "judgement") + "\n"
                            + "Copies elsewhere, such as backups, are yours to delete; run collate for a collation without it.\n"
                            + (withdrawn.note().isEmpty() ? "" : "note: " + withdrawn.note() + "\n"));
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }
}
