package org.synoptic.read.format;

/**
 * What coverage-guided fuzzing calls: one of our own parsers, chosen by the first byte, on the rest. It may throw nothing.
 *
 * <p>read/corpus/fuzz.sh runs it with Jazzer.
 */
public final class Fuzzed {
    private static final String[] NAMES = {
        "a.html", "a.eml", "a.mbox", "a.csv", "a.rtf", "a.json", "a.jsonl", "a.txt", "a"
    };

    private Fuzzed() {}

    /** Reads the input as a file. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        byte[] rest = java.util.Arrays.copyOfRange(input, 1, input.length);
        Gathered gathered = Gathered.from(rest, NAMES[(input[0] & 0xFF) % NAMES.length]);
        if (gathered.documents().isEmpty() && gathered.problems().isEmpty()) {
            throw new IllegalStateException("neither a document nor a problem");
        }
        gathered.documents().forEach(d -> {
            if (d.title() != null && !d.text().startsWith(d.title())) {
                throw new IllegalStateException("a title that the text does not start with");
            }
            gathered.sources()
                    .get(d.id())
                    .steps(new org.synoptic.model.Span(0, d.text().length()));
        });
    }
}
