package org.synoptic.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Anchor;
import org.synoptic.casebook.Authority;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Collated;
import org.synoptic.casebook.Engine;
import org.synoptic.casebook.Kept;
import org.synoptic.casebook.LogHead;
import org.synoptic.casebook.LogLine;
import org.synoptic.casebook.Signed;
import org.synoptic.casebook.Watcher;
import org.synoptic.model.Problem;

/**
 * A casebook's documents, claims, rulings and log proofs in a folder that a stranger can check.
 *
 * <p>Example: {@code EvidencePackage.write(casebook, engine, new Options("Amal", "synoptic 0.1.0", clock, Redactions.NONE, null), folder,
 * Watcher.NONE)}.
 *
 * <p>Limits: the folder is not there before, and is gone again when a problem says that nothing was exported. What is redacted is taken out
 * of texts, ids, names and metadata; claims and findings are then read anew from what is left, and originals are left out.
 */
public final class EvidencePackage {
    private static final String OPEN =
            "It holds the documents of a casebook as they came, what was read from them, and what persons ruled on that.";
    private static final String REDACTED =
            "It holds redacted texts of documents of a casebook, what was read from these texts, and what persons"
                    + " ruled on that.\nWhere something was taken out stands " + Redactor.MARK
                    + ", whatever its length. The documents as they came are not in it, and"
                    + " neither are\ntheir digests.";
    private static final String STAMP = """

            5. An authority saw a checkpoint of this log at the time that its stamp tells. Take the authority's root certificate from the
               authority itself, as authority.pem; then the lines up to that checkpoint stood in the log at that time.

                openssl ts -verify -data log/stamped/checkpoint -in log/stamped/stamp.tsr -CAfile authority.pem && prove log/stamped && echo "5: good"
            """;

    private EvidencePackage() {}

    /**
     * How to export.
     *
     * @param authority stamps the checkpoint that the package bears; null without, then the newest stamp that there is goes along
     */
    public record Options(
            String who,
            String tool,
            Clock clock,
            Redactions redactions,
            @Nullable Authority authority) {}

    /** Writes a package, and logs that. */
    public static Exported write(Casebook casebook, Engine engine, Options options, Path folder, Watcher watcher)
            throws IOException {
        if (Files.exists(folder)) {
            return nothing(problem(
                    "export.exists",
                    folder.toString(),
                    "There is something of this name already.",
                    "Name a folder that is not there yet."));
        }
        Path work = folder.resolveSibling(folder.getFileName() + ".work");
        boolean done = false;
        try {
            Files.createDirectories(folder);
            Exported exported = options.redactions().isEmpty()
                    ? open(casebook, engine, options, folder, watcher)
                    : redacted(casebook, engine, options, folder, Files.createDirectories(work), watcher);
            done = exported.documents() >= 0;
            return done ? exported : nothing(exported.problems().getFirst());
        } catch (Shown.NotThere e) {
            return nothing(problem(
                    "export.redaction",
                    String.valueOf(e.getMessage()),
                    "The casebook has no such document, or it is shorter than the passage; nothing is exported.",
                    "Write the document's id as `casebook judge DIR list` shows it before the last slash."));
        } finally {
            clear(work);
            if (!done) {
                clear(folder);
            }
        }
    }

    private static Problem problem(String code, String place, String message, String advice) {
        return new Problem(code, place, message, advice);
    }

    private static Exported nothing(Problem problem) {
        return new Exported(-1, 0, 0, 0, List.of(problem));
    }

    private static Exported open(Casebook casebook, Engine engine, Options options, Path folder, Watcher watcher)
            throws IOException {
        Collated collated = casebook.collate(engine, options.who(), watcher);
        var problems = new ArrayList<Problem>();
        Instant at = options.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Kept> originals =
                new Payload(casebook, collated, folder.resolve("data"), options.tool(), at, problems).write();
        int lines = sealed(casebook, options, folder, at, collated, manifest -> LogPart.open(originals.keySet()), true);
        return new Exported(
                collated.ruled().documents().size(), collated.ruled().claims().size(), lines, 0, problems);
    }

