package org.synoptic.attribute;

import java.util.List;
import org.synoptic.syntax.Token;

/** Finds the cues of one stretch, each with its speaker and what is said. */
final class Finder {
    private final Stretch s;
    private final String site;
    private final Finds finds;

    private Finder(Stretch s, String site) {
        this.s = s;
        this.site = site;
        this.finds = new Finds(s);
    }

    /** @param site the publisher's name, which headlines may end with; empty where it is not known */
    static List<Find> of(Stretch s, String site) {
        var finder = new Finder(s, site);
        finder.scan();
        finder.finds.settle();
        finder.finds.bound();
        return finder.finds.all();
    }

    /** "… in Arvan Lake News reports.": a verb to which the tagger gives a noun's tag, at the end behind a body's name. */
    private boolean reports(int i) {
        return s.token(i).is("NNS")
                && s.lower(i).equals("reports")
                && i > s.from() + 1
                && (i + 1 == s.to() || s.lower(i + 1).equals("."))
                && !s.headline()
                && (Words.acronym(s.token(i - 1).text())
                        || s.token(i - 1).entity().equals("ORGANIZATION")
                        || Cues.AGENCIES.contains(s.lower(i - 1))
                        || s.lower(i - 1).matches("agency|television|tv|channel|network"))
                && s.finite(s.from(), i);
    }

    private void scan() {
        if (s.headline()) {
            new Headline(s, finds, site).find();
        }
        var adverbials = new Adverbials(s);
        var subjects = new Subjects(s, adverbials);
        var according = new AccordingTo(s, finds, subjects);
        var nominal = new Nominal(s, finds);
        var verbs = new Verbs(s, finds, subjects, adverbials);
        int[] heading = finds.last() == null ? null : finds.last().speaker;
        for (int i = s.from(); i < s.to(); i++) {
            Token t = s.token(i);
            if (heading != null && heading[0] <= i && i < heading[1]) {
                continue;
            }
            if (t.lower().equals("according") && s.lower(i + 1).equals("to")) {
                according.find(i, i + 2);
            } else if (t.is("VB") && Cues.verb(s.lemma(i)) || reports(i)) {
                verbs.find(i);
            } else if (t.is("NN") && Cues.NOUNS.contains(s.lemma(i))) {
                nominal.find(i);
            } else if (t.lower().equals("by")) {
                according.count(i);
            }
        }
    }
}
