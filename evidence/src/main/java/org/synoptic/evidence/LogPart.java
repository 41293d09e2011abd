package org.synoptic.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Anchor;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.LogLine;
import org.synoptic.log.Proof;

/** The folder {@code log} of a package: a checkpoint, lines with their proofs, and the newest stamped checkpoint with its own. */
final class LogPart {
    private static final int PAGE = 1000;
    private static final Set<String> ALWAYS = Set.of("init", "key", "export");

    private final Casebook casebook;
    private final Path log;

    LogPart(Casebook casebook, Path folder) {
        this.casebook = casebook;
        this.log = folder.resolve("log");
    }

    /**
     * Writes it; gives how many lines are proved.
     *
     * @param shown which lines may be shown
     * @param bodies whether what lines say in detail may be shown
     * @param stamp the stamp of the checkpoint, if it has one
     */
    int write(long size, String checkpoint, Predicate<LogLine> shown, boolean bodies, @Nullable Anchor stamp)
            throws IOException {
        for (String part : List.of("lines", "proofs", "bodies")) {
            Files.createDirectories(log.resolve(part));
        }
        Files.writeString(log.resolve("checkpoint"), checkpoint);
        var lines = new ArrayList<LogLine>();
        for (long from = 1; from <= size; from += PAGE) {
            casebook.lines(from, PAGE).stream()
                    .filter(l -> l.number() <= size)
                    .filter(shown)
                    .forEach(lines::add);
        }
        for (LogLine line : lines) {
            Files.writeString(log.resolve("lines").resolve(name(line)), line.entry());
            Files.writeString(log.resolve("proofs").resolve(name(line)), proof(line.number(), size));
            if (bodies && line.body() != null) {
                Files.writeString(log.resolve("bodies").resolve(name(line)), line.nonce() + line.body());
            }
        }
        if (!bodies) {
            Files.delete(log.resolve("bodies"));
        }
        if (stamp != null) {
            stamped(stamp, lines);
        }
        return lines.size();
    }

    private void stamped(Anchor stamp, List<LogLine> lines) throws IOException {
        Path folder = Files.createDirectories(log.resolve("stamped").resolve("proofs"))
                .getParent();
        if (folder == null) {
            return;
        }
        Files.writeString(folder.resolve("checkpoint"), stamp.checkpoint());
        Files.write(folder.resolve("stamp.tsr"), stamp.token());
        for (LogLine line : lines) {
            if (line.number() <= stamp.size()) {
                Files.writeString(folder.resolve("proofs").resolve(name(line)), proof(line.number(), stamp.size()));
            }
        }
    }

    private static String name(LogLine line) {
        return Long.toString(line.number());
    }

    private String proof(long number, long size) throws IOException {
        var steps = new StringBuilder();
        for (Proof.Step step : casebook.proof(number, size).steps()) {
            steps.append(step.left() ? "left " : "right ")
                    .append(HexFormat.of().formatHex(step.hash()))
                    .append('\n');
        }
        return steps.toString();
    }

    /** The newest checkpoint that an authority stamped. */
    static Optional<Anchor> newestStamp(List<Anchor> anchors) {
        return anchors.stream().filter(a -> a.kind().equals("stamp")).reduce((a, b) -> b);
    }

    /** Which lines a package without redactions shows: what made the casebook, what was added and read, ruled and exported. */
    static Predicate<LogLine> open(Set<String> originals) {
        return line -> ALWAYS.contains(line.action())
                || line.action().equals("judge")
                || line.action().equals("collate")
                || originals.contains(line.subject());
    }

    /** Which lines a redacted package shows: none that tells of a document, by digest or otherwise. */
    static Predicate<LogLine> redacted(Redactor redactor, String manifest) {
        return line -> (line.action().equals("init")
                        || line.action().equals("key")
                        || line.action().equals("export") && line.subject().equals(manifest))
                && redactor.found(line.entry()).isEmpty();
    }
}
