package org.synoptic.attribute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Attribution;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;

/** Quotations in quotation marks, and the attributions that reach through all their sentences. */
final class Quotations {
    private static final Set<String> OWN = Set.of("i", "we", "you", "me", "us");
    private static final int LONGEST = 3000;
    private static final int LEAST = 20;
    private static final int NEAR = 40;

    private Quotations() {}

    /**
     * The attributions with what they say brought to whole quotations: several sentences under one pair of marks, and
     * quotations that follow with no cue of their own. What a quotation says in its own "I think" is left out.
     */
    static List<Attribution> whole(Reading reading, List<Attribution> all) {
        var quotes = new TreeMap<Integer, Span>();
        for (Span q : quotes(reading)) {
            quotes.put(q.start(), q);
        }
        var out = new ArrayList<Attribution>();
        for (Attribution a : all) {
            if (!ownWords(a, quotes)) {
                out.add(reached(a, quotes));
            }
        }
        var more = goingOn(reading, out, quotes.values());
        for (int n = 0; n < out.size(); n++) {
            Attribution a = out.get(n);
            List<Span> added = more.getOrDefault(a, List.of());
            if (!added.isEmpty()) {
                var content = new ArrayList<>(a.content());
                content.addAll(added);
                out.set(n, with(a, content));
            }
        }
        return out;
    }

    private static Attribution with(Attribution a, List<Span> content) {
        return new Attribution(a.document(), a.source(), a.cue(), a.act(), content, a.chain());
    }

    /** "“I think …”": a cue that belongs to the quoted speaker's own words. */
    private static boolean ownWords(Attribution a, TreeMap<Integer, Span> quotes) {
        Span cue = a.cue();
        if (cue == null
                || a.source() == null
                || !OWN.contains(a.source().words().toLowerCase(java.util.Locale.ROOT))) {
            return false;
        }
        Span at = around(quotes, cue.start());
        return at != null && at.contains(cue);
    }

    /** The innermost quotation around a place, or none. */
    private static @Nullable Span around(TreeMap<Integer, Span> quotes, int at) {
        for (Span q : quotes.headMap(at, true).descendingMap().values()) {
            if (q.end() > at) {
                return q;
            }
            if (at - q.start() > LONGEST) {
                break;
            }
        }
        return null;
    }

    private static Attribution reached(Attribution a, TreeMap<Integer, Span> quotes) {
        var content = new ArrayList<Span>();
        for (Span c : a.content()) {
            Span q = around(quotes, Math.max(c.start(), c.end() - 1));
            boolean reaches = q != null && q.overlaps(c) && !c.contains(q) && (a.cue() == null || !q.contains(a.cue()));
            Span whole = reaches && q != null ? c.union(q) : c;
            if (a.cue() != null && whole.overlaps(a.cue()) && q != null && reaches) {
                content.add(c);
                whole = q;
            }
            content.add(whole);
        }
        return with(a, content);
    }

    /** A quotation without a cue of its own goes on from the attributed words right before it. */
    private static Map<Attribution, List<Span>> goingOn(Reading reading, List<Attribution> all, Iterable<Span> quotes) {
        var out = new IdentityHashMap<Attribution, List<Span>>();
        var ends = new TreeMap<Integer, Attribution>();
        for (Attribution a : all) {
            if (Cues.STANCE.contains(a.act())) {
                continue;
            }
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
            var reaching = reach.floorEntry(q.start() + 1);
            if (before == null || q.length() < LEAST || reaching != null && reaching.getValue() > q.start()) {
                continue;
            }
            if (q.start() - before.getKey() > NEAR) {
                Attribution agency =
                        agency(ends.headMap(q.start(), true).descendingMap().values());
                if (agency != null
                        && !reading.text(new Span(end(agency), q.start())).contains("\n\n")) {
                    out.computeIfAbsent(agency, k -> new ArrayList<>()).add(q);
                }
                continue;
            }
            Attribution a = before.getValue();
            String between = reading.text(new Span(Math.min(before.getKey(), q.start()), q.start()));
            if (!a.chain().isEmpty() && between.matches("(?s)[^\\n]*[.!?]?\\s*") && between.indexOf(':') < 0) {
                out.computeIfAbsent(a, k -> new ArrayList<>()).add(q);
                ends.put(q.end(), a);
            }
        }
        return out;
    }

    /** The agency whose report goes on in a quotation that has no speaker of its own: the last that reported anything. */
    private static @Nullable Attribution agency(Iterable<Attribution> before) {
        for (Attribution a : before) {
            boolean agency = !a.chain().isEmpty()
                    && Cues.AGENCY_NAMES.contains(a.chain().getLast().name());
            if (agency && Cues.tells(a.act())) {
                return a;
            }
        }
        return null;
    }

    private static int end(Attribution a) {
        return a.content().stream().mapToInt(Span::end).max().orElse(0);
    }

    /** The quotations of a text: curly marks by their shape, straight ones in turn, also one within another; none across a blank line. */
    static List<Span> quotes(Reading reading) {
        String text = reading.document().text();
        var out = new ArrayList<Span>();
        var straight = new ArrayDeque<Integer>();
        int open = -1;
        int single = -1;
        int twice = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                straight.clear();
                open = -1;
                single = -1;
                twice = -1;
            } else if (open >= 0 && i - open > LONGEST) {
                open = -1;
            } else if (c == '“') {
                open = i;
            } else if (c == '”' && open >= 0) {
                out.add(new Span(open, i + 1));
                open = -1;
            } else if (c == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                if (twice >= 0) {
                    out.add(new Span(twice, i + 2));
                    twice = -1;
                } else if (i + 2 < text.length() && !Character.isWhitespace(text.charAt(i + 2))) {
                    twice = i;
                }
                i++;
            } else if (c == '\'' || c == '‘' || c == '’') {
                boolean before = i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '"';
                boolean letter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
                if (single < 0 && before && letter && open < 0 && straight.isEmpty()) {
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
                boolean space = i == 0 || Character.isWhitespace(text.charAt(i - 1));
                boolean letter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
                boolean opens = (i == 0
                                || !Character.isLetterOrDigit(text.charAt(i - 1))
                                        && ".,!?".indexOf(text.charAt(i - 1)) < 0)
                        && i + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(i + 1));
                boolean nested = space && letter && !straight.isEmpty();
                if (nested || opens && straight.isEmpty()) {
                    straight.push(i);
                } else if (!straight.isEmpty()) {
                    out.add(new Span(straight.pop(), i + 1));
                    if (letter && i > 0 && ".!?,".indexOf(text.charAt(i - 1)) >= 0) {
                        straight.push(i);
                    }
                }
            }
        }
        return out;
    }
}
