package org.synoptic.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Unzips what is handed out and runs it, as a volunteer would. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the launcher for Linux and macOS")
class HandedOutZipIT {
    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void unzip() throws IOException {
        try (var zip = new ZipFile(System.getProperty("synoptic.zip"))) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                Path target = folder.resolve(entry.getName()).normalize();
                assertThat(target).startsWithRaw(folder);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
        try (Stream<Path> inside = Files.list(folder)) {
            home = inside.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void theMainJobRunsFromAnotherFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("synoptic"));
        Outcome run =
                run(link, "collate", home.resolve("examples/harbour-blast").toString(), "--out", "result");
        assertThat(run.exit).as(run.toString()).isZero();
        assertThat(run.out).isNotBlank();
        assertThat(folder.resolve("result/claims.jsonl")).isNotEmptyFile();
        assertThat(folder.resolve("result/report.html")).isNotEmptyFile();
    }

    @Test
    void exitCodesAreHandedOn() throws Exception {
        assertThat(run(home.resolve("synoptic"), "--version").exit).isZero();
        assertThat(run(home.resolve("synoptic"), "claims", "no-such-file.txt").exit)
                .isEqualTo(1);
        assertThat(run(home.resolve("synoptic"), "no-such-command").exit).isEqualTo(2);
    }

    @Test
    void aJavaThatIsAskedForButTooOldIsPassedOver() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old jdk/bin"));
        Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Outcome run = run(
                home.resolve("synoptic"),
                Map.of("SYNOPTIC_JAVA", old.getParent().toString()),
                "--version");
        assertThat(run.exit).as(run.toString()).isZero();
    }

    @Test
    void everyJarIsNamedAmongTheLicences() throws IOException {
        String licences = Files.readString(home.resolve("licenses/README.txt"));
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            var others = jars.map(jar -> jar.getFileName().toString().replaceFirst("(-[0-9].*)?\\.jar$", ""))
                    .filter(name -> !List.of(
                                    "synoptic",
                                    "core",
                                    "language",
                                    "read",
                                    "log",
                                    "casebook",
                                    "evidence",
                                    "present",
                                    "web",
                                    "app",
                                    "bench")
                            .contains(name))
                    .toList();
            assertThat(others)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(licences).contains(name));
        }
    }

    @Test
    void theLaunchersTheTextsAndTheExamplesAreThere() {
        for (String file :
                List.of("synoptic", "synoptic.command", "synoptic.bat", "README.txt", "COPYING", "examples")) {
            assertThat(home.resolve(file)).exists();
        }
    }

    private record Outcome(int exit, String out, String err) {}

    private static Outcome run(Path program, String... arguments) throws Exception {
        return run(program, Map.of(), arguments);
    }

    private static Outcome run(Path program, Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<String>(List.of("sh", program.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Outcome(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
