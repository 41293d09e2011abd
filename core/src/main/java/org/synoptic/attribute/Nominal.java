package org.synoptic.attribute;

/** Finds cues that are nouns: "a report by the army that 12 people died", "the army's claim that 12 people died". */
final class Nominal {
    private final Stretch s;
    private final Finds finds;

    Nominal(Stretch s, Finds finds) {
        this.s = s;
        this.finds = finds;
    }

    /** The cue at a noun, where it has a speaker and a clause of its own. */
    void find(int noun) {
        if (s.lower(noun + 1).matches("by|from|of")) {
            int end = Phrases.right(s, noun + 2);
            if (end > noun + 2 && s.lower(end).equals("that") && Words.speaker(s, noun + 2, end)) {
                add(noun, noun + 2, end, end);
            }
        } else if (s.lower(noun + 1).equals("that") && s.finite(noun + 2, s.to())) {
            int start = Phrases.left(s, noun + 1);
            int owner = noun - 1;
            while (owner > start && !s.token(owner).is("POS")) {
                owner--;
            }
            boolean named = owner == start
                    && noun - 1 > start
                    && (Words.acronym(s.token(noun - 1).text()) || Words.body(s.token(noun - 1)))
                    && Words.speaker(s, start, noun);
            if (owner > start && Words.speaker(s, start, owner)) {
                add(noun, start, owner, noun + 1);
            } else if (named) {
                add(noun, start, noun, noun + 1);
            }
        }
    }

    private void add(int noun, int from, int to, int content) {
        var f = new Find(s, noun, noun + 1, s.lemma(noun), Find.Way.AFTER);
        f.speaker = new int[] {from, to};
        f.content.add(new int[] {content, s.to()});
        finds.add(f);
    }
}
