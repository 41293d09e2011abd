package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cues found in one stretch: what the next cue can still govern, and where one cuts another off. */
final class Finds {
    static final Set<String> CONJUNCTIONS = Set.of("and", "but", "while", "whereas", ";", "although", "though", "yet");

    private final Stretch s;
    private int[] nextQuotes = {};
    private @Nullable Find waiting;
    private final List<Find> all = new ArrayList<>();

    Finds(Stretch s) {
        this.s = s;
    }

    /** Adds a cue; one that waits for the next speaker stands behind this one. */
    void add(Find find) {
        if (waiting != null && find.informant == null && find.cue[0] > waiting.cue[0]) {
            find.informant = waiting.speaker;
            waiting = null;
        }
        all.add(find);
    }

    /** Keeps "citing a doctor" until the next speaker is found, or the stretch ends. */
    void await(Find find) {
        waiting = find;
    }

    /** Ends the stretch: what still waits stands by itself. */
    void settle() {
        if (waiting != null) {
            all.add(waiting);
            waiting = null;
        }
    }

    List<Find> all() {
        return all;
    }

    /** The cue found last; null before the first. */
    @Nullable
    Find last() {
        return all.isEmpty() ? null : all.getLast();
    }

    /** Within a quotation that an earlier cue opened, only the quotation can be meant. */
    int reported(int left, int at) {
        int from = left;
        for (Find f : all) {
            for (int[] c : f.content) {
                if (f.way == Find.Way.AFTER && f.end() <= c[0] && c[0] >= left && c[0] < at) {
                    int i = nextQuote(c[0]);
                    from = i < at - 1 ? Math.max(from, i + 1) : from;
                }
            }
        }
        return from;
    }

    private int nextQuote(int from) {
        if (nextQuotes.length == 0) {
            nextQuotes = new int[s.to() - s.from() + 1];
            int next = s.to();
            nextQuotes[s.to() - s.from()] = next;
            for (int i = s.to() - 1; i >= s.from(); i--) {
                next = s.quote(i) ? i : next;
                nextQuotes[i - s.from()] = next;
            }
        }
        return nextQuotes[Math.min(from, s.to()) - s.from()];
    }

    /** Where the part of the stretch that a cue at {@code at} can govern begins. */
    int segment(int at) {
        int start = s.from();
        for (Find f : all) {
            if (f.end() <= at && (f.way == Find.Way.BEFORE || f.way == Find.Way.AROUND)) {
                start = Math.max(start, f.end());
            }
        }
        if (at - 1 > start && s.lower(at - 1).equals(";")) {
            return at; // "…; the mayor said": nothing of the part before
        }
        while (start < at && s.token(start).text().matches("[,;.]|and|but|while")) {
            start++;
        }
        return Math.min(start, at);
    }

    /** Cuts what is said where the next speaker or the next cue of the same speaker begins. */
    void bound() {
        for (int n = 0; n < all.size(); n++) {
            Find f = all.get(n);
            var cut = new ArrayList<int[]>();
            for (int[] c : f.content) {
                int end = c[1];
                for (int m = n + 1; m < all.size() && c[0] >= f.cue[1]; m++) {
                    Find g = all.get(m);
                    if (g.start() <= c[0]) {
                        continue;
                    }
                    boolean joined = g.shares != null || turns(g.start());
                    boolean outer = f.way == Find.Way.AROUND && f.start() == s.from() && g.way == Find.Way.BEFORE;
                    if (joined && g.way != Find.Way.BEFORE || outer && c[0] < g.start()) {
                        end = Math.min(end, g.start());
                    } else if (g.way == Find.Way.BEFORE && g.speaker != null && f.way == Find.Way.BEFORE) {
                        end = Math.min(end, c[0]);
                    }
                }
                int from = c[0];
                while (end > from
                        && (s.token(end - 1).text().matches("[.,;:!?]|--|–")
                                || CONJUNCTIONS.contains(s.lower(end - 1)) && end < s.to())) {
                    end--;
                }
                while (from < end && s.token(from).text().matches("[,;:]")) {
                    from++;
                }
                if (from < end) {
                    cut.add(new int[] {from, end});
                }
            }
            f.content.clear();
            f.content.addAll(cut);
        }
        all.removeIf(f -> f.content.isEmpty() || (Cues.MENTAL.contains(f.act) || byPronoun(f)) && told(f));
    }

    /** "they collected 12 bodies": a count by somebody who is only a pronoun. */
    private boolean byPronoun(Find f) {
        int[] who = f.speaker;
        return who != null
                && who[1] - who[0] == 1
                && s.token(who[0]).is("PRP")
                && Cues.FIGURE.contains(f.act)
                && !Cues.CLAUSE.contains(f.act);
    }

    /** Whether another speaker tells of it: "the mayor said they feared …". */
    private boolean told(Find f) {
        for (Find g : all) {
            for (int[] c : g.content) {
                if (g != f && !Cues.MENTAL.contains(g.act) && c[0] <= f.cue[0] && f.cue[0] < c[1]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean turns(int at) {
        int i = at - 1;
        while (i > s.from() && (s.token(i).is("RB") || s.token(i).text().equals(","))) {
            i--;
        }
        return i > s.from() && CONJUNCTIONS.contains(s.lower(i));
    }
}
