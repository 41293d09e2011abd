package org.synoptic.place;

import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.place.PlaceMention.Relation;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** How a sentence puts a name: as where something happened, beside it, through it, or as part of another name. */
final class Surroundings {
    private static final Lexicon WORDS = Lexicon.of("places");
    private static final Set<String> WITHIN = WORDS.section("within");
    private static final Set<String> THROUGH = WORDS.section("through");
    private static final Set<String> SIDES = WORDS.section("sides");

    private final Sentence sentence;

    Surroundings(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Reads the words before a name backwards: "in the besieged town of", "north of", "from". */
    Relation relation(int first, int last, boolean possessive) {
        if (lower(last + 1).equals("-")
                && sentence.token(last + 1).span().start()
                        == sentence.token(last).span().end()) {
            return Relation.OTHER; // "the Tesk-based group"
        }
        int i = first - 1;
        boolean side = false;
        boolean typed = false;
        for (int steps = 0; i >= 0 && steps < 8; steps++, i--) {
            Token t = sentence.token(i);
            String word = t.lower();
            if (WITHIN.contains(word) && !word.equals("on")
                    || word.equals("on") && (typed || Names.type(lower(last + 1)))) {
                boolean seat = lower(i - 1).equals("based") || lower(i - 1).equals("headquartered");
                return seat ? Relation.OTHER : side ? Relation.SIDE : Relation.WITHIN; // "a group based in Tesk"
            }
            if (THROUGH.contains(word)) {
                return side ? Relation.SIDE : Relation.THROUGH;
            }
            if (SIDES.contains(word) && lower(i + 1).equals("of")) {
                side = true;
            } else if (Names.type(word)) {
                typed = true;
            } else if (!word.equals("of")
                    && !word.equals("the")
                    && !word.equals("a")
                    && !word.equals("an")
                    && !word.equals("-")
                    && !word.equals(",")
                    && !word.equals("and")
                    && !t.is("JJ")
                    && !t.is("VBN")
                    && !t.is("RB")
                    && !t.is("NNP")
                    && !t.is("POS")
                    && !t.is("CD")
                    && !SIDES.contains(word)) {
                break;
            }
        }
        if (typed) {
            return side ? Relation.SIDE : Relation.WITHIN;
        }
        if (apposed(last + 1)) {
            return Relation.WITHIN; // "Tesk, a town"
        }
        boolean of = lower(first - 1).equals("of")
                && first > 1
                && sentence.token(first - 2).is("NN");
        boolean noun = last + 1 < sentence.size() && (sentence.token(last + 1).is("NN") || Names.type(lower(last + 1)));
        return noun || of || possessive ? Relation.MODIFIER : Relation.OTHER;
    }

    /** Whether ", a town" or the like follows. */
    private boolean apposed(int next) {
        if (!lower(next).equals(",") || !Set.of("a", "an", "the").contains(lower(next + 1))) {
            return false;
        }
        for (int i = next + 2; i < next + 5; i++) {
            if (Names.type(lower(i))) {
                return true;
            }
        }
        return false;
    }

    private String lower(int i) {
        return i < 0 || i >= sentence.size() ? "" : sentence.token(i).lower();
    }
}
