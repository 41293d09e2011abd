package org.synoptic.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.synoptic.model.Background;
import org.synoptic.model.Lineage;
import org.synoptic.model.Relation;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Span;

/**
 * The relations among documents as they are while no document is added: what recurs is settled for this moment.
 *
 * <p>Example: {@code new Settled(sides, index).lineage()}.
 *
 * <p>Limits: the same documents added in any order give the same; work is spread over all cores.
 */
final class Settled {
    private static final int PER_THREAD = 256;

    private final List<Side> sides;
    private final Recurrence recurrence;
    private final Candidates candidates;
    private final SeedIndex index;
    private final AtomicReferenceArray<Side> settled;
    private final AtomicReferenceArray<SharedRuns> runs;

    Settled(List<Side> sides, SeedIndex index) {
        this.sides = sides;
        this.index = index;
        recurrence = new Recurrence(index, sides);
        candidates = new Candidates(sides, index, recurrence);
        settled = new AtomicReferenceArray<>(sides.size());
        runs = new AtomicReferenceArray<>(sides.size());
    }

    Lineage lineage() {
        int slices = (sides.size() + PER_THREAD - 1) / PER_THREAD;
        List<Relation> relations = IntStream.range(0, slices)
                .parallel()
                .mapToObj(this::slice)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Relation::a).thenComparing(Relation::b))
                .toList();
        List<Background> backgrounds = new Backgrounds(sides, this::runs, index, recurrence).all();
        return new Lineage(relations, backgrounds);
    }

    private List<Relation> slice(int slice) {
        var found = new ArrayList<Relation>();
        int[] counter = candidates.counter();
        int to = Math.min(sides.size(), (slice + 1) * PER_THREAD);
        for (int d = slice * PER_THREAD; d < to; d++) {
            before(d, candidates.before(d, runs(d), counter), found);
        }
        return found;
    }

    /** The relations of one document, sorted as those of all are. */
    List<Relation> of(int document) {
        int[] counter = candidates.counter();
        var found = new ArrayList<Relation>();
        before(document, candidates.before(document, runs(document), counter), found);
        for (int later : candidates.after(document, runs(document), counter)) {
            int[] its = candidates.before(later, runs(later), counter);
            if (Arrays.binarySearch(its, document) >= 0) {
                before(later, new int[] {document}, found);
            }
        }
        found.sort(Comparator.comparing(Relation::a).thenComparing(Relation::b));
        return found;
    }

    private void before(int document, int[] earlier, Collection<Relation> found) {
        if (earlier.length > 0) {
            var aligner = new Aligner(sides.get(document).words());
            for (int other : earlier) {
                related(other, document, aligner).ifPresent(found::add);
            }
        }
    }

    private Optional<Relation> related(int earlier, int later, Aligner aligner) {
        List<Aligner.Match> matches = aligner.against(sides.get(earlier).words());
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        Side e = side(earlier);
        Side l = side(later);
        return Classifier.tally(e, l, matches).kind().map(kind -> {
            boolean inOrder = e.document().id().compareTo(l.document().id()) < 0;
            Side a = inOrder ? e : l;
            Side b = inOrder ? l : e;
            var provenance = Provenance.of(a, b, kind);
            return new Relation(
                    a.document().id(),
                    b.document().id(),
                    kind,
                    provenance.direction(),
                    provenance.commonOrigin(),
                    passages(e.words(), l.words(), matches, inOrder));
        });
    }

    private SharedRuns runs(int document) {
        SharedRuns known = runs.get(document);
        if (known == null) {
            known = SharedRuns.of(sides.get(document).words(), index);
            runs.set(document, known);
        }
        return known;
    }

    /** A document with what recurs in it marked. */
    private Side side(int document) {
        Side known = settled.get(document);
        if (known != null) {
            return known;
        }
        Side side = sides.get(document);
        Marks marks = side.marks().copy();
        recurrence.mark(runs(document), marks);
        Side marked = side.with(marks);
        settled.set(document, marked);
        return marked;
    }

    private static List<SharedPassage> passages(
            Words earlier, Words later, List<Aligner.Match> matches, boolean inOrder) {
        return matches.stream()
                .map(m -> {
                    Span e = earlier.span(m.otherFrom(), m.otherTo());
                    Span l = later.span(m.hereFrom(), m.hereTo());
                    return inOrder ? new SharedPassage(e, l) : new SharedPassage(l, e);
                })
                .sorted(Comparator.comparing(SharedPassage::a).thenComparing(SharedPassage::b))
                .distinct()
                .toList();
    }
}
