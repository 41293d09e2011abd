package org.synoptic.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.synoptic.model.Problem;
import org.synoptic.model.Span;

/**
 * What is to leave no trace in a package: people, words, documents, passages.
 *
 * <p>Example: {@code Redactions.read(List.of("person: Amir Tarko | Abu Selim", "document: letter.txt"), problems::add)}.
 *
 * <p>Limits: of a person every name is taken out, whole and in its parts of three letters or more, in any case and with or without
 * accents; of words their sequence. Other spellings and other alphabets have to be listed. A passage is by UTF-16 units of its
 * document's text.
 */
public record Redactions(List<String> people, List<String> words, List<String> documents, List<Passage> passages) {
    /** Nothing is taken out. */
    public static final Redactions NONE = new Redactions(List.of(), List.of(), List.of(), List.of());

    public Redactions {
        people = List.copyOf(people);
        words = List.copyOf(words);
        documents = List.copyOf(documents);
        passages = List.copyOf(passages);
    }

    /** A stretch of a document. */
    public record Passage(String document, Span span) {}

    /** Whether nothing is taken out. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Reads a list of redactions; a line that is not understood is a problem, and nothing should be exported then. */
    public static Redactions read(List<String> lines, Consumer<Problem> problems) {
        var people = new ArrayList<String>();
        var words = new ArrayList<String>();
        var documents = new ArrayList<String>();
        var passages = new ArrayList<Passage>();
        int number = 0;
        for (String line : lines) {
            number++;
            String entry = line.strip();
            int colon = entry.indexOf(':');
            String what = colon < 0 ? entry : entry.substring(0, colon).strip();
            String value = colon < 0 ? "" : entry.substring(colon + 1).strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                continue;
            }
            boolean understood = !value.isEmpty();
            switch (what) {
                case "person" -> {
                    for (String name : value.split("\\|")) {
                        people.add(name.strip());
                    }
                }
                case "words" -> words.add(value);
                case "document" -> documents.add(value);
                case "passage" -> understood = passage(value, passages);
                default -> understood = false;
            }
            if (!understood) {
                problems.accept(new Problem(
                        "export.redaction",
                        "line " + number,
                        "This line of the redactions is not understood; nothing is exported.",
                        "Write person: NAME | OTHER NAME, words: WORDS, document: ID, or passage: ID START-END."));
            }
        }
        return new Redactions(people, words, documents, passages);
    }

    private static boolean passage(String value, List<Passage> passages) {
        int space = value.lastIndexOf(' ');
        String[] ends = value.substring(space + 1).split("-", -1);
        if (space < 1 || ends.length != 2 || !ends[0].matches("[0-9]{1,9}") || !ends[1].matches("[0-9]{1,9}")) {
            return false;
        }
        int start = Integer.parseInt(ends[0]);
        int end = Integer.parseInt(ends[1]);
        if (start >= end) {
            return false;
        }
        passages.add(new Passage(value.substring(0, space).strip(), new Span(start, end)));
        return true;
    }
}
