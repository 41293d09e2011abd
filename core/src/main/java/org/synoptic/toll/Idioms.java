package org.synoptic.toll;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Outcome;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;
import org.synoptic.toll.Trigger.Kind;

/** Outcome words with other words between them: "burned 30 people alive", "paid the highest price", "the fate of 20 is unknown". */
final class Idioms {
    private static final Lexicon WORDS = Lexicon.of("outcomes");
    private static final int REACH = 14;
    private static final int GAP = 5;

    private Idioms() {}

    /** The outcome that begins at a token with words between, or none. */
    static @Nullable Trigger at(Sentence sentence, int i) {
        for (Outcome outcome : Outcome.values()) {
            String name = outcome.name().toLowerCase(Locale.ROOT);
            for (Trigger t : new Trigger[] {
                split(sentence, i, outcome, tails(name + ".verbs.split", sentence.token(i))),
                idiom(sentence, i, outcome, tails(name + ".idioms", sentence.token(i))),
                unknown(sentence, i, outcome, tails(name + ".unknown", sentence.token(i)))
            }) {
                if (t != null) {
                    return t;
                }
            }
        }
        return null;
    }

    private static @Nullable String tails(String section, Token token) {
        return WORDS.sections().contains(section) ? WORDS.values(section).get(token.lemma()) : null;
    }

    /** "burned 30 people alive", "hacked eight herders to death": a verb that kills only with what stands behind them. */
    private static @Nullable Trigger split(Sentence sentence, int i, Outcome outcome, @Nullable String tails) {
        if (tails == null || !sentence.token(i).is("VB")) {
            return null;
        }
        for (int k = i + 2; k < Math.min(sentence.size(), i + REACH); k++) {
            if (Set.of(".", ";", ",").contains(sentence.lower(k))) {
                return null;
            }
            if (tail(sentence, k, tails) > 0) {
                return new Trigger(i, i, outcome, Kind.PARTICIPLE);
            }
        }
        return null;
    }

    /** "paid the supreme price", "sustained light wounds", "had their throats cut": one saying, with few words inside it. */
    private static @Nullable Trigger idiom(Sentence sentence, int i, Outcome outcome, @Nullable String tails) {
        Token verb = sentence.token(i);
        if (tails == null || !(verb.is("VB") || verb.is("IN"))) {
            return null;
        }
        String first = "";
        for (int k = i + 1; k < Math.min(sentence.size(), i + GAP + 1); k++) {
            int end = tail(sentence, k, tails);
            end = end < 0 && k > i + 1 && first.equals(sentence.lower(i + 1))
                    ? tail(sentence, k, rest(tails, first))
                    : end;
            if (end > 0) {
                return new Trigger(i, end - 1, outcome, Kind.DYING);
            }
            Token t = sentence.token(k);
            first = k == i + 1 ? t.lower() : first;
            boolean inside = t.is("DT")
                    || t.is("PRP$")
                    || t.is("JJ")
                    || t.is("NN")
                    || t.is("VBN")
                    || t.is("VBG")
                    || t.is("RB")
                    || t.lower().equals("of")
                    || k == i + 1 && Set.of("to", "with", "as").contains(t.lower());
            if (!inside || People.noun(t.lower()).isPresent()) {
                return null;
            }
        }
        return null;
    }

    /** The tails that begin with a word, without it: "to hospital" may be "to a distant hospital". */
    private static String rest(String tails, String first) {
        var rest = new StringBuilder();
        for (String tail : tails.split("\\s*,\\s*")) {
            if (tail.startsWith(first + " ")) {
                rest.append(rest.isEmpty() ? "" : ",").append(tail.substring(first.length() + 1));
            }
        }
        return rest.isEmpty() ? "\u0000" : rest.toString();
    }

    /** "the fate of 20 soldiers is unknown", "contact with 12 of them was lost": not known to be alive. */
    private static @Nullable Trigger unknown(Sentence sentence, int i, Outcome outcome, @Nullable String tails) {
        if (tails == null || !Set.of("of", "with").contains(sentence.lower(i + 1))) {
            return null;
        }
        for (int k = i + 2; k < Math.min(sentence.size(), i + REACH + GAP); k++) {
            if (tail(sentence, k, tails) > 0) {
                return new Trigger(i, i, outcome, Kind.NOUN);
            }
        }
        return null;
    }

    /** The token behind one of some tails that begins at a token; -1 where none does. */
    private static int tail(Sentence sentence, int k, String tails) {
        for (String tail : tails.split("\\s*,\\s*")) {
            int end = k + tail.split(" ").length;
            if (end <= sentence.size() && sentence.words(k, end).equals(tail)) {
                return end;
            }
        }
        return -1;
    }
}
