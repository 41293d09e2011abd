package org.synoptic.attribute;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.synoptic.syntax.Token;

/** Finds who speaks by the tree, where the words before a cue do not show it. */
final class TreeSubjects {
    private static final int STEPS = 3;

    private final Stretch s;
    private final Subjects subjects;

    TreeSubjects(Stretch s, Subjects subjects) {
        this.s = s;
        this.subjects = subjects;
    }

    /** Whether a word that the tagger takes for a participle has by the tree a subject that can speak. */
    boolean tensed(int v) {
        Token t = s.token(v);
        return !t.relation().startsWith("acl") && !t.relation().equals("amod") && subject(t) != null;
    }

    /** "The front posted pictures and said": the subject of the verb that this one goes on from; null where it is no speaker. */
    int @Nullable [] joined(int v, @Nullable Find last) {
        Token t = s.token(v);
        for (int steps = 0; steps < STEPS && t.relation().equals("conj") && t.head() >= 0; steps++) {
            t = s.token(t.head());
            if (last != null && last.cue[0] <= t.index() && t.index() < last.cue[1]) {
                return null;
            }
            int[] subject = subject(t);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    /** The subject of a verb by the tree, where it can speak; null otherwise. */
    int @Nullable [] subject(Token verb) {
        for (Token child : s.sentence().children(verb, "nsubj")) {
            if (child.index() < verb.index() && child.index() >= s.from()) {
                int end = child.index() + 1;
                int start = Phrases.left(s, end);
                boolean person = Cues.PARTICIPLE.contains(verb.lemma().toLowerCase(Locale.ROOT))
                        && Words.person(s, end - 1)
                        && !s.token(start).is("CD");
                if (start < end && (person || Words.speaker(s, start, end)) && !subjects.objectOf(start, end)) {
                    return new int[] {start, end};
                }
            }
        }
        return null;
    }

    /** "The junta in Oster says": the tree's subject where only its place stands right before the verb; null elsewhere. */
    int @Nullable [] placed(int v, int a) {
        boolean comma = a - 1 > s.from() && s.lower(a - 1).equals(",");
        boolean link =
                a - 1 > s.from() && Subjects.PREPOSITIONS.contains(s.lower(a - 1)) && !Words.capital(s.token(a - 1));
        if (!link && !(comma && s.token(a).entity().equals("LOCATION"))) {
            return null;
        }
        for (Token child : s.sentence().children(s.token(v), "nsubj")) {
            int n = child.index();
            if (n >= s.from() && n < a - 1 && !s.finite(n, a) && child.is("NN")) {
                int start = Phrases.left(s, n + 1);
                boolean speaks = Words.speaker(s, start, n + 1) || Words.person(s, n);
                boolean opens = link && Edges.opens(s, start, n + 1, s.lower(n + 1));
                return start <= n && speaks && !opens && !s.token(start).is("CD") ? new int[] {start, n + 1} : null;
            }
        }
        return null;
    }
}
