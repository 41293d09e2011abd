package org.synoptic.app;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Sentence;

/** A parser that tells on a terminal how many of the documents it has been given. */
final class Progress implements Parser {
    private static final int WIDTH = 30;

    private final Parser parser;
    private final PrintStream err;
    private final int documents;
    private int done;

    Progress(Parser parser, PrintStream err, int documents) {
        this.parser = parser;
        this.err = err;
        this.documents = documents;
    }

    @Override
    public List<Sentence> parse(String text, Predicate<Sentence> wantsTree) {
        List<Sentence> sentences = parser.parse(text, wantsTree);
        step();
        return sentences;
    }

    @Override
    public String version() {
        return parser.version();
    }

    /** Takes the bar off the terminal. */
    void clear() {
        err.print("\r" + " ".repeat(WIDTH + 40) + "\r");
        err.flush();
    }

    private synchronized void step() {
        done = Math.min(documents, done + 1);
        int filled = WIDTH * done / documents;
        err.print("\rreading [" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + documents);
        err.flush();
    }
}
