package org.synoptic.blame;

import java.util.function.UnaryOperator;
import org.synoptic.model.Actor;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Gives the words for an actor their canonical name. */
final class ActorNames {
    private final Reading reading;
    private final Phrases phrases;
    private final UnaryOperator<String> canonical;

    ActorNames(Reading reading, Phrases phrases, UnaryOperator<String> canonical) {
        this.reading = reading;
        this.phrases = phrases;
        this.canonical = canonical;
    }

    Actor actor(Phrase phrase) {
        String words = reading.text(phrase.span());
        Sentence s = phrase.sentence();
        int first = -1;
        int last = -1;
        boolean body = false;
        for (int i = phrase.from(); i <= phrase.to(); i++) {
            if (part(s, i, first >= 0)) {
                first = first < 0 ? i : first;
                last = i;
                body |= phrases.named(s.token(i));
            } else if (body) {
                break;
            } else {
                first = -1;
            }
        }
        boolean whole = last >= phrase.head() && ActorWords.capital(s.token(phrase.head()));
        body &= whole || !Vocabulary.is(s.token(phrase.head()), "state", "craft", "coalitions");
        int start = s.token(phrase.from()).is("DT") ? phrase.from() + 1 : phrase.from();
        return new Actor(
                canonical.apply(
                        body
                                ? reading.text(s.span(s.token(first), s.token(last)))
                                : reading.text(s.span(s.token(start), s.token(phrase.head())))),
                words);
    }

    /** Whether a token goes on with a name: capitals, hyphens, a small "al" before a hyphen. */
    private static boolean part(Sentence s, int i, boolean begun) {
        Token t = s.token(i);
        boolean article = i + 1 < s.size() && s.token(i + 1).text().equals("-") && t.is("N");
        return ActorWords.capital(t)
                        && !t.is("DT")
                        && !Vocabulary.is(t, "kinds")
                        && !(t.is("J") && Vocabulary.state(t.text()) != null)
                || begun && t.text().equals("-")
                || article;
    }
}
