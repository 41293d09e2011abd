package org.synoptic.attribute;

/** Finds who passes on whose words: "the agency quoted a doctor as saying …", "…, citing a doctor". */
final class Quoting {
    private final Stretch s;
    private final Finds finds;
    private final Subjects subjects;

    Quoting(Stretch s, Finds finds, Subjects subjects) {
        this.s = s;
        this.finds = finds;
        this.subjects = subjects;
    }

    /** "the agency quoted a doctor as saying that …". */
    boolean quoted(int v, String lemma, int[] subject) {
        int np = Phrases.right(s, v + 1);
        if (np == v + 1 || !Words.speaker(s, v + 1, np)) {
            return false;
        }
        np = subjects.apposition(np);
        int at = np;
        if (s.lower(at).equals("as") && s.token(Math.min(at + 1, s.to() - 1)).is("VB")) {
            at += 2;
        }
        var f = new Find(s, v, v + 1, lemma, Find.Way.AFTER);
        f.speaker = new int[] {v + 1, np};
        f.passer = subject;
        int left = finds.segment(subject[0]);
        if (at >= s.to() || s.lower(at).equals(".")) {
            f.content.add(new int[] {left, subject[0]});
        } else {
            f.content.add(new int[] {at, s.to()});
        }
        finds.add(f);
        return true;
    }

    /** "a doctor was quoted by the agency as saying that …": the cue "quoted as saying" in the passive. */
    void passive(int v, int g) {
        int[] subject = subjects.of(v, g, "say");
        if (subject != null) {
            var f = new Find(s, v, v + 3 <= s.to() ? v + 3 : s.to(), "say", Find.Way.AFTER);
            f.speaker = subject;
            int at = Math.min(v + 3, s.to());
            if (s.lower(at).equals("by")) {
                int np = Phrases.right(s, at + 1);
                if (np > at + 1) {
                    f.passer = new int[] {at + 1, np};
                    at = np;
                }
            }
            int left = finds.segment(subject[0]);
            if (at >= s.to() || s.lower(at).matches("[.,]")) {
                f.content.add(new int[] {left, subject[0]});
            } else {
                f.content.add(new int[] {at, s.to()});
            }
            finds.add(f);
        }
    }

    /** ", citing a doctor": who stands behind the speaker before it. */
    void citing(int v, String lemma) {
        Find last = finds.last();
        int np = Phrases.right(s, v + 1);
        if (np > v + 1 && Words.speaker(s, v + 1, np)) {
            np = subjects.apposition(np);
            int[] informant = {v + 1, np};
            if (last != null && last.informant == null && last.way != Find.Way.WHOLE) {
                last.informant = informant;
            } else {
                var f = new Find(s, v, v + 1, lemma, Find.Way.AROUND);
                f.speaker = informant;
                boolean first = !s.hasVerb(s.from(), v);
                boolean comma = np < s.to() && s.token(np).text().equals(",");
                f.content.add(first ? new int[] {comma ? np + 1 : np, s.to()} : new int[] {finds.segment(v), v});
                finds.add(f);
            }
        }
    }
}
