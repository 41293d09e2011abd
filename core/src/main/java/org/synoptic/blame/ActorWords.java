package org.synoptic.blame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Which words can stand for an actor: bodies, states, and names that the document itself uses so. */
final class ActorWords {
    /** How much more often a word of the document is part of a body's name than of a place's or person's. */
    private final Map<String, Integer> votes = new HashMap<>();

    /** Proper names that the document puts before "fighters", "-held" and the like. */
    private final Set<String> armed = new HashSet<>();

    ActorWords(Reading reading) {
        for (Sentence s : reading.sentences()) {
            for (Token t : s.tokens()) {
                int vote = t.entity().equals("ORGANIZATION") ? 1 : t.entity().isEmpty() ? 0 : -1;
                votes.merge(t.text(), vote, Integer::sum);
                if (capital(t) && t.is("NNP") && Vocabulary.state(t.text()) == null && leads(s, t.index())) {
                    armed.add(t.text());
                }
            }
        }
    }

    /** Whether an armed body's noun, written small, stands next, or a word such as "-held". */
    static boolean leads(Sentence s, int i) {
        for (int j = i + 1; j <= i + 2 && j < s.size() && !capital(s.token(j)); j++) {
            Token next = s.token(j);
            if (next.is("N") && Vocabulary.is(next, "armed")) {
                return true;
            }
            if (!next.is("N") && !next.is("J")) {
                break;
            }
        }
        return holds(s, i) && s.token(i + 1).text().equals("-");
    }

    static boolean capital(Token t) {
        return Character.isUpperCase(t.text().charAt(0));
    }

    /** Whether a token alone can stand for an actor. */
    boolean actor(Sentence s, int i) {
        Token t = s.token(i);
        if (holds(s, i)
                || !body(t) && Vocabulary.is(t, "not.actors")
                || i > 0 && Vocabulary.is(s.token(i - 1), "speakers")) {
            return false;
        }
        boolean noun = t.is("N") || t.is("JJ") || capital(t);
        return noun && Vocabulary.is(t, "state", "craft", "armed") && !t.lower().endsWith("ship")
                || state(t)
                || named(t);
    }

    static boolean body(Token t) {
        return capital(t) && t.entity().equals("ORGANIZATION");
    }

    /** An adjective of a state, or a state whose name is its adjective. */
    static boolean state(Token t) {
        String state = Vocabulary.state(t.text());
        return state != null
                && capital(t)
                && (Vocabulary.shortState(t)
                        || state.equalsIgnoreCase(t.text())
                        || !t.entity().equals("LOCATION") && !t.lower().endsWith("s"));
    }

    /** Whether a token is part of a body's name. */
    boolean named(Token t) {
        if (!capital(t) || Vocabulary.is(t, "deeds", "means", "verbs", "suffer", "times", "media")) {
            return false;
        }
        int vote = votes.getOrDefault(t.text(), 0);
        boolean acronym = t.text().length() > 1 && t.text().chars().allMatch(Character::isUpperCase);
        return vote > 0 && t.is("NNP") || acronym && vote >= 0 || armed.contains(t.text());
    }

    /** Whether a word only says how a place is held: the "rebel" of "rebel-held". */
    static boolean holds(Sentence s, int i) {
        int next = i + 1 < s.size() && s.token(i + 1).text().equals("-") ? i + 2 : i + 1;
        return next < s.size()
                && Vocabulary.is(s.token(next), "hold")
                && (next == i + 2
                        || s.token(next).is("VBN")
                                && next + 1 < s.size()
                                && s.token(next + 1).is("N"));
    }

    /** Whether most longer words of a sentence are capitalised, so that capitals tell nothing. */
    static boolean headline(Sentence s) {
        var words = s.tokens().stream().filter(t -> t.text().length() > 3).toList();
        return words.stream().filter(ActorWords::capital).count() * 2 > words.size();
    }

    /** Whether a token is a proper name of no known kind, which a deed alone makes an actor. */
    static boolean someone(Sentence s, Token t) {
        return t.is("NNP")
                && !headline(s)
                && !t.entity().equals("LOCATION")
                && !Vocabulary.is(t, "deeds", "means", "verbs", "suffer", "times", "media");
    }

    /** Whether a token is the name of a state that stands alone and after no preposition: "Israel shelled the town". */
    static boolean country(Sentence s, int i) {
        Token t = s.token(i);
        return Vocabulary.state(t.text()) != null
                && capital(t)
                && (i == 0
                        || !s.token(i - 1).is("J")
                                && !s.token(i - 1).is("IN")
                                && !s.token(i - 1).is("N"));
    }
}
