package org.synoptic.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.synoptic.Synoptic;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Engine;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.place.Gazetteer;
import org.synoptic.present.Present;
import org.synoptic.read.Reader;
import org.synoptic.read.position.SourceMap;
import org.synoptic.syntax.Parser;

/** What the commands share: documents read, Synoptic at work on them with progress told, problems kept and listed. */
final class Session {
    private final Console console;
    private final Supplier<Parser> parser;
    private final List<Problem> problems = new ArrayList<>();
    private boolean met;
    private final Map<String, SourceMap> sources = new HashMap<>();

    Session(Console console, Supplier<Parser> parser) {
        this.console = console;
        this.parser = parser;
    }

    /** Where the texts read so far were taken from, by the ids of their documents. */
    Map<String, SourceMap> sources() {
        return Map.copyOf(sources);
    }

    Console console() {
        return console;
    }

    /** What the work makes of the documents at the paths. */
    <T> T with(List<String> paths, Reference reference, Work<T> work) {
        Parser loading = parser.get();
        List<Document> documents = documents(paths);
        if (!console.progress() || documents.isEmpty()) {
            return work.of(reference.given(Synoptic.using(loading), this::problem), documents);
        }
        Progress progress = new Progress(loading, console.err(), documents.size());
        try {
            return work.of(reference.given(Synoptic.using(progress), this::problem), documents);
        } finally {
            progress.clear();
        }
    }

    /** The documents at the paths. */
    List<Document> documents(List<String> paths) {
        var taken = Reader.read(paths, console.in());
        problems.addAll(taken.problems());
        sources.putAll(taken.sources());
        taken.notes().forEach(this::note);
        return taken.documents();
    }

    /** The collation of the documents at the paths, with the problems met so far. */
    Collation collate(List<String> paths, Reference reference) {
        Collation collation = with(paths, reference, Synoptic::collate);
        problems.addAll(collation.problems());
        return new Collation(
                collation.documents(),
                collation.accounts(),
                collation.claims(),
                collation.lineage(),
                collation.origins(),
                collation.incidents(),
                List.copyOf(problems));
    }

    /** What each document gives, in their order, read on all cores. */
    <T> List<T> each(List<String> paths, Reference reference, Function<Synoptic, Function<Document, List<T>>> read) {
        return with(
                paths,
                reference,
                (synoptic, documents) -> documents.parallelStream()
                        .map(read.apply(synoptic))
                        .flatMap(List::stream)
                        .toList());
    }

    /** The engine of this version for a casebook, with the places that the casebook keeps. */
    Engine engine(Reference reference, Casebook casebook) throws IOException {
        Gazetteer places = casebook.gazetteer();
        return Engine.of(
                CasebookFolder.tool(),
                parser.get(),
                synoptic -> reference.named(synoptic, this::problem).with(places));
    }

    /** Tells something that is no problem. */
    void note(String words) {
        console.err().println("Note: " + words);
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Lists the problems since the last time, if any, and gives the exit code: 0 if there never were any, 1 if there were. */
    int finish() {
        console.err().print(Present.problems(problems, console.screen()));
        console.err().flush();
        met |= !problems.isEmpty();
        problems.clear();
        return met ? 1 : 0;
    }

    /** Work on documents. */
    interface Work<T> {
        T of(Synoptic synoptic, List<Document> documents);
    }
}
