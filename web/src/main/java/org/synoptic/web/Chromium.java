package org.synoptic.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prints a page as PDF with the system's Chromium, without network, where it is installed. */
final class Chromium {
    private static final long PATIENCE = 90;

    private Chromium() {}

    static Optional<Path> found() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The page as PDF; nothing where no Chromium is installed, or it failed. */
    static Optional<byte[]> print(byte[] html) throws IOException {
        Optional<Path> chromium = found();
        if (chromium.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("synoptic-print");
        try {
            Path page = Files.write(folder.resolve("report.html"), html);
            Path pdf = folder.resolve("report.pdf");
            var command = new ArrayList<>(List.of(
                    chromium.get().toString(),
                    "--headless",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-extensions",
                    "--disable-background-networking",
                    "--proxy-server=127.0.0.1:9",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--no-pdf-header-footer",
                    "--print-to-pdf=" + pdf));
            if ("root".equals(System.getProperty("user.name"))) {
                command.add("--no-sandbox"); // Chromium's own sandbox refuses to run as root
            }
            command.add(page.toUri().toString());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
            return Files.isRegularFile(pdf) ? Optional.of(Files.readAllBytes(pdf)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            Desk.delete(folder);
        }
    }
}
