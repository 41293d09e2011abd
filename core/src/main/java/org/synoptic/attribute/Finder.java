package org.synoptic.attribute;

import java.util.List;
import org.synoptic.syntax.Token;

/** Finds the cues of one stretch, each with its speaker and what is said. */
final class Finder {
    private final Stretch s;
    private final Finds finds;

    private Finder(Stretch s) {
        this.s = s;
        this.finds = new Finds(s);
    }

    static List<Find> of(Stretch s) {
        var finder = new Finder(s);
        finder.scan();
        finder.finds.settle();
        finder.finds.bound();
        return finder.finds.all();
    }

    private void scan() {
        if (s.headline()) {
            new Headline(s, finds).find();
        }
        var adverbials = new Adverbials(s);
        var subjects = new Subjects(s, adverbials);
        var according = new AccordingTo(s, finds, subjects);
        var nominal = new Nominal(s, finds);
        var verbs = new Verbs(s, finds, subjects, adverbials);
        for (int i = s.from(); i < s.to(); i++) {
            Token t = s.token(i);
            if (t.lower().equals("according") && s.lower(i + 1).equals("to")) {
                according.find(i, i + 2);
            } else if (t.is("VB") && Cues.verb(s.lemma(i))) {
                verbs.find(i);
            } else if (t.is("NN") && Cues.NOUNS.contains(s.lemma(i))) {
                nominal.find(i);
            } else if (t.lower().equals("by")) {
                according.count(i);
            }
        }
    }
}
