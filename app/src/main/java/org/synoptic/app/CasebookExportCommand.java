package org.synoptic.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Authority;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import org.synoptic.evidence.EvidencePackage;
import org.synoptic.evidence.Exported;
import org.synoptic.evidence.Redactions;
import org.synoptic.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code synoptic casebook export}: an evidence package. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "export",
        description =
                "Writes an evidence package that a stranger can check with standard programs, by its own README.txt.",
        footer = {"", "Example:", "  synoptic casebook export oster oster-package --redact names.txt"})
final class CasebookExportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Parameters(index = "1", paramLabel = "FOLDER", description = "The folder to write; it must not be there yet.")
    private Path folder = Path.of("");

    @Option(
            names = "--redact",
            paramLabel = "FILE",
            description = "Take out what stands in this file, a line each: person: NAME | OTHER NAME, words: WORDS,"
                    + " document: ID, passage: ID START-END.")
    private @Nullable Path redact;

    @Option(
            names = "--stamp",
            paramLabel = "URL",
            description = "Have the package's checkpoint stamped by this time stamp authority (RFC 3161).")
    private @Nullable String stamp;

    @Mixin
    private Reference reference = new Reference();

    CasebookExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Redactions redactions = redactions();
        if (redactions == null) {
            return session.finish();
        }
        try (Casebook open = casebook.open();
                LongWork work = new LongWork(session.console(), "read", false)) {
            var options = new EvidencePackage.Options(
                    casebook.by,
                    CasebookFolder.tool(),
                    Clock.systemUTC(),
                    redactions,
                    stamp == null ? null : Authority.at(stamp));
            reference.keepPlaces(open, casebook.by, session::problem);
            Exported exported = EvidencePackage.write(open, session.engine(reference, open), options, folder, work);
            work.clear();
            exported.problems().forEach(session::problem);
            if (exported.documents() >= 0) {
                session.console().print(told(exported));
            }
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }

    private String told(Exported exported) {
        return "exported " + LongWork.counted(exported.documents(), "document") + " and "
                + LongWork.counted(exported.claims(), "claim") + " to " + folder + "; "
                + LongWork.counted(exported.lines(), "line") + " of the log proved\n"
                + (exported.leftOut() == 0
                        ? ""
                        : LongWork.counted(exported.leftOut(), "judgement")
                                + " could not be carried over to the redacted texts\n")
                + (redact == null
                        ? ""
                        : "Read the package before you hand it on: what is not listed is not taken out.\n");
    }

    private @Nullable Redactions redactions() {
        if (redact == null) {
            return Redactions.NONE;
        }
        boolean[] wrong = {false};
        try {
            Redactions read = Redactions.read(Files.readAllLines(redact, StandardCharsets.UTF_8), p -> {
                wrong[0] = true;
                session.problem(p);
            });
            return wrong[0] ? null : read;
        } catch (IOException e) {
            session.problem(new Problem(
                    "export.redaction",
                    redact.toString(),
                    "The redactions cannot be read as text in UTF-8; nothing is exported.",
                    "Check the path and that you may read it."));
            return null;
        }
    }
}
