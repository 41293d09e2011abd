package org.synoptic.read.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.format.Limits;
import org.synoptic.read.format.Sink;
import org.synoptic.read.format.Source;
import org.synoptic.read.position.SourceMap;

/**
 * The reading of one file by one worker, or by several when one fails: the host's side of the talk.
 *
 * <p>A fresh worker reads the file anew, without the parts that failed; what was handed out before is not handed out again.
 */
final class Reading {
    private static final int MOST_PROBLEMS = 10_000;

    private final Source source;
    private final String id;
    private final String place;
    private final Sink sink;
    private final Budget budget;
    private final Recognition recognition;
    private final Set<String> documents = new HashSet<>();
    private final Set<Problem> problems = new HashSet<>();
    private @Nullable String lastPart;
    private long characters;
    private int parts;
    private int pictures;

    Reading(Source source, String id, String place, Sink sink, Budget budget, Recognition recognition) {
        this.source = source;
        this.id = id;
        this.place = place;
        this.sink = sink;
        this.budget = budget;
        this.recognition = recognition;
    }

    /** The part that was begun last; nothing before the first. */
    Optional<String> lastPart() {
        return Optional.ofNullable(lastPart);
    }

    /**
     * Has a worker read the file.
     *
     * @return false where the worker failed; it is of no use any more
     * @throws IOException where the source itself cannot be read
     */
    boolean with(WorkerProcess worker, Set<String> failed) throws IOException {
        lastPart = null;
        parts = 0;
        byte[] start = bytes(0, (int) Math.min(WiredSource.BLOCK, source.size()));
        try {
            worker.allow(budget.stall(), budget.total(source.size()));
            worker.wire().send(Wire.Kind.FILE, out -> {
                Wire.words(id, out);
                Wire.words(place, out);
                out.writeLong(source.size());
                out.writeBoolean(recognition.available());
                out.writeInt(failed.size());
                for (String part : failed) {
                    Wire.words(part, out);
                }
                out.writeInt(start.length);
                out.write(start);
            });
            worker.wire().flush();
            while (true) {
                Wire.Frame frame = worker.wire().next();
                worker.progressed(budget.stall());
                if (frame.kind() == Wire.Kind.DONE) {
                    return true;
                }
                take(frame, worker);
            }
        } catch (SourceFailure e) {
            worker.end();
            throw e;
        } catch (IOException e) {
            return false; // it died, or it said what no worker says, as a JVM does that runs out of memory
        }
    }

    private void take(Wire.Frame frame, WorkerProcess worker) throws IOException {
        DataInputStream in = frame.content();
        switch (frame.kind()) {
            case WANT -> answer(in, worker);
            case PART -> part(in);
            case DOCUMENT -> document(in);
            case PROBLEM -> problem(in);
            case PROGRESS -> sink.progress();
            case PICTURE -> picture(in, worker);
            case READY, DONE, FILE, BYTES, TEXT -> throw new IOException("a frame out of turn");
        }
    }

    private void answer(DataInputStream in, WorkerProcess worker) throws IOException {
        long at = in.readLong();
        int length = in.readInt();
        if (at < 0 || length < 0 || length > WiredSource.BLOCK || at + length > source.size()) {
            throw new IOException("bytes that the file does not have");
        }
        byte[] bytes = bytes(at, length);
        worker.wire().send(Wire.Kind.BYTES, out -> out.write(bytes));
        worker.wire().flush();
    }

    private byte[] bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        int filled = 0;
        try {
            while (filled < length) {
                int count = source.read(at + filled, bytes, filled, length - filled);
                if (count < 0) {
                    throw new SourceFailure(new IOException("the file became shorter while it was read"));
                }
                filled += count;
            }
        } catch (SourceFailure e) {
            throw e;
        } catch (IOException e) {
            throw new SourceFailure(e);
        }
        return bytes;
    }

    private void part(DataInputStream in) throws IOException {
        if (++parts > Limits.PARTS + 1) {
            throw new IOException("more parts than are read");
        }
        lastPart = Wire.words(in);
    }

    private void document(DataInputStream in) throws IOException {
        Document document = Wire.document(in);
        String where = Wire.words(in);
        SourceMap map = Wire.map(in, document);
        characters += document.text().length();
        if (documents.size() >= Limits.DOCUMENTS || characters > 2 * Limits.ALL_CHARACTERS) {
            throw new IOException("more text than is read");
        }
        if (documents.add(document.id() + "\n" + where)) {
            sink.document(document, where, map);
        }
    }

    private void problem(DataInputStream in) throws IOException {
        Problem problem = Wire.problem(in);
        if (problems.size() >= MOST_PROBLEMS) {
            throw new IOException("more problems than are told");
        }
        if (problems.add(problem)) {
            sink.problem(problem);
        }
    }

    private void picture(DataInputStream in, WorkerProcess worker) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        if (width <= 0
                || height <= 0
                || (long) width * height > Limits.PIXELS + width
                || ++pictures > 10 * Limits.RECOGNIZED) {
            throw new IOException("no picture of a page");
        }
        byte[] grey = in.readAllBytes();
        if (grey.length != width * height) {
            throw new IOException("half a picture");
        }
        worker.allow(budget.stall() + Recognition.MILLISECONDS, budget.total(source.size()) + Recognition.MILLISECONDS);
        Optional<String> text = recognition.text(width, height, grey);
        worker.wire().send(Wire.Kind.TEXT, out -> Wire.words(text.orElse(null), out));
        worker.wire().flush();
        worker.progressed(budget.stall());
    }

    /** The file itself cannot be read, whatever the worker does. */
    private static final class SourceFailure extends IOException {
        private static final long serialVersionUID = 1;

        SourceFailure(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
