package org.synoptic.attribute;

import java.util.Set;
import org.synoptic.syntax.Token;

/** Finds the cues that are verbs with a tense, and hands on those that are not. */
final class Verbs {
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
                && !be
                && g == v
                && v + 1 < s.to()
                && (s.token(v + 1).is("DT")
                        || s.token(v + 1).is("PRP$")
                        || s.token(v + 1).is("CD")
                        || s.lower(v + 1).matches("that|for|on")
                        || (s.lower(v + 1).equals("in") && s.lower(v + 2).equals("the")))
                && !Words.capital(t)
                && Phrases.left(s, v) < v;
        if (t.is("VBN") && !past && (be || g == v)) {
            if (lemma.equals("quote") && s.lower(v + 1).equals("as")) {
                quoting.passive(v, g);
            } else {
                nonfinite.passive(v, g, lemma);
            }
            return;
        }
        if (t.is("VBG") && !be) {
            if (Cues.PASS.contains(lemma)) {
                quoting.citing(v, lemma);
            } else {
                nonfinite.participle(v, lemma);
            }
            return;
        }
        if (t.is("VB") && t.tag().equals("VB") && g < v && s.lower(g).equals("to")) {
            return;
        }
        int[] subject = subjects.of(v, g, lemma);
        boolean shared = subject == null && sharesSubject(g);
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
            told.shares = shared ? finds.last() : null;
            finds.add(told);
        }
    }

    private int group(int v) {
        int g = v;
        while (g > s.from()) {
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

    private boolean sharesSubject(int g) {
        if (finds.last() == null) {
            return false;
        }
        int i = g - 1;
        return i > s.from()
                && (s.lower(i).equals("and")
                        || s.lower(i).equals("but")
                        || s.lower(i).equals("then"));
    }
}
