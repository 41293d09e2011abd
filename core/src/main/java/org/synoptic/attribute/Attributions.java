package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Attribution;
import org.synoptic.model.Source;
import org.synoptic.model.Span;

/**
 * Who says what in one document.
 *
 * <p>Example: {@code attributions.sources(claim)} is the chain of speakers for a passage, nearest the fact first.
 *
 * <p>Limits: what no attribution covers is the document's own voice.
 */
public final class Attributions {
    private static final int LONG = 4000;
    private static final int ENOUGH = 12;

    private final List<Attribution> all;
    private final TreeMap<Integer, List<Held>> held = new TreeMap<>();

    /** A part of what is said, with all who stand behind it. */
    private record Held(
            Span span,
            int size,
            List<Source> chain,
            @Nullable Span cue) {}

    /** @param telling those of them, and of those carried on, on whose word a passage can stand */
    Attributions(List<Attribution> all, List<Attribution> telling) {
        this.all = List.copyOf(all);
        telling.forEach(this::hold);
    }

    private void hold(Attribution a) {
        int size = a.content().stream().mapToInt(Span::length).sum();
        for (Span c : a.content()) {
            held.computeIfAbsent(c.start(), k -> new ArrayList<>()).add(new Held(c, size, a.chain(), a.cue()));
        }
    }

    /** All attributions, in reading order of their cues. */
    public List<Attribution> all() {
        return all;
    }

    /**
     * The chain of speakers for a passage: the one on whose word it stands first, then who passed that on.
     *
     * @return an empty list where the document says it in its own voice
     */
    public List<Source> sources(Span claim) {
        var chain = new ArrayList<Source>();
        for (Held h : covering(claim)) {
            for (Source s : h.chain()) {
                if (chain.stream().noneMatch(c -> c.name().equals(s.name()))) {
                    chain.add(s);
                }
            }
        }
        return List.copyOf(chain);
    }

    /** The cue words by which the {@link #sources} of a passage speak, in the same order. */
    public List<Span> cues(Span claim) {
        var cues = new ArrayList<Span>();
        for (Held h : covering(claim)) {
            if (h.cue() != null && !cues.contains(h.cue())) {
                cues.add(h.cue());
            }
        }
        return List.copyOf(cues);
    }

    /** What attributions cover a passage, the narrowest first. */
    private List<Held> covering(Span claim) {
        var covering = new ArrayList<Held>();
        for (var at : held.headMap(claim.end(), false).descendingMap().entrySet()) {
            if (at.getKey() < claim.start() - LONG) {
                break;
            }
            for (Held h : at.getValue()) {
                int shared = Math.min(h.span().end(), claim.end())
                        - Math.max(h.span().start(), claim.start());
                boolean opens = h.span().start() <= claim.start() && shared > ENOUGH;
                if (shared > 0 && (opens || 5 * shared >= 2 * claim.length())) {
                    covering.add(h);
                }
            }
        }
        covering.sort(Comparator.comparingInt((Held h) -> h.span().length()).thenComparingInt(Held::size));
        return covering;
    }
}
