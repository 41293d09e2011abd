package org.synoptic.read.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.position.SourceMap;

/** What came of reading bytes in this process. */
public final class Gathered implements Sink {
    private final List<Document> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, SourceMap> sources = new HashMap<>();

    /** Reads bytes as a file of a name. */
    public static Gathered from(byte[] bytes, String name) {
        return from(bytes, name, Recognizer.NONE);
    }

    static Gathered from(byte[] bytes, String name, Recognizer recognizer) {
        var gathered = new Gathered();
        try {
            Formats.read(Source.of(bytes), name, name, gathered, recognizer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gathered;
    }

    @Override
    public void document(Document document, String place, SourceMap source) {
        documents.add(document);
        sources.put(document.id(), source);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public List<Document> documents() {
        return documents;
    }

    public List<Problem> problems() {
        return problems;
    }

    public Map<String, SourceMap> sources() {
        return sources;
    }

    public List<String> codes() {
        return problems.stream().map(Problem::code).toList();
    }
}
