package org.synoptic.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.synoptic.language.CoreNlp;
import org.synoptic.syntax.Parser;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The program: {@code synoptic COMMAND PATH...}.
 *
 * <p>Example: {@code synoptic collate articles/ --out collation}.
 *
 * <p>Limits: exit code 0 done, 1 done with problems that are listed on standard error, 2 wrong use, 70 a fault of the
 * program, told in one line; its trace is printed with {@code --debug} or when {@code SYNOPTIC_DEBUG} is set.
 */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "synoptic",
        description = "Sets the accounts of contested events side by side: who reported what, on whose word.",
        footer = {
            "",
            "Example:",
            "  synoptic collate articles/ --out collation",
            "",
            "Exit code: 0 done, 1 done with problems that are listed, 2 wrong use."
        })
public final class Main {
    private static final int FAULT = 70;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "When the program fails, print where in it.")
    private boolean debug;

    private Main() {}

    /** Runs the command of the arguments and ends the process with its exit code. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Console console = Console.ofProcess(environment);
        int exit = run(console, CoreNlp::load, environment.containsKey("SYNOPTIC_DEBUG"), args);
        System.exit(exit);
    }

    static int run(Console console, Supplier<Parser> parser, boolean debug, String... args) {
        Main main = new Main();
        Session session = new Session(console, parser);
        CommandLine line = new CommandLine(main)
                .addSubcommand(new CollateCommand(session))
                .addSubcommand(new ClaimsCommand(session))
                .addSubcommand(new AttributionsCommand(session))
                .addSubcommand(new TollsCommand(session))
                .addSubcommand(new LineageCommand(session))
                .addSubcommand(CasebookCommand.with(session))
                .addSubcommand(new ServeCommand(session));
        ServiceLoader.load(Subcommand.class).forEach(line::addSubcommand);
        line.setOut(writer(console.out(), console));
        line.setErr(writer(console.err(), console));
        line.setExecutionExceptionHandler((e, command, parsed) -> fault(e, console, debug || main.debug));
        if (args.length == 0) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }

    private static PrintWriter writer(OutputStream out, Console console) {
        return new PrintWriter(new OutputStreamWriter(out, console.charset()), true);
    }

    private static int fault(Exception e, Console console, boolean debug) {
        if (readerIsGone(e)) {
            return 0;
        }
        console.err()
                .println("synoptic failed: " + e + where(e) + ". Please report this line and the command"
                        + (debug ? "." : "; --debug tells more."));
        if (debug) {
            e.printStackTrace(console.err());
        }
        return FAULT;
    }

    /** Whether whoever read standard output stopped reading, as {@code head} does. */
    private static boolean readerIsGone(Exception e) {
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        String message = cause instanceof IOException ? cause.getMessage() : null;
        return message != null && (message.contains("Broken pipe") || message.contains("pipe is being closed"));
    }

    private static String where(Exception e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }
}
