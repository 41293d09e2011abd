package org.synoptic.attribute;

/** What the words of a speaker's phrase show by themselves, whoever is meant. */
final class SpeakerPhrase {
    private SpeakerPhrase() {}

    /** "several sources, including the Watch": where the name begins that stands for the general noun before it; -1 for none. */
    static int including(Stretch s, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            boolean opens = s.lower(i).equals("including")
                    || s.lower(i).equals("such") && s.lower(i + 1).equals("as");
            int name = s.lower(i).equals("such") ? i + 2 : i + 1;
            if (opens && name < to && Words.speaker(s, name, to)) {
                return name;
            }
        }
        return -1;
    }

    /** "residents, an aid body and police": whether each part between the commas is a speaker without a name. */
    static boolean list(Stretch s, int from, int to) {
        int comma = -1;
        for (int i = from; i < to; i++) {
            if (s.lower(i).equals(",")) {
                if (!Cues.UNNAMED.contains(Words.singular(s.lower(i - 1)))) {
                    return false;
                }
                comma = i;
            } else if (comma > 0 && s.lower(i).equals("and")) {
                return Cues.UNNAMED.contains(Words.singular(s.lower(i - 1)))
                        || Words.body(s.token(i - 1)) && !Words.capital(s.token(i - 1));
            }
        }
        return false;
    }

    static boolean apposed(Stretch s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.lower(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "An earlier toll had said": a count with nobody behind it. */
    static boolean bareCount(Stretch s, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean bare = i == to - 1
                    ? Cues.TALLIES.contains(s.lower(i))
                    : s.token(i).is("DT") || s.token(i).is("JJ") || s.lower(i).equals("death");
            if (!bare || s.lower(i).matches("data|account")) {
                return false;
            }
        }
        return true;
    }

    static String head(Stretch s, int from, int to) {
        int end = to;
        for (int i = from + 1; i < to; i++) {
            if (s.token(i).is("IN") || s.token(i).text().equals(",")) {
                end = i;
                break;
            }
        }
        return Words.singular(s.lower(end - 1));
    }
}
