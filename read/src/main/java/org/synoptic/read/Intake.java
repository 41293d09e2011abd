package org.synoptic.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.format.ReadProblem;
import org.synoptic.read.format.Sink;
import org.synoptic.read.position.SourceMap;

/**
 * Collects documents and problems while reading, and sees to it that an id stands for one text.
 *
 * <p>Of several texts under one id the longest is kept, whatever the order in which they come.
 */
final class Intake implements Sink {
    private static final Comparator<Document> KEPT_LAST = Comparator.comparingInt(
                    (Document d) -> d.text().length())
            .thenComparing(Document::text)
            .thenComparingInt(Intake::known)
            .thenComparing(Document::toString);

    private record Entry(Document document, String place, SourceMap source) {}

    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> notes = new TreeSet<>();

    @Override
    public void document(Document document, String place, SourceMap source) {
        var entry = new Entry(document, place, source);
        Entry other = entries.get(document.id());
        if (other == null) {
            entries.put(document.id(), entry);
            return;
        }
        boolean replaces = KEPT_LAST.compare(document, other.document()) > 0;
        if (!document.text().equals(other.document().text())) {
            Entry left = replaces ? other : entry;
            Entry kept = replaces ? entry : other;
            problem(ReadProblem.DUPLICATE.at(
                    left.place(),
                    "The id \"" + document.id() + "\" stands for another, longer text at " + kept.place()
                            + "; that one is read, this one is left out."));
        }
        if (replaces) {
            entries.put(document.id(), entry);
        }
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    int problems() {
        return problems.size();
    }

    /** Tells something that a person should know, once. */
    void note(String note) {
        notes.add(note);
    }

    Received received() {
        var sources = new HashMap<String, SourceMap>();
        entries.forEach((id, e) -> {
            if (!e.source().equals(SourceMap.NONE)) {
                sources.put(id, e.source());
            }
        });
        return new Received(
                entries.values().stream().map(Entry::document).toList(), problems, sources, List.copyOf(notes));
    }

    private static int known(Document d) {
        return (d.title() == null ? 0 : 1)
                + (d.publisher() == null ? 0 : 1)
                + (d.date() == null ? 0 : 1)
                + (d.url() == null ? 0 : 1);
    }
}
