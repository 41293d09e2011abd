package org.synoptic.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a verb means here, by who its subject is and what its object is. */
final class Sense {
    private static final Set<String> NAMELESS =
            Set.of("ask", "decline", "refuse", "request", "wish", "want", "prefer", "speak", "choose");
    private static final Set<String> COUNTING = Set.of(
            "count", "record", "document", "register", "tally", "confirm", "report", "put", "verify", "identify");

    private final Stretch s;
    private final String lemma;
    private final int @Nullable [] subject;

    Sense(Stretch s, String lemma, int @Nullable [] subject) {
        this.s = s;
        this.lemma = lemma;
        this.subject = subject;
    }

    /** Whether the subject of "saw" is one whose business it is to see: a reporter, a witness. */
    boolean observes() {
        if (!Cues.SEEN.contains(lemma)) {
            return true;
        }
        for (int i = subject == null ? 0 : subject[0]; subject != null && i < subject[1]; i++) {
            boolean person = s.token(i).entity().equals("PERSON") && Words.capital(s.token(i));
            if (person || Cues.OBSERVERS.contains(Words.singular(s.lower(i)))) {
                return true;
            }
        }
        return false;
    }

    /** "…, a tally showed": whether the subject is something that was issued. */
    boolean shown() {
        if (subject == null || !lemma.equals("show") && !lemma.equals("find")) {
            return false;
        }
        String noun = Words.singular(s.lower(subject[1] - 1));
        return Cues.ISSUED.contains(noun) || Cues.TALLIES.contains(noun);
    }

    /** "who asked not to be named": about the speaker, nothing is said. */
    boolean nameless(int after) {
        if (!NAMELESS.contains(lemma)) {
            return false;
        }
        for (int i = after; i < Math.min(s.to(), after + 5); i++) {
            if (s.lower(i).matches("named|identified|anonymity|anonymous|anonymously")) {
                return true;
            }
        }
        return false;
    }

    /** "posted the names of eight people": whether the object is names or pictures. */
    boolean names(int after) {
        for (int i = after; i < Math.min(s.to(), after + 4); i++) {
            String noun = Words.singular(s.lower(i));
            if (noun.equals("name")
                    || noun.equals("list")
                    || noun.equals("video")
                    || noun.equals("image")
                    || noun.equals("photo")) {
                return true;
            }
        }
        return false;
    }

    /** "spoke of 40 dead": whether a count or what happened to people follows. */
    boolean tells(int after) {
        for (int i = after; i < Math.min(s.to(), after + 10); i++) {
            if (s.token(i).is("CD") || Edges.state(s, i) || Cues.FIGURE_NOUNS.contains(Words.singular(s.lower(i)))) {
                return true;
            }
        }
        return false;
    }

    boolean figure(int after) {
        if (lemma.equals("update") && s.within(after, 3, "report")) {
            return true;
        }
        boolean number = false;
        for (int i = after; i < Math.min(s.to(), after + 10); i++) {
            if (Cues.FIGURE_NOUNS.contains(s.lower(i)) || Cues.FIGURE_NOUNS.contains(Words.singular(s.lower(i)))) {
                return true;
            }
            number = number || s.token(i).is("CD");
        }
        return number && COUNTING.contains(lemma);
    }

    boolean media(int from, int to) {
        if (s.lower(to - 1).matches("conference|briefing|conferences")) {
            return false;
        }
        for (int i = from; i < to; i++) {
            String w = s.lower(i);
            if (Cues.MEDIA.contains(w) || Words.acronym(s.token(i).text()) && !w.matches("un|us|u\\.s\\.|u\\.n\\.")) {
                return true;
            }
            if (Words.capital(s.token(i)) && Cues.AGENCIES.contains(w.replaceFirst("s$", ""))
                    || Cues.AGENCIES.contains(w)) {
                return true;
            }
        }
        return false;
    }
}
