package org.synoptic.app;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The paths that a command is given. */
final class Paths {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A file, a folder, a .jsonl of documents, or - for standard input.")
    List<String> given = List.of();
}
