package org.synoptic.attribute;

import java.util.Set;
import org.synoptic.syntax.Token;

/** Finds the cues that are verbs with a tense, and hands on those that are not. */
final class Verbs {
    private static final int WIDE = 10;
    private static final Set<String> BE = Set.of("be", "get");
    private static final Set<String> AUXILIARY = Set.of(
            "have", "do", "will", "would", "can", "could", "may", "might", "should", "must", "be", "not", "n't", "to");

    private final Stretch s;
    private final Finds finds;
    private final Subjects subjects;
    private final Adverbials adverbials;
    private final Quoting quoting;
    private final Nonfinite nonfinite;

    Verbs(Stretch s, Finds finds, Subjects subjects, Adverbials adverbials) {
        this.s = s;
        this.finds = finds;
        this.subjects = subjects;
        this.adverbials = adverbials;
        this.quoting = new Quoting(s, finds, subjects);
        this.nonfinite = new Nonfinite(s, finds, subjects, adverbials);
    }

    /** The cue at a verb, where it is one. */
    void find(int v) {
        Token t = s.token(v);
        String lemma = s.lemma(v);
        int g = group(v);
        boolean be = false;
        for (int i = g; i < v; i++) {
            be = be || BE.contains(s.lemma(i));
        }
        boolean past = t.is("VBN")
                && !lemma.matches("name|call|label|describe|dub")
                && !be
                && g == v
                && v + 1 < s.to()
                && (opensClause(v + 1)
                        || s.lower(v + 1).equals("in") && s.lower(v + 2).equals("the")
                        || reportsBefore(v)
                        || subjects.tree().tensed(v))
                && !Words.capital(t)
                && (Phrases.left(s, v) < v
                        || v > s.from() && (s.lower(v - 1).equals(",") || Words.calendar(s.lower(v - 1))));
        if (!be && issued(v)) {
            return;
        }
        if (t.is("VBN") && !past && (be || g == v)) {
            int as = quoting.quotedAs(v);
            if (as > 0) {
                quoting.passive(v, g, as);
            } else {
                nonfinite.passive(v, g, lemma);
            }
            return;
        }
        if (t.is("VBG") && !be) {
            if (Cues.PASS.contains(lemma)) {
                quoting.citing(v);
            } else {
                nonfinite.participle(v, lemma);
            }
            return;
        }
        if (t.is("VB") && t.tag().equals("VB") && g < v && s.lower(g).equals("to")) {
            if (g == s.from()
                    || !s.lemma(g - 1).equals("help")
                    || !s.token(g - 1).is("VB")) {
                return;
            }
            g = group(g - 1);
        }
        int[] subject = subjects.of(v, g, lemma);
        if (subject == null && joins(g)) {
            subject = subjects.tree().joined(v, finds.last());
        }
        boolean shared = subject == null && finds.last() != null && joins(g);
        if (subject == null && !shared) {
            return;
        }
        if (lemma.equals("claim")
                && v + 2 < s.to()
                && s.lower(v + 1).equals("the")
                && s.lower(v + 2).matches("life|lives")) {
            return;
        }
        if (subject != null && subject[0] < v && Cues.PASS.contains(lemma) && quoting.quoted(v, lemma, subject)) {
            return;
        }
        Find told = new Telling(s, finds, adverbials, v, g, subject).find();
        if (told != null) {
            told.denied = denied(g, v);
            told.shares = shared ? finds.last() : null;
            finds.add(told);
        }
    }

    /** "12 people died the channel reported Friday": a participle to the tagger, but its speaker follows what is said. */
    private boolean reportsBefore(int v) {
        int start = Phrases.left(s, v);
        String next = s.lower(v + 1);
        return Cues.CLAUSE.contains(s.lemma(v))
                && !Cues.LEADING.contains(s.lemma(v))
                && start > s.from()
                && (s.token(start).is("DT") || Cues.UNNAMED.contains(Words.singular(s.lower(v - 1))))
                && !s.token(start).is("CD")
                && Words.speaker(s, start, v)
                && s.finite(s.from(), start)
                && (Words.calendar(next) || next.matches("|[.,;]|on|including"));
    }

    private boolean denied(int group, int v) {
        for (int i = group; i < v; i++) {
            if (s.lower(i).matches("not|n't|n’t|never")) {
                return !s.lemma(v).equals("deny");
            }
        }
        return false;
    }

    /** Whether the words behind a verb that the tagger takes for a participle show that it has a tense: an object, "that". */
    private boolean opensClause(int at) {
        Token next = s.token(at);
        boolean accuses = s.lemma(at - 1).matches("accuse|blame")
                && !s.lower(at).matches("of|for|by")
                && (s.within(at, WIDE, "of") || s.within(at, WIDE, "for"));
        return accuses
                || !Words.calendar(next.lower())
                        && (next.is("DT")
                                || next.is("PRP")
                                || next.is("CD")
                                || next.is("NNP")
                                || next.lower().matches("that|for|on|up|more|some|nearly|around|about")
                                || next.lower().equals("at") && s.lower(at + 1).equals("least"));
    }

    /** "a statement posted online": a participle that belongs to what was issued. */
    private boolean issued(int v) {
        return v > s.from()
                && Cues.ISSUING.contains(s.lower(v))
                && Cues.ISSUED.contains(Words.singular(s.lower(v - 1)))
                && (Words.calendar(s.lower(v + 1))
                        || s.lower(v + 1).matches("by|on|to|in|online|via|through|late|early"));
    }

    private int group(int v) {
        int g = v;
        while (g > s.from()) {
            boolean day = g - 2 > s.from() && s.lower(g - 2).equals("on") && Words.calendar(s.lower(g - 1));
            if (g - 2 > s.from() && (day && s.lemma(g - 3).equals("have") || Adverbials.pair(s, g - 2))) {
                g -= 2;
                continue;
            }
            Token left = s.token(g - 1);
            String l = s.lemma(g - 1);
            if (AUXILIARY.contains(l) && !left.lower().equals("like")
                    || left.is("MD")
                    || left.is("RB") && !left.lower().matches("so|here")) {
                g--;
            } else {
                break;
            }
        }
        return g;
    }

    private boolean joins(int g) {
        int i = g - 1;
        return i > s.from()
                && (s.lower(i).equals("and")
                        || s.lower(i).equals("but")
                        || s.lower(i).equals("then"));
    }
}
