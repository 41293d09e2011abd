package org.synoptic.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts {@link Importing} as a process, with faults if wanted. */
final class Child {
    private static final Optional<Path> SHIM = shim();

    private Child() {}

    /** What came of it: the exit code, and what was told as kept. */
    record Ran(int exit, List<String> told) {
        /** How much of long work was told as done. */
        int done() {
            return told.stream()
                    .filter(line -> line.matches("done [0-9]+"))
                    .mapToInt(line -> Integer.parseInt(line.substring(5)))
                    .max()
                    .orElse(0);
        }

        List<String> kept() {
            return told.stream().filter(line -> line.matches("[0-9a-f]{64}")).toList();
        }
    }

    /** The library that counts and spoils calls; empty where there is no gcc. */
    static Optional<Path> shimIfThere() {
        return SHIM;
    }

    /** The command line of a child that does some work with a casebook. */
    static List<String> command(Path casebook, String work, String on) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                Importing.class.getName(),
                casebook.toString(),
                work,
                on);
    }

    static Process start(List<String> command, Path casebook, Map<String, String> faults, Path out) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(false);
        builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (!faults.isEmpty()) {
            builder.environment().put("LD_PRELOAD", SHIM.orElseThrow().toString());
            builder.environment().put("FAULT_IN", casebook.toString());
            builder.environment().putAll(faults);
        }
        return builder.start();
    }

    static Ran run(Path casebook, String work, String on, Map<String, String> faults, Path out)
            throws IOException, InterruptedException {
        return run(command(casebook, work, on), casebook, faults, out);
    }

    static Ran run(List<String> command, Path casebook, Map<String, String> faults, Path out)
            throws IOException, InterruptedException {
        Process process = start(command, casebook, faults, out);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the import hung");
        }
        return new Ran(process.exitValue(), told(out));
    }

    /** The whole lines that were told. */
    static List<String> told(Path out) throws IOException {
        String words = Files.readString(out);
        int end = words.lastIndexOf('\n');
        return end < 0 ? List.of() : words.substring(0, end).lines().toList();
    }

    private static Optional<Path> shim() {
        try (var source = Child.class.getResourceAsStream("fault.c")) {
            if (source == null || !System.getProperty("os.name").equals("Linux")) {
                return Optional.empty();
            }
            Path folder = Files.createTempDirectory("synoptic-fault");
            Path c = folder.resolve("fault.c");
            Path library = folder.resolve("fault.so");
            Files.copy(source, c);
            Process gcc = new ProcessBuilder(
                            "gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), c.toString(), "-ldl")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean made = gcc.waitFor(60, TimeUnit.SECONDS) && gcc.exitValue() == 0;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Disk.clear(folder);
                } catch (IOException e) {
                    System.err.println("left behind: " + folder);
                }
            }));
            return made ? Optional.of(library) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
