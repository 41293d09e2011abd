package org.synoptic.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.synoptic.Synoptic;
import org.synoptic.model.Document;
import org.synoptic.model.Lineage;
import org.synoptic.model.Problem;
import org.synoptic.model.Relation;
import org.synoptic.present.Present;
import org.synoptic.trace.LineageIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code synoptic lineage}: related pairs of documents as lines of JSON. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "lineage",
        description = "Documents that share passages, and how, as JSON Lines on standard output.",
        footer = {"", "Example:", "  synoptic lineage articles.jsonl > lineage.jsonl"})
final class LineageCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Paths paths = new Paths();

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description =
                    "Add the documents to those of this file, which is made if missing, and tell only how they are"
                            + " related to one another and to those.")
    private @Nullable Path index;

    LineageCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<Document> documents = session.documents(paths.given);
        Lineage lineage = index == null ? Synoptic.lineage(documents) : added(documents, index);
        Present.lineage(lineage, session.console().out());
        return session.finish();
    }

    /** Adds what is new to an index; gives the relations of all the documents given. */
    private Lineage added(List<Document> documents, Path file) {
        try (var kept = LineageIndex.open(file)) {
            var fresh = new ArrayList<Document>();
            for (Document d : documents) {
                var there = kept.document(d.id());
                if (there.isEmpty()) {
                    fresh.add(d);
                } else if (!there.get().equals(d)) {
                    session.problem(new Problem(
                            "lineage.other",
                            d.id(),
                            "The index holds another document of this id; that one was kept.",
                            "Give the document an id of its own, or begin a new index file."));
                }
            }
            kept.addAll(fresh);
            if (fresh.size() == kept.size()) {
                return kept.lineage();
            }
            var relations = new TreeMap<String, Relation>();
            for (Document d : documents) {
                kept.relations(d.id()).forEach(r -> relations.put(r.a() + "\n" + r.b(), r));
            }
            return new Lineage(List.copyOf(relations.values()), List.of());
        } catch (UncheckedIOException e) {
            return refused(file, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            return refused(file, e);
        }
    }

    private Lineage refused(Path file, IOException why) {
        session.problem(new Problem(
                "lineage.index",
                file.toString(),
                "The index could not be used: " + OutFolder.reason(why) + ".",
                "Name a file that lineage made and that you may write to, or a new one."));
        return new Lineage(List.of(), List.of());
    }
}
