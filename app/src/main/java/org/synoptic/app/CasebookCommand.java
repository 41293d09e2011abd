package org.synoptic.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code synoptic casebook}: the commands of a casebook. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "casebook",
        description = "Keeps documents, what was read from them and what persons ruled, in one folder.",
        footer = {
            "",
            "Example:",
            "  synoptic casebook init oster",
            "  synoptic casebook add oster articles/",
            "  synoptic casebook collate oster"
        })
final class CasebookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CasebookCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new CasebookCommand())
                .addSubcommand(new CasebookInitCommand(session))
                .addSubcommand(new CasebookAddCommand(session))
                .addSubcommand(new CasebookReadCommand(session))
                .addSubcommand(new CasebookCollateCommand(session))
                .addSubcommand(new CasebookJudgeCommand(session))
                .addSubcommand(new CasebookWithdrawCommand(session))
                .addSubcommand(new CasebookVerifyCommand(session))
                .addSubcommand(new CasebookLogCommand(session))
                .addSubcommand(new CasebookExportCommand(session))
                .addSubcommand(new CasebookImportCommand(session))
                .addSubcommand(new CasebookBackupCommand(session))
                .addSubcommand(new CasebookRestoreCommand(session));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: init, add, read, collate, judge, withdraw, verify, log, export, import,"
                        + " backup, restore");
    }
}
