package org.synoptic.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Finds the words for actors in noun phrases, mostly from the surface, as trees of scraped text cannot be relied on. */
final class Phrases {
    private static final int LONGEST = 14;

    private final ActorWords words;

    Phrases(Reading reading) {
        words = new ActorWords(reading);
    }

    /** Whether a token alone can stand for an actor. */
    boolean actor(Sentence s, int i) {
        return words.actor(s, i);
    }

    /** Whether a token is part of a body's name. */
    boolean named(Token t) {
        return words.named(t);
    }

    /** The actor among the words before a deed: "Israeli" in "a suspected Israeli drone strike". */
    Optional<Phrase> before(Sentence s, int deed) {
        int start = deed;
        while (start > 0 && (modifier(s, start - 1) || joined(s, start - 1))) {
            start--;
        }
        for (int i = deed - 1; i >= start; i--) {
            if (words.actor(s, i) && !Vocabulary.is(s.token(i), "means")) {
                boolean led = i + 2 < deed && hyphen(s, i + 1) && Vocabulary.is(s.token(i + 2), "led");
                return Optional.of(new Phrase(s, first(s, i, start), led ? i + 2 : i, i));
            }
        }
        return Optional.empty();
    }

    /** "and" between two means of one deed: "rebel rocket and sniper fire". */
    private static boolean joined(Sentence s, int i) {
        return i > 0
                && i + 1 < s.size()
                && s.token(i).is("CC")
                && Vocabulary.is(s.token(i - 1), "means", "deeds")
                && Vocabulary.is(s.token(i + 1), "means");
    }

    /** Whether a token is a hyphen inside a word and no dash between words. */
    static boolean hyphen(Sentence s, int i) {
        return s.token(i).text().equals("-")
                && i > 0
                && i + 1 < s.size()
                && s.token(i - 1).span().end() == s.token(i).span().start()
                && s.token(i + 1).span().start() == s.token(i).span().end();
    }

    private static boolean modifier(Sentence s, int i) {
        Token t = s.token(i);
        return !Vocabulary.is(t, "times", "media")
                && (t.is("NN")
                        || t.is("JJ")
                        || t.is("POS")
                        || t.is("VBG")
                        || t.is("VBN")
                        || hyphen(s, i)
                        || t.text().equals("'s")
                        || t.text().equals("\"")
                        || t.text().equals("IS")
                        || Vocabulary.is(t, "means"));
    }

    /** Where the phrase that ends in a token begins, not before a bound. */
    private int first(Sentence s, int last, int bound) {
        int first = last;
        for (int i = last - 1; i >= bound; i--) {
            Token t = s.token(i);
            boolean joined = hyphen(s, i) || t.is("POS") || Vocabulary.is(t, "led");
            if (!joined && !extending(s, i)) {
                break;
            }
            first = joined ? first : i;
        }
        return first;
    }

    private boolean extending(Sentence s, int i) {
        Token t = s.token(i);
        boolean place = t.entity().equals("LOCATION") && Vocabulary.state(t.text()) == null;
        return !place
                && (words.actor(s, i)
                        || (t.is("N") || t.is("JJ")) && !Vocabulary.is(t, "means", "deeds", "times", "media"));
    }

    /**
     * The phrase around a noun, when it names an actor; the actor before it when it is a deed or a weapon.
     *
     * @param anyone whether people who are no armed body may be the actor
     */
    Optional<Phrase> at(Sentence s, int head, boolean anyone) {
        Token t = s.token(head);
        if (t.is("PRP") || t.is("W") || t.is("DT") || t.is("EX")) {
            return Optional.empty();
        }
        if (Vocabulary.is(t, "deeds") && !Vocabulary.is(t, "craft", "armed", "persons")) {
            return before(s, head);
        }
        boolean state = ActorWords.country(s, head);
        if (t.is("JJ") && head + 1 < s.size() && s.token(head + 1).is("N") && Vocabulary.state(t.text()) != null) {
            return Optional.empty();
        }
        if (!words.actor(s, head)
                && head + 2 < s.size()
                && s.token(head + 1).lower().equals("of")) {
            int of = noun(s, head + 2);
            if (of >= 0 && words.actor(s, of) && Vocabulary.is(t, "parts")) {
                return Optional.of(new Phrase(s, around(s, head).from(), of, of));
            }
        }
        if (head > 0 && Vocabulary.is(t, "parts", "persons") && words.actor(s, head - 1)) {
            return Optional.of(around(s, head));
        }
        if (!words.actor(s, head) && !state && !(anyone && (Vocabulary.is(t, "persons") || ActorWords.someone(s, t)))) {
            return Optional.empty();
        }
        return Optional.of(around(s, head));
    }

    /** The noun phrase around a noun, with what follows and still belongs to it. */
    Phrase around(Sentence s, int head) {
        int start = head;
        while (start > 0 && (belongs(s, start - 1) || s.token(start - 1).is("DT"))) {
            start--;
            if (s.token(start).is("DT")) {
                break;
            }
        }
        while (start < head && (s.token(start).text().equals("-") || Vocabulary.is(s.token(start), "means", "media"))) {
            start++;
        }
        return new Phrase(s, start, last(s, head), head);
    }

