package org.synoptic.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.synoptic.casebook.BackedUp;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synoptic casebook backup}: all of a casebook in one file, locked. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "backup",
        description =
                "Writes all of the casebook to one file, locked by a passphrase (OpenPGP: gpg --decrypt opens it).",
        footer = {"", "Example:", "  synoptic casebook backup oster /media/usb/oster.backup"})
final class CasebookBackupCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Option(
            names = "--unlocked",
            description = "Write it without a passphrase: whoever has the file can read all of it.")
    private boolean unlocked;

    CasebookBackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        char[] chosen = unlocked ? null : passphrase.chosen(System.getenv());
        if (!unlocked && chosen == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A backup needs a passphrase of at least 12 letters, twice the same: --passphrase-file FILE, SYNOPTIC_PASSPHRASE,"
                            + " or typed in at a terminal");
        }
        try (Casebook open = casebook.open();
                LongWork work = new LongWork(session.console(), "backed up", false)) {
            BackedUp made = open.backup(file, chosen, casebook.by, work);
            work.clear();
            made.problems().forEach(session::problem);
            session.console()
                    .print("backed up " + LongWork.counted((int) made.originals(), "original")
                            + " and everything on them: "
                            + made.size() + " bytes, SHA-256 " + made.sha256() + "\n"
                            + (unlocked ? "" : "Without the passphrase nobody can open it, you neither.\n"));
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }
}
