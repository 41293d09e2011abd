package org.synoptic.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;
import org.synoptic.model.SharedPassage;
import org.synoptic.syntax.Reading;

/**
 * Finds which documents repeat one another and where each claim comes from.
 *
 * <p>Example: {@code var relations = tracer.relations(documents); var origins = tracer.origins(readings, claims,
 * relations);}
 *
 * <p>Limits: same input in any order, same output. No relation means that no reuse was found, not that two documents are
 * independent.
 */
public final class Tracer {

    /** The relations between documents, and the origins of claims. */
    public record Trace(List<Relation> relations, List<org.synoptic.model.Origin> origins) {}

    /** Relations and origins in one go. */
    public Trace trace(List<Reading> readings, List<Claim> claims) {
        List<Relation> relations =
                relations(readings.stream().map(Reading::document).toList());
        return new Trace(relations, origins(readings, claims, relations));
    }

    /** The origin of every claim, sorted by id; every claim stands in exactly one. */
    public List<org.synoptic.model.Origin> origins(
            List<Reading> readings, List<Claim> claims, List<Relation> relations) {
        return new OriginFinder(readings, claims, relations).origins();
    }

    /** One relation for each pair of documents that share a passage, sorted by {@code a}, then {@code b}. */
    public List<Relation> relations(List<Document> documents) {
        List<Document> sorted =
                documents.stream().sorted(Comparator.comparing(Document::id)).toList();
        var words = new ArrayList<Words>();
        var index = new SeedIndex();
        for (int i = 0; i < sorted.size(); i++) {
            words.add(Words.of(sorted.get(i).text()));
            index.add(i, words.get(i));
        }
        var recurrence = new Recurrence(index, sorted);
        var sides = new ArrayList<Side>();
        for (int i = 0; i < sorted.size(); i++) {
            var marks = Marks.of(sorted.get(i), words.get(i));
            recurrence.mark(words.get(i), marks);
            sides.add(Side.of(sorted.get(i), words.get(i), marks));
        }
        var relations = new ArrayList<Relation>();
        int[] shared = new int[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            int[] candidates = index.candidates(i, words.get(i), shared);
            if (candidates.length == 0) {
                continue;
            }
            var aligner = new Aligner(words.get(i));
            for (int other : candidates) {
                List<Aligner.Match> matches = aligner.against(words.get(other));
                var tally = Classifier.tally(sides.get(other), sides.get(i), matches);
                int here = i;
                tally.kind().ifPresent(kind -> {
                    var direction = Provenance.of(sides.get(other), sides.get(here), kind);
                    relations.add(new Relation(
                            sorted.get(other).id(),
                            sorted.get(here).id(),
                            kind,
                            direction.direction(),
                            direction.commonOrigin(),
                            passages(words.get(other), words.get(here), matches)));
                });
            }
        }
        relations.sort(Comparator.comparing(Relation::a).thenComparing(Relation::b));
        return relations;
    }

    private static List<SharedPassage> passages(Words a, Words b, List<Aligner.Match> matches) {
        return matches.stream()
                .map(m -> new SharedPassage(a.span(m.otherFrom(), m.otherTo()), b.span(m.hereFrom(), m.hereTo())))
                .sorted(Comparator.comparing(SharedPassage::a).thenComparing(SharedPassage::b))
                .distinct()
                .toList();
    }
}
