package org.synoptic.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program strace sees of a process: the calls by which it changes files of a folder. */
final class Tracing {
    private static final String CALLS =
            "write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync,syncfs,sync_file_range,"
                    + "msync,ftruncate,truncate,fallocate,copy_file_range,sendfile,splice,rename,renameat,renameat2,link,linkat,"
                    + "symlink,unlink,unlinkat,rmdir,mkdir,mkdirat";
    private static final Pattern CALL = Pattern.compile("^(?:[0-9]+ +)?([a-z0-9_]+)\\((.*)");

    private Tracing() {}

    static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean allowed() throws InterruptedException {
        return run("strace", "-o", "/dev/null", "true");
    }

    /** How often each call was made; names of the same call for other widths of numbers count as one. */
    static Map<String, Long> counted(List<String> calls) {
        var counted = new TreeMap<String, Long>();
        for (String call : calls) {
            counted.merge(
                    switch (call) {
                        case "pwrite" -> "pwrite64";
                        case "ftruncate64" -> "ftruncate";
                        case "fallocate64" -> "fallocate";
                        default -> call;
                    },
                    1L,
                    Long::sum);
        }
        return counted;
    }

    /** The calls of a program on what is in a folder. */
    static Map<String, Long> traced(List<String> command, Path folder, Path trace)
            throws IOException, InterruptedException {
        var traced = new ArrayList<>(
                List.of("strace", "-f", "-y", "-s", "0", "-e", "trace=" + CALLS, "-o", trace.toString()));
        traced.addAll(command);
        if (!run(traced.toArray(String[]::new))) {
            throw new IOException("the traced program failed");
        }
        var calls = new ArrayList<String>();
        for (String line : Files.readAllLines(trace)) {
            Matcher call = CALL.matcher(line);
            if (call.find()
                    && (call.group(2).contains("<" + folder) || call.group(2).contains("\"" + folder))) {
                calls.add(call.group(1));
            }
        }
        return counted(calls);
    }
}