    private static Exported redacted(
            Casebook casebook, Engine engine, Options options, Path folder, Path work, Watcher watcher)
            throws IOException {
        var shown = new Shown(casebook, options.redactions());
        Redactor redactor = shown.redactor();
        if (!redactor.found(options.who()).isEmpty()) {
            return nothing(problem(
                    "export.redaction",
                    options.who(),
                    "Whoever exports is among those who are to leave no trace, and the log has to name them; nothing is exported.",
                    "Let somebody else export, or give another name with --by."));
        }
        var problems = new ArrayList<Problem>();
        String who = redactor.clear(options.who());
        Instant at = options.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        try (Casebook clear = shown.in(work, engine, options.tool(), who, at, watcher)) {
            Collated collated = clear.collate(engine, who, Watcher.NONE);
            new Payload(clear, collated, folder.resolve("data"), options.tool(), at, problems).write();
            int lines = sealed(
                    casebook, options, folder, at, collated, manifest -> LogPart.redacted(redactor, manifest), false);
            List<String> leaks = leaks(folder, redactor);
            if (!leaks.isEmpty()) {
                return nothing(problem(
                        "export.leak",
                        leaks.getFirst(),
                        "Something that was to be taken out would stand in this file; nothing is exported.",
                        "Please report this; as a way around, redact the whole document."));
            }
            return new Exported(
                    collated.ruled().documents().size(),
                    collated.ruled().claims().size(),
                    lines,
                    shown.leftOut(),
                    problems);
        }
    }

    private static List<String> leaks(Path folder, Redactor redactor) throws IOException {
        var leaks = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("README.txt")
                        && redactor.leaks(name + "\n" + new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
                    leaks.add(name);
                }
            }
        }
        return leaks;
    }

    /** Which lines of the log to show, once the manifest's digest is known. */
    private interface Lines {
        Predicate<LogLine> of(String manifest);
    }

    private static int sealed(
            Casebook casebook, Options options, Path folder, Instant at, Collated collated, Lines shown, boolean open)
            throws IOException {
        var bag = new Bag(folder);
        String manifest = bag.payload();
        int documents = collated.ruled().documents().size();
        casebook.record(
                options.who(),
                "export",
                manifest,
                Map.of("documents", Integer.toString(documents), "redacted", Boolean.toString(!open)));
        LogHead head = casebook.log();
        Authority authority = options.authority();
        Anchor stamp = authority == null
                ? LogPart.newestStamp(head.anchors()).orElse(null)
                : casebook.stamp(authority, options.who());
        int lines =
                new LogPart(casebook, folder).write(head.changes(), head.checkpoint(), shown.of(manifest), open, stamp);
        Files.writeString(folder.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(
                folder.resolve("bag-info.txt"),
                "Bagging-Date: " + at.toString().substring(0, 10) + "\nBag-Software-Agent: " + options.tool()
                        + "\nPayload-Oxum: " + oxum(folder.resolve("data")) + "\n");
        Signed key = casebook.signed(new byte[0]);
        Files.writeString(folder.resolve("key.pem"), key.key());
        Files.writeString(folder.resolve("README.txt"), readme(head, key.verifier(), open, stamp != null));
        bag.tags();
        byte[] listed = Files.readAllBytes(folder.resolve(Bag.TAGS));
        Files.write(folder.resolve(Bag.SEAL), casebook.signed(listed).signature());
        return lines;
    }

    private static String oxum(Path data) throws IOException {
        long bytes = 0;
        long files = 0;
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
                files++;
            }
        }
        return bytes + "." + files;
    }

    private static String readme(LogHead head, String verifier, boolean open, boolean stamped) throws IOException {
        try (InputStream in = EvidencePackage.class.getResourceAsStream("README.txt")) {
            if (in == null) {
                throw new IllegalStateException("README.txt is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{WHAT}", open ? OPEN : REDACTED)
                    .replace("{LAST}", stamped ? "5" : "4")
                    .replace("{STAMP}", stamped ? STAMP : "\nNo authority stamped a checkpoint of this log.\n")
                    .replace("{VERIFIER}", verifier)
                    .replace("{SIZE}", Long.toString(head.changes()))
                    .replace(
                            "{BODIES}",
                            open
                                    ? " What it says in detail is in log/bodies: the SHA-256\n  of that file is the line's content."
                                    : "");
        }
    }

    /** What is wrong with a package, in words: its files, its seal, its checkpoint, its proofs; empty when it is as it was written. */
    public static List<String> check(Path folder) throws IOException {
        return new Checked(folder).check();
    }

    /** Takes a package's originals and rulings into a casebook, if the package is as it was written, and logs that. */
    public static Imported read(Path folder, Casebook casebook, Engine engine, String who, Watcher watcher)
            throws IOException {
        List<String> wrong = check(folder);
        if (!wrong.isEmpty()) {
            return new Imported(
                    0,
                    0,
                    0,
                    List.of(problem(
                            "import.damaged",
                            folder.toString(),
                            "The package is not as it was written: "
                                    + String.join("; ", wrong.subList(0, Math.min(5, wrong.size())))
                                    + ". Nothing is taken from it.",
                            "Get it again from who made it; its README.txt says how to check it.")));
        }
        Path work = Files.createTempDirectory("synoptic-import");
        try {
            return new Taking(folder, casebook, engine, who, watcher).take(work);
        } finally {
            clear(work);
        }
    }

    static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
