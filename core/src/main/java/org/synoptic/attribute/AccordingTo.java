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
        int[] issuer = subjects.issuedBy(np);
        if (issuer != null) {
            cover(from, issuer[1], issuer[0], issuer[1], "according to");
            return;
        }
        end = new Appositions(s).behind(end);
        cover(from, end, np, end, "according to");
    }

    private void cover(int from, int end, int speakerFrom, int speakerTo, String act) {
        var f = new Find(s, from, speakerFrom == from + 1 ? end : from + 2, act, Find.Way.AROUND);
        f.speaker = new int[] {speakerFrom, speakerTo};
        int passed = relative(passedOn(f, end));
        int start = finds.segment(from);
        boolean comma = passed < s.to() && s.token(passed).text().equals(",");
        if (Words.capital(s.token(from)) || !s.hasVerb(start, from) && from - start < 5) {
            f.content.add(new int[] {comma ? passed + 1 : passed, s.to()});
        } else {
            boolean before = from > s.from() && s.token(from - 1).text().equals(",");
            f.content.add(new int[] {start, before ? from - 1 : from});
            boolean colon = passed < s.to() && s.token(passed).text().equals(":");
            if (comma && before || colon) {
                f.content.add(new int[] {passed + 1, s.to()});
            }
        }
        finds.add(f);
    }

    /** "by the ministry's count". */
    void count(int by) {
        int end = Phrases.right(s, by + 1);
        if (s.lower(by + 1).matches("the|an?")
                && Cues.TALLIES.contains(s.lower(by + 2))
                && s.lower(by + 3).equals("of")) {
            int np = Phrases.right(s, by + 4);
            if (np > by + 4 && (Words.speaker(s, by + 4, np) || Words.capital(s.token(np - 1)))) {
                cover(by, np, by + 4, np, "by");
            }
            return;
        }
        if (end - by < 3 || !Cues.TALLIES.contains(Words.singular(s.lower(end - 1)))) {
            return;
        }
        int owner = end - 1;
        while (owner > by && !s.token(owner).is("POS")) {
            owner--;
        }
        if (owner > by + 1 && Words.speaker(s, by + 1, owner)) {
            cover(by, end, by + 1, owner, "by");
        }
    }

    /** Steps over a clause about the speaker: "the mayor, who lost two sons,". */
    private int relative(int at) {
        int who = s.lower(at).equals(",") ? at + 1 : at;
        if (!s.lower(who).matches("who|which|whose")) {
            return at;
        }
        for (int i = who; i < s.to(); i++) {
            if (s.lower(i).equals(",")) {
                return i;
            }
        }
        return at;
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
