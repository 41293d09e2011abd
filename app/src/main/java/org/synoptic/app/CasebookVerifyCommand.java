package org.synoptic.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.KeptCheckpoint;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Verified;
import org.synoptic.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code synoptic casebook verify}: whether all is as it was written. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "verify",
        description = "Holds each original, each row and the log against their digests, and names what is damaged.",
        footer = {"", "Example:", "  synoptic casebook verify oster --checkpoint checkpoint-of-may.txt"})
final class CasebookVerifyCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Also hold the log against this checkpoint of it that was kept in another place.")
    private List<Path> checkpoints = List.of();

    @Option(names = "--report", paramLabel = "FILE", description = "Add a line of JSON on what was found to this file.")
    private @Nullable Path report;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "Do it again and again until interrupted, with so much time between: 90s, 30m, 24h, 7d.")
    private @Nullable String every;

    CasebookVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Duration pause = every == null ? Duration.ZERO : pause(every);
        try (LongWork work = new LongWork(session.console(), "verified", false)) {
            once(work);
            while (!pause.isZero() && waited(pause, work)) {
                session.finish();
                once(work);
            }
        }
        return session.finish();
    }

    private void once(LongWork work) throws IOException {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (Casebook open = casebook.open()) {
            Verified verified = open.verify(work, kept());
            work.clear();
            told(verified, at);
            report(at, verified.damaged(), verified);
        } catch (Refused e) {
            session.problem(e.problem());
            report(at, List.of(e.problem()), null);
        }
    }

    private List<KeptCheckpoint> kept() throws IOException {
        var kept = new ArrayList<KeptCheckpoint>();
        for (Path file : checkpoints) {
            if (!Files.isReadable(file)) {
                throw new ParameterException(spec.commandLine(), "This checkpoint cannot be read: " + file);
            }
            kept.add(new KeptCheckpoint(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        }
        return kept;
    }

    private void told(Verified verified, Instant at) throws IOException {
        verified.damaged().forEach(session::problem);
        String count = LongWork.counted((int) verified.originals(), "original") + ", " + verified.rows() + " rows, "
                + verified.changes() + " changes: ";
        int damaged = verified.damaged().size();
        String when = every == null ? "" : at + "  ";
        session.console().print(when + count + (damaged == 0 ? "all as written\n" : damaged + " damaged, see below\n"));
        for (String note : verified.notes()) {
            session.console().print("note: " + note + "\n");
        }
        if (!checkpoints.isEmpty()
                && verified.damaged().stream().noneMatch(p -> p.code().equals("casebook.log_rewritten"))) {
            session.console()
                    .print("the log goes on from " + LongWork.counted(checkpoints.size(), "checkpoint")
                            + " kept outside\n");
        }
    }

    private void report(Instant at, List<Problem> damaged, @Nullable Verified verified) throws IOException {
        if (report == null) {
            return;
        }
        var line = JsonNodeFactory.instance.objectNode();
        line.put("at", at.toString()).put("casebook", casebook.folder.toString());
        if (verified != null) {
            line.put("originals", verified.originals())
                    .put("rows", verified.rows())
                    .put("changes", verified.changes());
        }
        var found = line.putArray("damaged");
        damaged.forEach(p ->
                found.addObject().put("code", p.code()).put("place", p.place()).put("message", p.message()));
        Files.writeString(report, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Duration pause(String words) {
        if (!words.matches("[1-9][0-9]{0,6}[smhd]")) {
            throw new ParameterException(spec.commandLine(), "A time is a number with s, m, h or d, such as 24h");
        }
        long number = Long.parseLong(words.substring(0, words.length() - 1));
        return switch (words.charAt(words.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Whether the time passed without an interruption. */
    private static boolean waited(Duration pause, LongWork work) {
        long end = System.nanoTime() + pause.toNanos();
        while (System.nanoTime() < end && !work.stop()) {
            try {
                Thread.sleep(Duration.ofMillis(200));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !work.stop();
    }
}
