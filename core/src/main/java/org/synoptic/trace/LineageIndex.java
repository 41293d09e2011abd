package org.synoptic.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Document;
import org.synoptic.model.Lineage;
import org.synoptic.model.Relation;

/**
 * Documents in a form in which shared passages are found quickly; grows document by document.
 *
 * <p>Example: {@code index.add(document); List<Relation> its = index.relations(document.id());}
 *
 * <p>Limits: what counts as background may change as documents come, so relations are settled when they are asked for,
 * and are the same in whatever order the documents came. One thread at a time. In memory, some 40 bytes a word. With a
 * file, only what was added is written; opening it again takes about a tenth of a millisecond a document.
 */
public final class LineageIndex implements AutoCloseable {
    private final SeedIndex seeds = new SeedIndex();
    private final List<Side> sides = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final @Nullable IndexFile file;
    private @Nullable Settled settled;

    /** An empty index that is kept in memory alone. */
    public LineageIndex() {
        file = null;
    }

    private LineageIndex(IndexFile file) {
        this.file = file;
    }

    /**
     * The index that a file holds, an empty one where there is none yet; what is added is written to the file.
     *
     * @throws IOException when the file cannot be read and written, is no index, is damaged, or another program uses it
     */
    public static LineageIndex open(Path path) throws IOException {
        var file = IndexFile.open(path);
        try {
            var index = new LineageIndex(file);
            file.documents().parallelStream().map(Side::of).toList().forEach(index::put);
            return index;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Adds a document; takes about a millisecond.
     *
     * @throws IllegalArgumentException when a document has its id
     * @throws UncheckedIOException when the file cannot be written
     */
    public void add(Document document) {
        add(Side.of(document));
    }

    /** Adds documents, read on all cores; as {@link #add}. */
    public void addAll(Collection<Document> documents) {
        documents.stream().sorted(Comparator.comparing(Document::id)).toList().parallelStream()
                .map(Side::of)
                .toList()
                .forEach(this::add);
    }

    private void add(Side side) {
        if (numbers.containsKey(side.document().id())) {
            throw new IllegalArgumentException(
                    "two documents have the id " + side.document().id());
        }
        if (file != null) {
            try {
                file.append(side.document());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        put(side);
    }

    private void put(Side side) {
        settled = null;
        numbers.put(side.document().id(), sides.size());
        seeds.add(sides.size(), side.words());
        sides.add(side);
    }

    /** The document of an id. */
    public Optional<Document> document(String id) {
        return Optional.ofNullable(numbers.get(id)).map(n -> sides.get(n).document());
    }

    /** How many documents there are. */
    public int size() {
        return sides.size();
    }

    /** The relations of one document with all others, as of now; none where no document has the id. */
    public List<Relation> relations(String id) {
        Integer number = numbers.get(id);
        return number == null ? List.of() : settled().of(number);
    }

    /** All relations, and what very many hold in common, as of now. */
    public Lineage lineage() {
        return settled().lineage();
    }

    /** Closes the file, if there is one. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private Settled settled() {
        Settled now = settled == null ? new Settled(sides, seeds) : settled;
        settled = now;
        return now;
    }
}
