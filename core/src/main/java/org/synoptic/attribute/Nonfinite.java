package org.synoptic.attribute;

import org.jspecify.annotations.Nullable;

/** Finds cues without a tense of their own: "was reported by X", "…, adding that …". */
final class Nonfinite {
    private static final int WIDE = 8;

    private final Stretch s;
    private final Finds finds;
    private final Subjects subjects;
    private final Adverbials adverbials;

    Nonfinite(Stretch s, Finds finds, Subjects subjects, Adverbials adverbials) {
        this.s = s;
        this.finds = finds;
        this.subjects = subjects;
        this.adverbials = adverbials;
    }

    /** "12 deaths were recorded by the Watch". */
    void passive(int v, int g, String lemma) {
        if (!Cues.INVERTED.contains(lemma) && !Cues.PASSIVE.contains(lemma)) {
            return;
        }
        int by = -1;
        for (int i = v + 1; i < Math.min(v + 4, s.to()); i++) {
            if (s.lower(i).equals("by")) {
                by = i;
                break;
            }
        }
        if (by < 0) {
            return;
        }
        int np = Phrases.right(s, by + 1);
        if (np == by + 1 || !Words.speaker(s, by + 1, np)) {
            return;
        }
        int noun = g == v && by == v + 1 ? Phrases.left(s, v) : v;
        var f = new Find(s, v, v + 1, lemma, noun < v ? Find.Way.OBJECT : Find.Way.BEFORE);
        f.speaker = new int[] {by + 1, np};
        f.denied = lemma.equals("claim");
        if (noun < v) { // "two bombings claimed by the front": only what it stands with
            f.content.add(new int[] {noun, v});
            finds.add(f);
            return;
        }
        int left = finds.segment(g);
        boolean empty = g - 2 > left
                && s.lower(g - 1).equals("it")
                && s.token(g - 2).text().equals(",");
        f.content.add(new int[] {left, empty ? g - 2 : g});
        finds.add(f);
    }

    /** "with rescuers saying …": who speaks right before a participle. */
    private int @Nullable [] with(int v) {
        int start = v;
        while (start > s.from()
                && v - start < WIDE
                && (Words.nominal(s.token(start - 1))
                        || s.token(start - 1).is("DT")
                        || s.token(start - 1).is("JJ")
                        || s.token(start - 1).is("POS")
                        || s.token(start - 1).is("PRP"))) {
            start--;
        }
        return start < v && start > s.from() && s.lower(start - 1).equals("with") && Words.speaker(s, start, v)
                ? new int[] {start, v}
                : null;
    }

    /** "…, adding that 12 people died". */
    void participle(int v, String lemma) {
        Find last = finds.last();
        if (!Cues.PARTICIPLE.contains(lemma)) {
            return;
        }
        int[] subject = null;
        Find shares = null;
        int[] with = with(v);
        if (with != null) {
            subject = with;
        } else if (last != null && last.start() < v) {
            shares = last;
        } else {
            subject = subjects.clauseSubject(v);
            if (subject == null) {
                return;
            }
        }
        int after = v + 1;
        if (lemma.equals("tell")) {
            after = Math.max(after, Phrases.right(s, after));
        }
        after = adverbials.after(after);
        if (after >= s.to() || s.lower(after).equals(".")) {
            return;
        }
        if (s.lower(after).equals(",") || s.lower(after).equals(":")) {
            after++;
        }
        var f = new Find(s, v, v + 1, lemma, Find.Way.AFTER);
        f.speaker = subject;
        f.shares = shares;
        f.content.add(new int[] {after, s.to()});
        finds.add(f);
    }
}
