package org.synoptic.casebook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of this machine, started once for the tests on the loopback address, as a user who is not root. */
public final class PostgresServer {
    private static final Optional<PostgresServer> ONE = start();

    private final int port;
    private int schemas;

    private PostgresServer(int port) {
        this.port = port;
    }

    public static Optional<PostgresServer> one() {
        return ONE;
    }

    /** The URL of a new, empty schema. */
    public synchronized String schema() throws Exception {
        String name = "c" + ++schemas;
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        try (var connection = java.sql.DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        }
        return url + "&currentSchema=" + name;
    }

    private static Optional<PostgresServer> start() {
        try {
            Optional<Path> programs = programs();
            if (programs.isEmpty()) {
                return Optional.empty();
            }
            Path folder = Files.createTempDirectory("synoptic-postgres");
            int port = freePort();
            List<String> as = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                run(List.of("chown", "postgres", folder.toString()));
                as.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
            }
            Path data = folder.resolve("data");
            var init = new ArrayList<>(as);
            init.addAll(List.of(
                    programs.get().resolve("initdb").toString(),
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--no-locale",
                    "--data-checksums"));
            run(init);
            var start = new ArrayList<>(as);
            start.addAll(List.of(
                    programs.get().resolve("postgres").toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-h",
                    "127.0.0.1",
                    "-k",
                    folder.toString()));
            Process server = new ProcessBuilder(start)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            return await(port) ? Optional.of(new PostgresServer(port)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Path> programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(versions)) {
            return all.map(v -> v.resolve("bin"))
                    .filter(b -> Files.isExecutable(b.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean await(int port) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try (var connection = java.sql.DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres")) {
                return connection.isValid(5);
            } catch (java.sql.SQLException e) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command.getFirst() + " failed");
        }
    }

    private static void stop(Process server, Path folder) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            Disk.clear(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
