package org.synoptic.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Anchor;
import org.synoptic.casebook.Authority;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.LogHead;
import org.synoptic.casebook.LogLine;
import org.synoptic.casebook.Refused;
import org.synoptic.log.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code synoptic casebook log}: who did what, and how far that is known outside. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "log",
        description = {
            "Shows who did what, and which of it a checkpoint outside covers. A later change to what a checkpoint covers shows to"
                    + " whoever keeps that checkpoint in another place (verify --checkpoint FILE)."
        },
        footer = {"", "Example:", "  synoptic casebook log oster --checkpoint > checkpoint-for-basim.txt"})
final class CasebookLogCommand implements Callable<Integer> {
    private static final int PAGE = 50;
    private static final int MOST_ANCHORS = 10;

    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Option(
            names = "--from",
            paramLabel = "N",
            description = "Show fifty lines from this number on; without it the last fifty.")
    private @Nullable Long from;

    @Option(names = "--checkpoint", description = "Print only the newest checkpoint, to be kept in another place.")
    private boolean checkpoint;

    @Option(
            names = "--handed",
            paramLabel = "NAME",
            description = "Note that the newest checkpoint was handed to this person or body.")
    private @Nullable String handed;

    @Option(
            names = "--stamp",
            paramLabel = "URL",
            description =
                    "Have the newest checkpoint stamped by this time stamp authority (RFC 3161); it sees a digest alone.")
    private @Nullable String stamp;

    @Option(
            names = "--proof",
            paramLabel = "N",
            description = "Prove that this line stands in the log of the newest checkpoint.")
    private @Nullable Long proof;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write checkpoint, tiles and entries to this folder (C2SP tlog-tiles), for others to check.")
    private @Nullable Path out;

    @Option(
            names = "--new-key",
            description = "Make a new key for the log, when the old one is lost or was seen by others.")
    private boolean newKey;

    CasebookLogCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook open = casebook.open()) {
            if (newKey) {
                print("the log signs with a new key from now on: " + open.newKey(casebook.by));
            }
            if (stamp != null) {
                print(told(open.stamp(Authority.at(stamp), casebook.by)));
            }
            if (handed != null) {
                print(told(open.handed(handed, casebook.by)));
            }
            if (out != null) {
                open.writeLog(out);
                print("the log is written to " + out);
            }
            if (checkpoint) {
                session.console().print(open.log().checkpoint());
            } else if (proof != null) {
                prove(open, proof);
            } else if (!newKey && stamp == null && handed == null && out == null) {
                show(open);
            }
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }

    private void print(String line) throws IOException {
        session.console().print(line + "\n");
    }

    private void show(Casebook open) throws IOException {
        LogHead head = open.log();
        long first = from == null ? Math.max(1, head.changes() - PAGE + 1) : Math.max(1, from);
        List<LogLine> changes = open.lines(first, PAGE);
        for (LogLine c : changes) {
            print(c.number() + "  " + c.at() + "  " + c.who() + "  " + c.action() + "  " + c.subject());
        }
        long last = changes.isEmpty() ? first : changes.getLast().number();
        if (last < head.changes()) {
            print("more with: --from " + (last + 1));
        }
        print("");
        session.console().print(head.checkpoint());
        print("");
        print("verify it with " + head.verifier());
        for (Anchor anchor : head.anchors()
                .subList(
                        Math.max(0, head.anchors().size() - MOST_ANCHORS),
                        head.anchors().size())) {
            print(told(anchor));
        }
        long bare = head.changes() - head.anchored();
        print(
                head.anchored() == 0
                        ? "No checkpoint is known outside: nobody could show a change to this log. Use --stamp, or --checkpoint and"
                                + " --handed."
                        : "Not covered by anything outside: "
                                + (bare == 1 ? "the last change" : "the last " + bare + " changes") + " of "
                                + head.changes() + ".");
    }

    private static String told(Anchor anchor) {
        return "the first " + anchor.size() + " changes: "
                + (anchor.kind().equals("stamp") ? "stamped by " : "handed to ") + anchor.whom() + ", " + anchor.at();
    }

    private void prove(Casebook open, long number) throws IOException {
        Proof given = open.proof(number);
        HexFormat hex = HexFormat.of();
        print("entry " + (number - 1) + " of " + given.size());
        print("line  " + open.lines(number, 1).getFirst().entry());
        print("leaf  " + hex.formatHex(given.leaf()));
        for (Proof.Step step : given.steps()) {
            print((step.left() ? "left  " : "right ") + hex.formatHex(step.hash()));
        }
        print("");
        session.console().print(open.log().checkpoint());
    }
}
