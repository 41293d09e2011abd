package org.synoptic.read;

import java.util.List;
import java.util.Map;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.position.SourceMap;

/**
 * What came of reading: the documents, what could not be read or only with a doubt, and where each text was taken from.
 *
 * <p>Example: {@code Reader.read(List.of("reports"), System.in).documents()}.
 *
 * <p>Limits: documents are sorted by id, each id once; problems stand in the order of the sorted paths. {@code sources} has
 * an entry for each document that is not a text file as it stands, by its id. {@code notes} are for a person and are no
 * problems, such as what protection this system does not give.
 */
public record Received(
        List<Document> documents, List<Problem> problems, Map<String, SourceMap> sources, List<String> notes) {
    public Received {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        sources = Map.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /** What came of reading, without notes. */
    public Received(List<Document> documents, List<Problem> problems, Map<String, SourceMap> sources) {
        this(documents, problems, sources, List.of());
    }
}
