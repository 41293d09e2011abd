package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.synoptic.model.Attribution;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;

/** Quotations in quotation marks, and the attributions that reach through all their sentences. */
final class Quotations {
    private static final int LONGEST = 3000;
    private static final int LEAST = 20;
    private static final int NEAR = 40;

    private Quotations() {}

    /** For each attribution that touches a quotation of several sentences, one that holds the whole of it. */
    static List<Attribution> carried(Reading reading, List<Attribution> all) {
        var quotes = new TreeMap<Integer, Span>();
        for (Span q : quotes(reading)) {
            quotes.put(q.start(), q);
        }
        var out = new ArrayList<Attribution>();
        for (Attribution a : all) {
            for (Span c : a.content()) {
                var at = quotes.floorEntry(Math.max(c.start(), c.end() - 1));
                if (at == null || !at.getValue().overlaps(c) || c.contains(at.getValue())) {
                    continue;
                }
                Span q = at.getValue();
                boolean outside = a.cue() == null || !q.contains(a.cue());
                if (outside) {
                    out.add(new Attribution(a.document(), a.source(), a.cue(), a.act(), List.of(q), a.chain()));
                }
            }
        }
        out.addAll(goingOn(reading, all, quotes.values()));
        return out;
    }

    /** A quotation without a cue of its own goes on from the attributed words right before it. */
    private static List<Attribution> goingOn(Reading reading, List<Attribution> all, Iterable<Span> quotes) {
        var out = new ArrayList<Attribution>();
        var ends = new TreeMap<Integer, Attribution>();
        for (Attribution a : all) {
            Span cue = a.cue();
            Span source = a.source() == null ? null : a.source().span();
            int end = Math.max(cue == null ? 0 : cue.end(), source == null ? 0 : source.end());
            for (Span c : a.content()) {
                end = Math.max(end, c.end());
            }
            ends.put(end, a);
        }
        var reach = new TreeMap<Integer, Integer>();
        all.forEach(a -> a.content().forEach(c -> reach.merge(c.start(), c.end(), Math::max)));
        int far = 0;
        for (var r : reach.entrySet()) {
            far = Math.max(far, r.getValue());
            r.setValue(far);
        }
        for (Span q : quotes) {
            var before = ends.floorEntry(q.start() + 1);
            var reaching = reach.floorEntry(q.end() - 1);
            if (before == null
                    || q.length() < LEAST
                    || q.start() - before.getKey() > NEAR
                    || (reaching != null && reaching.getValue() > q.start())) {
                continue;
            }
            Attribution a = before.getValue();
            String between = reading.text(new Span(Math.min(before.getKey(), q.start()), q.start()));
            if (!a.chain().isEmpty() && between.matches("(?s)[^\\n]*[.!?]?\\s*") && between.indexOf(':') < 0) {
                out.add(new Attribution(a.document(), a.source(), null, a.act(), List.of(q), a.chain()));
            }
        }
        return out;
    }

    /** The quotations of a text: curly marks by their shape, straight ones in turn; none across a blank line. */
    static List<Span> quotes(Reading reading) {
        String text = reading.document().text();
        var out = new ArrayList<Span>();
        int open = -1;
        int single = -1;
        boolean curly = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                open = -1;
                single = -1;
            } else if (open >= 0 && i - open > LONGEST) {
                open = -1;
            } else if (c == '“') {
                open = i;
                curly = true;
            } else if (c == '”' && open >= 0 && curly) {
                out.add(new Span(open, i + 1));
                open = -1;
            } else if (c == '\'' || c == '‘' || c == '’') {
                boolean before = i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '"';
                boolean letter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
                if (single < 0 && before && letter && open < 0) {
                    single = i;
                } else if (single >= 0
                        && i - single < LONGEST
                        && i > 0
                        && ",.!?".indexOf(text.charAt(i - 1)) >= 0
                        && !letter) {
                    out.add(new Span(single, i + 1));
                    single = -1;
                }
            } else if (c == '"') {
                boolean opens = (i == 0
                                || !Character.isLetterOrDigit(text.charAt(i - 1))
                                        && ".,!?".indexOf(text.charAt(i - 1)) < 0)
                        && i + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(i + 1));
                if (open >= 0 && !curly) {
                    out.add(new Span(open, i + 1));
                    open = -1;
                } else if (opens) {
                    open = i;
                    curly = false;
                }
            }
        }
        return out;
    }
}
