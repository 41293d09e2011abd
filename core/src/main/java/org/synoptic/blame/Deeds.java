package org.synoptic.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** The deeds of a sentence that have an actor beside them. */
final class Deeds {
    private static final int CLIMB = 8;
    private static final int BACK = 40;

    private final Phrases phrases;
    private final Map<Integer, List<Deed>> read = new ConcurrentHashMap<>();

    Deeds(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A phrase with the further actors that "and" joins to it. */
    Phrase joined(Phrase p) {
        return phrases.joined(p);
    }

    /** The deeds of a sentence in order. */
    List<Deed> of(Sentence s) {
        return read.computeIfAbsent(s.number(), n -> List.copyOf(read(s)));
    }

    private List<Deed> read(Sentence s) {
        var found = new ArrayList<Deed>();
        for (int i = 0; i < s.size(); i++) {
            int at = i;
            Token t = s.token(i);
            if (noun(s, i)) {
                phrases.before(s, i).ifPresent(p -> found.add(new Deed(at, p, "actor before deed")));
            }
            if (t.is("V") && Vocabulary.is(t, "verbs")) {
                doer(s, t).ifPresent(p -> found.add(new Deed(at, p, "subject of deed")));
            }
            int start = agent(s, i);
            if (start >= 0) {
                int deed = governor(s, i);
                if (deed >= 0) {
                    phrases.from(s, start, true).ifPresent(p -> found.add(new Deed(deed, p, "by")));
                }
            }
            if (t.lower().equals("with") && i > 0 && Vocabulary.is(s.token(i - 1), "fights")) {
                phrases.from(s, i + 1, false).ifPresent(p -> found.add(new Deed(at - 1, p, "clashes with")));
            }
        }
        return found;
    }

    /** The token after "by" or "at the hands of"; negative elsewhere. */
    private static int agent(Sentence s, int i) {
        if (i + 2 >= s.size()) {
            return -1;
        }
        if (s.token(i).lower().equals("by")) {
            return i + 1;
        }
        return s.token(i).lower().equals("hands") && s.token(i + 1).lower().equals("of") ? i + 2 : -1;
    }

    /** Whether a token is a deed as a noun; headlines are often mistagged, so a noun before it is enough. */
    static boolean noun(Sentence s, int i) {
        Token t = s.token(i);
        return Vocabulary.is(t, "deeds")
                && (t.is("N")
                        || t.is("VBG")
                        || i > 0
                                && (s.token(i - 1).is("N")
                                        || s.token(i - 1).is("JJ")
                                        || s.token(i - 1).text().equals("IS")));
    }

    /** Whether a verb is passive: a form of "be" before it, or a participle without "have", or "by" after it. */
    static boolean passive(Sentence s, Token verb) {
        if (!verb.is("VBN") && !verb.is("VBD")) {
            return false;
        }
        if (verb.index() + 1 < s.size() && s.token(verb.index() + 1).lower().equals("by")) {
            return true;
        }
        for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - 4); i--) {
            Token t = s.token(i);
            if (t.lemma().equals("be") || t.lemma().equals("get")) {
                return true;
            }
            if (t.lemma().equals("have")) {
                return false;
            }
            if (!t.is("RB") && !t.is("CC") && !t.is("VBN")) {
                break;
            }
        }
        return verb.is("VBN") && !s.children(verb, "nsubj:pass", "aux:pass").isEmpty();
    }

    /** Who does what a verb says: by the tree, else by the order of the words. */
    Optional<Phrase> doer(Sentence s, Token verb) {
        if (passive(s, verb)) {
            return Optional.empty();
        }
        return subject(s, verb).or(() -> left(s, verb)).filter(p -> !suffers(s, verb, p));
    }

    /** Whether a counted subject of "killed" and the like, with nobody counted after it, is the victim. */
    private static boolean suffers(Sentence s, Token verb, Phrase p) {
        if (!Phrases.counted(p)) {
            return false;
        }
        for (int i = verb.index() + 1; i < Math.min(s.size(), verb.index() + 5); i++) {
            if (s.token(i).is("CD")
                    && verb.is("V")
                    && p.to() < verb.index()
                    && !s.token(i - 1).is("IN")) {
                return false;
            }
        }
        return true;
    }

    /** The actor that is a verb's subject, or that a subject's deed has: climbing while the verb has none of its own. */
    private Optional<Phrase> subject(Sentence s, Token verb) {
        Token v = verb;
        for (int steps = 0; steps < CLIMB; steps++) {
            List<Token> subjects = s.children(v, "nsubj");
            if (v.is("V") && !subjects.isEmpty()) {
                Token subject = subjects.getLast();
                if (Sentence.related(subject, "nsubj:pass")) {
                    return Optional.empty();
                }
                return phrases.at(s, subject.index(), true).filter(p -> !governed(s, p.from()));
            }
            if (v.head() < 0
                    || v.is("V") && !Sentence.related(v, "conj", "advcl", "acl", "xcomp", "dep", "parataxis")) {
                return Optional.empty();
            }
            v = s.token(v.head());
            if (Vocabulary.is(v, "reporting")) {
                return Optional.empty();
            }
            if (!v.is("V")) {
                int noun = v.index();
                Optional<Phrase> found =
                        phrases.at(s, noun, false).filter(p -> !governed(s, p.from()) || noun(s, noun));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a preposition stands before a token, so that the noun is no subject. */
    private static boolean governed(Sentence s, int i) {
        return i > 0 && s.token(i - 1).is("IN") && Vocabulary.is(s.token(i - 1), "prepositions")
                || i > 0 && s.token(i - 1).is("TO");
    }

    /** The nearest actor before a verb that a finite verb follows at once: the subject by the order of words. */
    private Optional<Phrase> left(Sentence s, Token verb) {
        for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - BACK); i--) {
            Token t = s.token(i);
            if (t.text().equals(";")) {
                return Optional.empty();
            }
            if (!t.is("N") && !Vocabulary.is(t, "state") || i + 1 >= s.size()) {
                continue;
            }
            Optional<Phrase> found = phrases.at(s, i, false).filter(p -> !governed(s, p.from()));
            if (found.isPresent()) {
                int next = found.get().to() + 1;
                while (next < s.size() && (s.token(next).is("RB") || Vocabulary.is(s.token(next), "auxiliaries"))) {
                    next++;
                }
                if (next <= verb.index() && finite(s.token(next)) && !passive(s, s.token(next))) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean finite(Token t) {
        return (t.is("VBD") || t.is("VBZ") || t.is("VBP") || t.is("VBN") || Vocabulary.is(t, "verbs") && !t.is("VBG"))
                && !Vocabulary.is(t, "reporting", "suffer");
    }

    /** The deed that "by" hangs on: the nearest verb or deed before it. */
    static int governor(Sentence s, int by) {
        for (int i = by - 1; i >= 0 && i >= by - 10; i--) {
            Token t = s.token(i);
            if (t.is("V") && Vocabulary.is(t, "verbs", "agentive") || noun(s, i)) {
                return i;
            }
            if (t.is("V") || t.is(".") || t.lower().equals("followed")) {
                return -1;
            }
        }
        return -1;
    }
}
