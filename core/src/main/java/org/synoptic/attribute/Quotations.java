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
                } else if (single >= 0 && i - single < LONGEST && i > 0 && ",.!?".indexOf(text.charAt(i - 1)) >= 0 && !letter) {
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
