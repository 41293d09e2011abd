package org.synoptic.attribute;

/** Finds "according to" with its speaker, and what it covers before or behind it. */
final class AccordingTo {
    private final Stretch s;
    private final Finds finds;
    private final Subjects subjects;

    AccordingTo(Stretch s, Finds finds, Subjects subjects) {
        this.s = s;
        this.finds = finds;
        this.subjects = subjects;
    }

    void find(int from, int np) {
        int end = Phrases.right(s, np);
        if (end == np) {
            return;
        }
        var f = new Find(s, from, np, "according to", Find.Way.AROUND);
        end = subjects.apposition(end);
        f.speaker = new int[] {np, end};
        int passed = passedOn(f, end);
        int start = finds.segment(from);
        boolean comma = passed < s.to() && s.token(passed).text().equals(",");
        if (!s.hasVerb(start, from) && from - start < 5) {
            f.content.add(new int[] {comma ? passed + 1 : passed, s.to()});
        } else {
            boolean before = from > s.from() && s.token(from - 1).text().equals(",");
            f.content.add(new int[] {start, before ? from - 1 : from});
            if (comma && before) {
                f.content.add(new int[] {passed + 1, s.to()});
            }
        }
        finds.add(f);
    }

    /** "witnesses cited by Radio Lowland": whoever passes on. Returns where the words after it start. */
    private int passedOn(Find f, int at) {
        if (s.lower(at).matches("quoted|cited") && s.lower(at + 1).equals("by")) {
            int end = Phrases.right(s, at + 2);
            if (end > at + 2) {
                f.passer = new int[] {at + 2, end};
                return end;
            }
        }
        return at;
    }
}
