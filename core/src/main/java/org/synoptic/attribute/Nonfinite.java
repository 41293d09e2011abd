package org.synoptic.attribute;

/** Finds cues without a tense of their own: "was reported by X", "…, adding that …". */
final class Nonfinite {
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
        var f = new Find(s, v, v + 1, lemma, Find.Way.BEFORE);
        f.speaker = new int[] {by + 1, np};
        int left = finds.segment(g);
        f.content.add(new int[] {left, g});
        finds.add(f);
    }

    /** "…, adding that 12 people died". */
    void participle(int v, String lemma) {
        Find last = finds.last();
        if (!Cues.PARTICIPLE.contains(lemma)) {
            return;
        }
        int[] subject = null;
        Find shares = null;
        if (last != null && last.start() < v) {
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
