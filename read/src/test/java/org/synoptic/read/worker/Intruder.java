package org.synoptic.read.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.synoptic.model.Document;
import org.synoptic.read.position.SourceMap;

/** A worker whose parser was taken over: it tries to do what the file's text says, and tells how that went. */
final class Intruder {
    private Intruder() {}

    public static void main(String[] args) throws Exception {
        var wire = new Wire(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out));
        wire.send(Wire.Kind.READY, out -> {});
        wire.flush();
        while (true) {
            DataInputStream in = wire.next().content();
            String id = Wire.words(in);
            Wire.words(in);
            in.readLong();
            in.readBoolean();
            in.readInt();
            String order = new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
            String outcome;
            try {
                outcome = "did it: "
                        + obey(
                                order.split(" ", 2)[0],
                                order.substring(order.indexOf(' ') + 1).strip());
            } catch (IOException | RuntimeException | LinkageError | InternalError e) {
                outcome = "refused: " + e;
            }
            String told = outcome;
            wire.send(Wire.Kind.DOCUMENT, out -> {
                Wire.document(Document.of(id, null, null, null, null, told), out);
                Wire.words(id, out);
                SourceMap.NONE.write(out);
            });
            wire.send(Wire.Kind.DONE, out -> {});
            wire.flush();
        }
    }

    private static String obey(String order, String argument) throws IOException, InterruptedException {
        return switch (order) {
            case "read" -> Files.readString(Path.of(argument));
            case "list" ->
                String.valueOf(Arrays.toString(Path.of(argument).toFile().list()));
            case "write" -> Files.writeString(Path.of(argument), "x").toString();
            case "connect" -> {
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress("127.0.0.1", Integer.parseInt(argument)), 2000);
                    yield "connected";
                }
            }
            case "run" -> {
                try (OutputStream out =
                        new ProcessBuilder(argument.split(" ")).start().getOutputStream()) {
                    yield "started";
                }
            }
            case "fill" -> {
                List<byte[]> held = new ArrayList<>();
                while (held.size() < Integer.parseInt(argument)) {
                    held.add(new byte[1 << 20]);
                }
                yield "held " + held.size();
            }
            case "scratch" -> {
                Path file = Path.of(System.getProperty("java.io.tmpdir"), "big");
                try (OutputStream out = Files.newOutputStream(file)) {
                    for (int i = 0; i < Integer.parseInt(argument); i++) {
                        out.write(new byte[1 << 20]);
                    }
                }
                yield "wrote";
            }
            case "sleep" -> {
                Thread.sleep(Long.parseLong(argument));
                yield "slept";
            }
            case "exit" -> {
                System.exit(Integer.parseInt(argument));
                yield "gone";
            }
            case "babble" -> {
                System.out.write(new byte[100_000]);
                System.out.flush();
                yield "babbled";
            }
            default -> throw new IllegalArgumentException(order);
        };
    }
}
