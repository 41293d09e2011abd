package org.synoptic.read.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands that start a process kept from everything: under Linux by bubblewrap (namespaces, no capabilities, a filter
 * of system calls, limits), elsewhere by limits alone where there is a shell.
 *
 * <p>Inside there is no network, no other process, no file of the user's; only the runtime, the program's jars, the
 * system's libraries, all read-only, and a scratch folder in memory.
 */
final class Sandbox {
    static final int MEGABYTES = 512;
    private static final int HEAP = 256;
    private static final int DATA = 470; // what malloc and the heap may take, so that with the code it stays below
    private static final int SCRATCH = 32;
    private static final String LIMITED =
            "ulimit -c 0; ulimit -d " + DATA * 1024 + "; ulimit -n 128; ulimit -f " + SCRATCH * 2048 + "; ";
    private static final List<String> LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/usr/lib32", "/lib", "/lib64");

    private Sandbox() {}

    static boolean linux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** A program on the path; nothing where it is not installed. */
    static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin" + File.pathSeparator
                + "/usr/local/bin";
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The command of a worker inside bubblewrap; the filter is a file that may be deleted once it runs. */
    static List<String> enclosed(Path bubblewrap, Path filter, String mainClass) throws IOException {
        var inside = new ArrayList<String>();
        Path java = Path.of(System.getProperty("java.home")).toRealPath();
        inside.addAll(List.of("--ro-bind", java.toString(), "/jdk", "--setenv", "LD_LIBRARY_PATH", "/jdk/lib"));
        var classes = new ArrayList<String>();
        for (Path entry : ClassPath.entries()) {
            String at = "/jars/" + classes.size() + "-" + entry.getFileName();
            inside.addAll(List.of("--ro-bind", entry.toRealPath().toString(), at));
            classes.add(at);
        }
        return enclosed(bubblewrap, filter, LIMITED, inside, java("/jdk/bin/java", "/scratch", classes, mainClass));
    }

    /** The command of a program of the system's inside bubblewrap, which reads its input and writes its output. */
    static List<String> enclosed(Path bubblewrap, Path filter, List<String> command) throws IOException {
        return enclosed(bubblewrap, filter, LIMITED, List.of("--ro-bind", "/usr", "/usr"), command);
    }

    private static List<String> enclosed(
            Path bubblewrap, Path filter, String limits, List<String> inside, List<String> command) throws IOException {
        var all = new ArrayList<String>();
        all.addAll(List.of("/bin/sh", "-c", limits + "exec 9<\"$1\"; shift; exec \"$@\"", "sh", filter.toString()));
        all.addAll(List.of(bubblewrap.toString(), "--unshare-all", "--unshare-user", "--disable-userns"));
        all.addAll(List.of("--uid", "65534", "--gid", "65534", "--cap-drop", "ALL", "--hostname", "reader"));
        all.addAll(List.of("--die-with-parent", "--new-session", "--clearenv"));
        if (Files.size(filter) > 0) {
            all.addAll(List.of("--seccomp", "9"));
        }
        for (String folder : LIBRARIES) {
            Path at = Path.of(folder);
            if (Files.isSymbolicLink(at)) {
                all.addAll(List.of("--symlink", Files.readSymbolicLink(at).toString(), folder));
            } else if (Files.isDirectory(at)) {
                all.addAll(List.of("--ro-bind", folder, folder));
            }
        }
        // Debian's Java keeps its configuration there.
        try (Stream<Path> settings = Files.list(Path.of("/etc"))) {
            for (Path folder : settings.filter(f -> f.getFileName().toString().matches("java-[0-9]+-openjdk"))
                    .sorted()
                    .toList()) {
                all.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
            }
        }
        all.addAll(inside);
        all.addAll(List.of("--dev", "/dev", "--size", Integer.toString(SCRATCH << 20), "--tmpfs", "/scratch"));
        all.addAll(List.of("--chdir", "/scratch", "--remount-ro", "/"));
        all.addAll(command);
        return all;
    }

    /** The command of a worker with nothing around it but limits, where there is a shell to set them. */
    static List<String> open(Path scratch, String mainClass) {
        List<String> classes = ClassPath.entries().stream().map(Path::toString).toList();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = java(java, scratch.toString(), classes, mainClass);
        if (!linux()) {
            return command; // elsewhere the limits mean other things, and the heap's own has to do
        }
        var all = new ArrayList<>(List.of("/bin/sh", "-c", LIMITED + "exec \"$@\"", "sh"));
        all.addAll(command);
        return all;
    }

    private static List<String> java(String program, String scratch, List<String> classes, String mainClass) {
        return List.of(
                program,
                "-Xmx" + HEAP + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:ReservedCodeCacheSize=40m",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Duser.home=" + scratch,
                "-Dpdfbox.fontcache=" + scratch,
                "-Dfile.encoding=UTF-8",
                "-cp",
                String.join(File.pathSeparator, classes),
                mainClass);
    }
}
