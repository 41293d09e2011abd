package org.synoptic.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synoptic casebook restore}: a casebook of a backup. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "restore",
        description = "Makes a casebook of a backup, and verifies it.",
        footer = {"", "Example:", "  synoptic casebook restore oster-again /media/usb/oster.backup"})
final class CasebookRestoreCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Parameters(index = "1", paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "The PostgreSQL database for its tables, as with init; without it they are a file in the folder.")
    private @Nullable String database;

    CasebookRestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no such backup: " + file);
        }
        char[] given = Casebook.isLocked(file) ? passphrase.given(System.getenv()) : null;
        if (given == null && Casebook.isLocked(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The backup is locked: --passphrase-file FILE, SYNOPTIC_PASSPHRASE, or a terminal");
        }
        try (LongWork work = new LongWork(session.console(), "restored", false);
                Casebook restored = Casebook.restore(
                        file,
                        given,
                        casebook.folder,
                        database,
                        casebook.by,
                        CasebookFolder.tool(),
                        Clock.systemUTC(),
                        work)) {
            Verified verified = restored.verify(work);
            work.clear();
            verified.damaged().forEach(session::problem);
            session.console()
                    .print("restored " + LongWork.counted((int) verified.originals(), "original") + ", "
                            + verified.changes() + " changes: "
                            + (verified.damaged().isEmpty() ? "all as written\n" : "some are damaged, see below\n"));
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }
}
