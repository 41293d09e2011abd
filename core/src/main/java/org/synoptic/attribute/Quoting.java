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
        int who = s.token(Math.min(v + 1, s.to() - 1)).is("VBN") ? v + 2 : v + 1;
        int np = Phrases.right(s, who);
        if (np == who || !Words.speaker(s, who, np)) {
            return false;
        }
        np = new Appositions(s).behind(np);
        int at = s.lower(np).equals(",") && s.lower(np + 1).equals("as") ? np + 1 : np;
        if (s.lower(at).equals("as") && s.token(Math.min(at + 1, s.to() - 1)).is("VB")) {
            at += 2;
        }
        var f = new Find(s, v, v + 1, lemma, Find.Way.AFTER);
        f.speaker = new int[] {v + 1, np};
        f.passer = subject;
        int left = finds.segment(subject[0]);
        int after = new Adverbials(s).after(at);
        if (after >= s.to() || s.lower(after).equals(".")) {
            f.content.add(new int[] {left, subject[0]});
        } else {
            f.content.add(new int[] {at, s.to()});
        }
        finds.add(f);
        return true;
    }

    /** Whether a participle opens "quoted as saying", "quoted by the agency as saying"; where "as" stands, or -1. */
    int quotedAs(int v) {
        if (!Cues.PASS.contains(s.lemma(v))) {
            return -1;
        }
        int at = v + 1;
        if (s.lower(at).equals("by")) {
            at = Phrases.right(s, at + 1);
        } else if (s.lower(at).equals("in")) {
            at = Phrases.right(s, at + 1);
        }
        return s.lower(at).equals("as") && at + 1 < s.to() && s.token(at + 1).is("VBG") ? at : -1;
    }

    /** "a doctor was quoted by the agency as saying that …": the cue "quoted as saying" in the passive. */
    void passive(int v, int g, int as) {
        int[] subject = subjects.of(v, g, "say");
        if (subject == null) {
            return;
        }
        var f = new Find(s, v, as == v + 1 ? v + 3 : v + 1, "say", Find.Way.AFTER);
        f.speaker = subject;
        int at = as + 2;
        int by = s.lower(v + 1).equals("by") ? v + 1 : s.lower(at).equals("by") ? at : -1;
        if (by >= 0) {
            int np = Phrases.right(s, by + 1);
            if (np > by + 1) {
                f.passer = new int[] {by + 1, np};
                at = by == at ? np : at;
            }
        }
        if (at >= s.to() || s.lower(at).matches("[.,]")) {
            f.content.add(new int[] {finds.segment(subject[0]), subject[0]});
        } else {
            f.content.add(new int[] {at, s.to()});
        }
        finds.add(f);
    }

    /** ", citing a doctor": who stands behind the speaker before it, or behind the one who speaks next. */
    void citing(int v) {
        int np = Phrases.right(s, v + 1);
        if (np == v + 1 || !Words.speaker(s, v + 1, np)) {
            return;
        }
        np = new Appositions(s).behind(np);
        int[] informant = {v + 1, np};
        Find last = finds.last();
        if (last != null && last.informant != null && last.informant[0] == v + 1) {
            return;
        }
        if (last != null && last.informant == null && last.way != Find.Way.WHOLE && last.start() < v) {
            last.informant = informant;
            last.content.replaceAll(c -> c[0] < v && v < c[1] ? new int[] {c[0], v} : c);
            return;
        }
        var f = new Find(s, v, v + 1, s.lemma(v), Find.Way.AROUND);
        f.speaker = informant;
        boolean first = !s.hasVerb(s.from(), v);
        boolean comma = np < s.to() && s.token(np).text().equals(",");
        f.content.add(first ? new int[] {comma ? np + 1 : np, s.to()} : new int[] {finds.segment(v), v});
        finds.await(f);
    }
}
