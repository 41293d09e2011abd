package org.synoptic.read;

import java.util.List;
import java.util.Map;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;

/**
 * What came of reading: the documents, and what could not be read or only with a doubt.
 *
 * <p>Example: {@code Reader.read(List.of("reports"), System.in).documents()}.
 *
 * <p>Limits: documents are sorted by id, each id once; problems stand in the order of the sorted paths; {@code sources}
 * maps the id of a document that was an HTML page to where its text stands in that page.
 */
public record Received(List<Document> documents, List<Problem> problems, Map<String, SourceMap> sources) {
    public Received {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        sources = Map.copyOf(sources);
    }
}
