package org.synoptic.attribute;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds who a headline names as its source: "…: monitor", "Monitor: …", "… monitor". */
final class Headline {
    private static final int SECTION = 5;
    private static final Set<String> COUNTING =
            Set.of("at", "more", "over", "some", "nearly", "about", "dozens", "scores", "hundreds", "several");

    private final Stretch s;
    private final Finds finds;
    private final String site;

    Headline(Stretch s, Finds finds, String site) {
        this.s = s;
        this.finds = finds;
        this.site = site;
    }

    void find() {
        int end = end();
        if (opening(end)) {
            return;
        }
        for (int i = end - 1; i > s.from() + 2 && i > end - 8; i--) {
            String t = s.token(i).text();
            boolean mark = t.matches("[:–—]|--|.*[�_].*")
                    || t.equals("-")
                            && s.token(i - 1).span().end() < s.token(i).span().start();
            if (mark && i + 1 < end && Words.speaker(s, i + 1, end) && !s.hasVerb(i + 1, end)) {
                trailing(i + 1, end, i, i + 1, s.from(), i);
                return;
            }
        }
        int last = end - 1;
        int from = closing(end);
        if (from < 0
                && Cues.CLOSING_MANY.contains(s.lower(last))
                && (s.token(last - 1).is("NNS")
                        || s.token(last - 1).is("CD")
                        || s.token(last - 1).is("VB")
                        || s.lower(last - 1).equals("dead")
                        || s.token(last - 1).entity().equals("LOCATION") && Words.capital(s.token(last)))) {
            from = last;
        }
        if (from > s.from() + 2
                && (s.hasFact(s.from(), from) || counts(from))
                && !s.token(from - 1).is("IN")
                && !s.token(from - 1).is("DT")
                && !s.token(from - 1).is("TO")) {
            trailing(from, end, -1, -1, s.from(), from);
            return;
        }
        for (int i = s.from() + 1; i < Math.min(end, s.from() + 7); i++) {
            if (s.token(i).text().equals(":")
                    && Words.speaker(s, s.from(), i)
                    && !s.hasVerb(s.from(), i)
                    && end - i > 2
                    && name(s.from(), i)) {
                trailing(s.from(), i, i, i + 1, i + 1, end);
                return;
            }
        }
    }

    /** Where the headline ends, without the site's own name and sections: "… in Arvan - Region - World - Lake News". */
    private int end() {
        int end = s.to();
        for (int i = s.from() + 2; i < s.to(); i++) {
            if (s.token(i).text().equals("|")) {
                end = i;
                break;
            }
        }
        while (end > s.from() && s.token(end - 1).text().matches("[.!]")) {
            end--;
        }
        int cut = end;
        int sections = 0;
        for (int i = end - 1; i > s.from() + 2 && cut - i <= SECTION; i--) {
            if (dash(i) && i + 1 < cut && Words.capital(s.token(i + 1))) {
                sections++;
                cut = i;
            }
        }
        int last = end - 1;
        while (last > cut && !dash(last)) {
            last--;
        }
        boolean own = cut < end && last + 1 < end && ownName(s.words(last + 1, end));
        return sections > 1 ? cut : own ? last : end;
    }

    /** Where the longest words for a speaker begin that the headline ends with; -1 for none. */
    private int closing(int end) {
        for (int n = 3; n > 0; n--) {
            if (end - n > s.from() && Cues.CLOSING.contains(String.join(" ", s.words(end - n, end)))) {
                return end - n;
            }
        }
        return -1;
    }

    /** Whether a number stands before a place: what a headline counts, though its verb is tagged as a noun. */
    private boolean counts(int to) {
        for (int i = s.from() + 1; i < to; i++) {
            if (s.token(i).is("CD")) {
                return true;
            }
        }
        return false;
    }

    private boolean dash(int i) {
        return s.token(i).text().matches("[-–—]|--")
                && s.token(i - 1).span().end() < s.token(i).span().start();
    }

    private boolean ownName(List<String> words) {
        String name = String.join("", words).replaceAll("[^\\p{L}\\p{N}]", "");
        String own = site.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return own.length() > 2 && name.length() > 2 && (name.contains(own) || own.contains(name));
    }

    /** "Monitors 15 killed in Arvan raid": a speaker and a count side by side, where the mark between them was lost. */
    private boolean opening(int end) {
        for (int n = 3; n > 0; n--) {
            int at = s.from() + n;
            if (at + 2 < end
                    && (s.token(at).is("CD") || COUNTING.contains(s.lower(at)))
                    && Cues.OPENING.contains(String.join(" ", s.words(s.from(), at)))
                    && s.hasFact(at, end)) {
                trailing(s.from(), at, -1, -1, at, end);
                return true;
            }
        }
        return false;
    }

    private boolean name(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!s.token(i).entity().equals("LOCATION")) {
                return true;
            }
        }
        return false;
    }

    private void trailing(int from, int to, int cueFrom, int cueTo, int contentFrom, int contentTo) {
        var f = new Find(s, cueFrom < 0 ? from : cueFrom, cueFrom < 0 ? from : cueTo, "say", Find.Way.WHOLE);
        f.speaker = new int[] {from, to};
        f.content.add(new int[] {contentFrom, contentTo});
        finds.add(f);
    }
}
