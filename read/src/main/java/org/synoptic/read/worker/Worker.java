package org.synoptic.read.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.format.Formats;
import org.synoptic.read.format.Recognizer;
import org.synoptic.read.format.Sink;
import org.synoptic.read.position.SourceMap;

/** The process in which files are read, one after the other, until its input ends. */
final class Worker implements Sink, Recognizer {
    private static final long BEAT = 200_000_000;

    private final Wire wire;
    private final Set<String> passedOver = new HashSet<>();
    private boolean recognizes;
    private long lastBeat;

    private Worker(Wire wire) {
        this.wire = wire;
    }

    /** Reads until standard input ends; whatever goes wrong with the pipes ends the process. */
    public static void main(String[] args) throws IOException {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        var wire = new Wire(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16), out);
        var worker = new Worker(wire);
        wire.send(Wire.Kind.READY, o -> {});
        wire.flush();
        while (true) {
            worker.read(wire.next());
            wipe(Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    private void read(Wire.Frame frame) throws IOException {
        DataInputStream in = frame.content();
        String id = Wire.words(in);
        String place = Wire.words(in);
        long size = in.readLong();
        recognizes = in.readBoolean();
        passedOver.clear();
        for (int left = in.readInt(); left > 0; left--) {
            passedOver.add(Wire.words(in));
        }
        byte[] start = in.readNBytes(in.readInt());
        lastBeat = System.nanoTime();
        Formats.read(new WiredSource(wire, size, start), id, place, this, this);
        wire.send(Wire.Kind.DONE, o -> {});
        wire.flush();
    }

    @Override
    public void document(Document document, String place, SourceMap source) {
        send(Wire.Kind.DOCUMENT, out -> {
            Wire.document(document, out);
            Wire.words(place, out);
            source.write(out);
        });
        progress();
    }

    @Override
    public void problem(Problem problem) {
        send(Wire.Kind.PROBLEM, out -> Wire.problem(problem, out));
    }

    @Override
    public boolean part(String place) {
        send(Wire.Kind.PART, out -> Wire.words(place, out));
        flush(); // so that the host knows which part it was, should reading it end the process
        return !passedOver.contains(place);
    }

    @Override
    public void progress() {
        long now = System.nanoTime();
        if (now - lastBeat > BEAT) {
            lastBeat = now;
            send(Wire.Kind.PROGRESS, out -> {});
            flush();
        }
    }

    @Override
    public boolean available() {
        return recognizes;
    }

    @Override
    public Optional<String> text(int width, int height, byte[] grey) throws IOException {
        wire.send(Wire.Kind.PICTURE, out -> {
            out.writeInt(width);
            out.writeInt(height);
            out.write(grey);
        });
        wire.flush();
        return Optional.ofNullable(Wire.wordsOrNull(wire.next().content()));
    }

    private void send(Wire.Kind kind, Wire.Filling filling) {
        try {
            wire.send(kind, filling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            wire.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing of one file in the scratch folder for the next. */
    private static void wipe(Path scratch) throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            List<Path> inside = files.filter(f -> !f.equals(scratch))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : inside) {
                Files.deleteIfExists(file);
            }
        }
    }
}