    /** Whether a word before a noun belongs to its phrase; a place in a headline does not. */
    private static boolean belongs(Sentence s, int i) {
        Token t = s.token(i);
        boolean plural = t.tag().equals("NNS") && s.token(i + 1).is("NNP");
        return !plural
                && !t.text().equals("\"")
                && !t.is("``")
                && modifier(s, i)
                && !(t.entity().equals("LOCATION") && Vocabulary.state(t.text()) == null);
    }

    /** Whether a phrase is counted, as victims are and actors seldom: "12 fighters". */
    static boolean counted(Phrase p) {
        Token first = p.sentence().token(p.from());
        boolean before = p.from() > 0 && p.sentence().token(p.from() - 1).is("CD");
        boolean number = p.from() + 1 < p.to()
                && p.sentence().token(p.from() + 1).lower().equals("number");
        return first.is("CD")
                || number
                || before && !p.sentence().token(p.from() - 1).text().matches("\\d{4}")
                || Vocabulary.is(first, "many");
    }

    /** The phrase that begins at a token, as after "by". */
    Optional<Phrase> from(Sentence s, int start, boolean anyone) {
        int head = noun(s, start);
        if (head < 0) {
            return Optional.empty();
        }
        return at(s, head, anyone)
                .map(p -> new Phrase(s, Math.max(p.from(), start), p.to(), p.head()))
                .filter(p -> p.from() <= p.head());
    }

    /** The last noun of the noun phrase that begins at a token; negative where none does. */
    static int noun(Sentence s, int start) {
        int head = -1;
        for (int i = start; i < s.size(); i++) {
            Token t = s.token(i);
            boolean hyphened = i > 0 && hyphen(s, i - 1);
            if (t.is("NN")
                    || t.is("JJ")
                    || ActorWords.capital(t) && !t.is("IN")
                    || t.text().equals("IS")) {
                if (Vocabulary.is(t, "times")) {
                    break;
                }
                boolean adjective = t.is("JJ") && Vocabulary.state(t.text()) == null;
                head = adjective && head >= 0 && !Vocabulary.is(t, "armed", "state") ? head : i;
            } else if (!(t.is("DT")
                    || t.is("PRP$")
                    || t.is("CD")
                    || t.is("POS")
                    || hyphen(s, i)
                    || t.is("``")
                    || hyphened
                    || head < 0 && (t.is("RB") || t.is("VBN") || t.is("VBG")))) {
                break;
            }
        }
        return head;
    }

    /** The last token of a phrase: "of" or "from" a body, another actor after "and", where they are posted. */
    private int last(Sentence s, int head) {
        int last = head;
        while (last + 1 < s.size() && last < head + LONGEST) {
            Token t = s.token(last + 1);
            if (Vocabulary.is(t, "posted")) {
                return posted(s, last + 1, head);
            }
            if (!t.lower().equals("of") && !t.lower().equals("from")) {
                return last;
            }
            int next = noun(s, last + 2);
            if (next < 0
                    || !words.actor(s, next)
                    || Vocabulary.is(s.token(next), "deeds") && !Vocabulary.is(s.token(next), "armed")) {
                return last;
            }
            last = next;
        }
        return last;
    }

    /** A phrase with the further actors that "and" joins to it. */
    Phrase joined(Phrase p) {
        return next(p).map(n -> new Phrase(p.sentence(), p.from(), n.to(), p.head()))
                .orElse(p);
    }

    /** The actors that a list names, from a token on: "the Front and the Brigade". */
    List<Phrase> list(Sentence s, int start) {
        var found = new ArrayList<Phrase>();
        Optional<Phrase> next = from(s, start, false);
        while (next.isPresent()) {
            found.add(next.get());
            next = next(next.get());
        }
        return found;
    }

    /** The actor after "and" or a comma, past an aside between dashes. */
    private Optional<Phrase> next(Phrase p) {
        Sentence s = p.sentence();
        int i = p.to() + 1;
        if (i < s.size() && dash(s.token(i))) {
            for (int j = i + 1; j < Math.min(s.size(), i + 10); j++) {
                if (dash(s.token(j))) {
                    i = j + 1;
                    break;
                }
            }
        }
        if (i + 1 >= s.size()
                || !s.token(i).lower().equals("and") && !s.token(i).is(",")) {
            return Optional.empty();
        }
        int start = s.token(i).is(",") && s.token(i + 1).lower().equals("and") ? i + 2 : i + 1;
        int head = start < s.size() ? noun(s, start) : -1;
        return head < 0 || !words.actor(s, head) || Vocabulary.is(s.token(head), "deeds")
                ? Optional.empty()
                : at(s, head, false)
                        .filter(n -> n.from() >= start
                                && (n.to() + 1 >= s.size()
                                        || !s.token(n.to() + 1).is("V")));
    }

    private static boolean dash(Token t) {
        return t.text().equals("–") || t.text().equals("—") || t.text().equals("--");
    }

    /** The last noun of what follows "located", "believed to be" and the like. */
    private static int posted(Sentence s, int start, int head) {
        int last = start - 1;
        for (int i = start + 1; i < s.size() && i <= head + LONGEST; i++) {
            Token t = s.token(i);
            if (t.is("V") && !t.lemma().equals("be") && !t.lemma().equals("belong")
                    || t.is(",")
                    || t.is(".")
                    || t.is(":")
                    || t.lower().equals("on")
                    || t.lower().equals("against")) {
                break;
            }
            if (t.is("N") || Vocabulary.state(t.text()) != null) {
                last = i;
            }
        }
        return last;
    }
}
