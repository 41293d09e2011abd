package org.synoptic.casebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The independent checker of logs, a Python program, at work. */
final class Checker implements AutoCloseable {
    private final Path program;
    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    Checker() throws IOException {
        program = Files.createTempFile("check_log", ".py");
        try (var source = Checker.class.getResourceAsStream("check_log.py")) {
            Files.write(program, java.util.Objects.requireNonNull(source).readAllBytes());
        }
        process = new ProcessBuilder("python3", program.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static boolean possible() throws InterruptedException {
        return Tracing.run("python3", "--version") && Tracing.run("openssl", "version");
    }

    /** What it says of a log, given a checkpoint kept elsewhere if not null. */
    String of(Path folder, @Nullable Path kept) {
        try {
            in.write(folder + (kept == null ? "" : "\t" + kept) + "\n");
            in.flush();
            return String.valueOf(out.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
        Files.deleteIfExists(program);
    }
}
