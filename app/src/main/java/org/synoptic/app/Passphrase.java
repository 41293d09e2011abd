package org.synoptic.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The passphrase of a backup: from a file, from the environment, or typed in. */
final class Passphrase {
    private static final String VARIABLE = "SYNOPTIC_PASSPHRASE";
    private static final int LEAST = 12;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the passphrase; without it SYNOPTIC_PASSPHRASE, or it is asked for.")
    private @Nullable Path file;

    /** The passphrase as it is; null where there is none to be had. */
    char @Nullable [] given(Map<String, String> environment) throws IOException {
        if (file != null) {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        }
        String value = environment.get(VARIABLE);
        if (value != null) {
            return value.toCharArray();
        }
        java.io.Console console = System.console();
        return console == null ? null : console.readPassword("Passphrase of the backup: ");
    }

    /** A new passphrase: typed in twice, and not so short that it is tried out; null where it is neither. */
    char @Nullable [] chosen(Map<String, String> environment) throws IOException {
        char[] first = given(environment);
        if (first == null || first.length < LEAST) {
            return null;
        }
        char[] second = first;
        java.io.Console console = System.console();
        if (file == null && environment.get(VARIABLE) == null && console != null) {
            second = console.readPassword("The same again: ");
        }
        return Arrays.equals(first, second) ? first : null;
    }
}
