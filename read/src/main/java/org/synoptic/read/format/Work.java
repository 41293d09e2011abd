package org.synoptic.read.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.position.SourceMap;

/** The reading of one file: where its documents and problems go, and how much of it may still be read. */
final class Work {
    private final Sink sink;
    private final Recognizer recognizer;
    private final Map<ReadProblem, Integer> told = new EnumMap<>(ReadProblem.class);
    private final long mayExpand;
    private long expanded;
    private int parts;
    private int outcomes;
    private int documents;
    private long characters;
    private int recognized;

    Work(Sink sink, Recognizer recognizer, long size) {
        this.sink = sink;
        this.recognizer = recognizer;
        this.mayExpand = Math.max(Limits.EXPANDED, Limits.EXPANSION * size);
    }

    /** Reads an item; whatever its bytes do to a parser is a problem of the item alone. */
    void read(Item item, Content content) {
        int before = outcomes;
        try {
            Formats.dispatch(item, content, this);
            if (outcomes == before) {
                problem(ReadProblem.NO_TEXT, item, "No text was found in it.");
            }
        } catch (Content.TooLarge e) {
            problem(ReadProblem.TOO_LARGE, item, tooManyBytes());
        } catch (IOException | RuntimeException e) {
            rethrowEnough(e);
            problem(ReadProblem.BROKEN, item, "It is damaged, or not what it seems to be" + because(e) + ".");
        } catch (StackOverflowError e) {
            problem(ReadProblem.BROKEN, item, "Its parts are nested too deeply.");
        }
        sink.progress();
    }

    /** Whether a part is to be read; it is not when it was read before. */
    boolean part(Item item) {
        outcomes++;
        if (++parts > Limits.PARTS) {
            throw new Enough(
                    ReadProblem.PARTS, "It holds more than " + number(Limits.PARTS) + " parts; the rest is not read.");
        }
        return sink.part(item.place());
    }

    /** Bytes as they are unpacked, which end with a problem when there are far more than the file is large. */
    InputStream unpacked(InputStream in) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                int b = in.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = in.read(into, from, length);
                count(Math.max(0, some));
                return some;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    private void count(int bytes) {
        expanded += bytes;
        if (expanded > mayExpand) {
            throw new Enough(
                    ReadProblem.EXPANSION,
                    "It unpacks to more than " + number(mayExpand)
                            + " bytes, as files do that were made to fill a disk; the rest is not read.");
        }
    }

    /** How many documents were handed out. */
    int documents() {
        return documents;
    }

    void progress() {
        sink.progress();
    }

    /** Hands a document out, or a problem where it has no text or there are too many. */
    void document(Item item, Known known, String body, SourceMap map) {
        if (body.isBlank() && (known.title() == null || known.title().isBlank())) {
            problem(ReadProblem.NO_TEXT, item, "No text was found in it.");
            return;
        }
        if (body.length() > Limits.CHARACTERS) {
            problem(ReadProblem.TOO_LARGE, item, tooManyCharacters(body.length()));
            return;
        }
        outcomes++;
        documents++;
        characters += body.length();
        if (documents > Limits.DOCUMENTS || characters > Limits.ALL_CHARACTERS) {
            throw new Enough(
                    ReadProblem.CUT,
                    "It holds more than " + number(documents - 1) + " documents or " + number(Limits.ALL_CHARACTERS)
                            + " characters; the rest is not read.");
        }
        Document document = Document.of(item.id(), known.title(), known.publisher(), known.date(), known.url(), body);
        SourceMap placed = map.shifted(document.text().length() - body.length()).within(item.steps());
        String why = item.cut();
        sink.document(document, item.place(), why == null ? placed : placed.cutShort(why));
    }

    /** Tells a problem of an item, the first of each kind one by one. */
    void problem(ReadProblem problem, Item item, String message) {
        problem(problem, item.place(), message);
    }

    void problem(ReadProblem problem, String place, String message) {
        outcomes++;
        if (told.merge(problem, 1, Integer::sum) <= Limits.LISTED) {
            sink.problem(problem.at(place, message));
        }
    }

    void problem(Problem problem) {
        outcomes++;
        sink.problem(problem);
    }

    /** Tells how many problems of each kind were not told one by one. */
    void finish(Item item) {
        told.forEach((problem, count) -> {
            if (count > Limits.LISTED) {
                sink.problem(problem.at(
                        item.place(), count - Limits.LISTED + " more parts of this file have the same problem."));
            }
        });
    }

    Recognizer recognizer() {
        return recognizer;
    }

    /** Whether one more page may be recognized. */
    boolean recognizesOneMore() {
        return recognizer.available() && recognized++ < Limits.RECOGNIZED;
    }

    static String tooManyCharacters(int length) {
        return "The text has " + number(length) + " characters; at most " + number(Limits.CHARACTERS) + " are read.";
    }

    static String tooManyBytes() {
        return "It is larger than " + Limits.BYTES / 1_000_000 + " megabytes, the most that is read of one document.";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Passes on that enough was read, also where a library wrapped that into an exception of its own. */
    static void rethrowEnough(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            if (t instanceof Enough enough) {
                throw enough;
            }
        }
    }

    /** What a parser said, short, in brackets. */
    private static String because(Exception e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String plain = Characters.whole(said).replaceAll("[^\\x20-\\x7E]+", " ").strip();
        return " (" + (plain.length() > 120 ? plain.substring(0, 120) + " …" : plain) + ")";
    }

    /** A limit of the whole file is reached. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final ReadProblem problem;

        Enough(ReadProblem problem, String message) {
            super(message, null, false, false);
            this.problem = problem;
        }

        ReadProblem problem() {
            return problem;
        }
    }
}
