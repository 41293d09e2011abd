package org.synoptic.read.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.synoptic.read.format.Recognizer;

/**
 * Recognizes letters with the installed program {@code tesseract}, enclosed as a worker is; where it cannot be enclosed it
 * is not used under Linux, and runs by itself elsewhere.
 */
final class Recognition implements Recognizer {
    static final int MILLISECONDS = 60_000;
    private static final int MOST = 1_000_000;

    private final Optional<Path> program = Sandbox.program("tesseract");
    private final Optional<Path> bubblewrap = Sandbox.linux() ? Sandbox.program("bwrap") : Optional.empty();

    @Override
    public boolean available() {
        return program.isPresent() && (bubblewrap.isPresent() || !Sandbox.linux());
    }

    @Override
    public Optional<String> text(int width, int height, byte[] grey) throws IOException {
        if (!available()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(program.orElseThrow().toString(), "stdin", "stdout"));
        Path filter = Workshop.filter();
        try {
            if (bubblewrap.isPresent()) {
                command = Sandbox.enclosed(bubblewrap.get(), filter, command);
            }
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            Process process = builder.start();
            try {
                return output(process, width, height, grey);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(filter);
        }
    }

    private static Optional<String> output(Process process, int width, int height, byte[] grey) throws IOException {
        Thread ending = Thread.ofPlatform().daemon().start(() -> {
            try {
                if (!process.waitFor(MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
        try (OutputStream out = process.getOutputStream();
                InputStream in = process.getInputStream()) {
            out.write(("P5 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII));
            out.write(grey);
            out.close();
            String text = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.empty();
        } finally {
            ending.interrupt();
        }
    }
}
