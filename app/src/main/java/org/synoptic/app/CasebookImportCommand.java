package org.synoptic.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import org.synoptic.evidence.EvidencePackage;
import org.synoptic.evidence.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code synoptic casebook import}: what an evidence package holds. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "import",
        description =
                "Takes the documents and rulings of an evidence package into the casebook, if it is as it was written.",
        footer = {"", "Example:", "  synoptic casebook import oster package-from-tarn/"})
final class CasebookImportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Parameters(index = "1", paramLabel = "FOLDER", description = "The package.")
    private Path folder = Path.of("");

    CasebookImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook open = casebook.open();
                LongWork work = new LongWork(session.console(), "kept", false)) {
            Imported imported =
                    EvidencePackage.read(folder, open, session.engine(new Reference(), open), casebook.by, work);
            work.clear();
            imported.problems().forEach(session::problem);
            session.console()
                    .print("kept " + LongWork.counted(imported.kept(), "document") + ", " + imported.known()
                            + " known already, " + LongWork.counted(imported.judgements(), "judgement")
                            + " taken over\n");
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }
}
