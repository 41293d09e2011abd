package org.synoptic.attribute;

import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Token;

/** Finds the noun phrase before or after a place, from words and tags alone, since trees fail on text without commas. */
final class Phrases {
    private static final Lexicon SPEAKERS = Lexicon.of("speakers");
    private static final Set<String> UNNAMED = SPEAKERS.section("unnamed");
    private static final Set<String> ROLES = SPEAKERS.section("roles");
    private static final Set<String> MODIFIERS = SPEAKERS.section("modifiers");
    static final Set<String> LINKS =
            Set.of("of", "for", "at", "in", "from", "with", "inside", "within", "near", "on", "to");
    static final int LONGEST = 30;

    private Phrases() {}

    /** The start of the noun phrase that ends before {@code end}; {@code end} itself where there is none. */
    static int left(Stretch s, int end) {
        int start = base(s, end);
        if (start == end) {
            return end;
        }
        for (int links = 0; links < 4; links++) {
            int i = start - 1;
            if (i <= s.from() || end - start > LONGEST) {
                break;
            }
            if (Edges.aim(s, i)) {
                start = base(s, i - 1);
                continue;
            }
            String link = s.lower(i);
            int place = i;
            while (place > s.from()
                    && s.token(place).entity().equals("LOCATION")
                    && s.token(start).entity().equals("PERSON")) {
                place--;
            }
            if (place < i && LINKS.contains(s.lower(place)) && ROLES.contains(s.lower(place - 1))) {
                start = base(s, place);
                continue;
            }
            if (LINKS.contains(link)) {
                int head = link.equals("to") && s.lower(i - 1).equals("close") ? i - 1 : i;
                int noun = base(s, head);
                if (noun == head
                        || !(Edges.opens(s, noun, head, link) || opensFurther(s, noun))
                        || Edges.counted(s, noun)) {
                    break;
                }
                start = noun;
            } else if ((link.equals("and") || link.equals("&")) && Words.speaker(s, start, end)) {
                int noun = base(s, i);
                if (noun == i || !Words.speaker(s, noun, i)) {
                    break;
                }
                start = listed(s, noun);
            } else {
                break;
            }
        }
        return split(s, start, end);
    }

    /** "residents, an aid body and police": where a list of speakers begins whose last two are joined. */
    private static int listed(Stretch s, int start) {
        int first = start;
        while (first - 2 > s.from() && s.lower(first - 1).equals(",")) {
            int noun = base(s, first - 1);
            if (noun == first - 1
                    || !UNNAMED.contains(Words.singular(s.lower(first - 2)))
                    || noun > s.from() && !s.lower(noun - 1).equals(",")) {
                break;
            }
            first = noun;
        }
        return first;
    }

    /** "clerks at the morgue in the hospital": whether a speaker's noun follows one link further to the left. */
    private static boolean opensFurther(Stretch s, int start) {
        int i = start - 1;
        if (i <= s.from() || !LINKS.contains(s.lower(i))) {
            return false;
        }
        int noun = base(s, i);
        return noun < i
                && UNNAMED.contains(Words.singular(s.lower(i - 1)))
                && !s.lower(i).equals("to");
    }

    /** One noun phrase without links, ending before {@code end}. */
    private static int base(Stretch s, int end) {
        int i = end - 1;
        if (i < s.from()) {
            return end;
        }
        if (Words.closes(s.token(i)) && i - 2 >= s.from()) {
            int open = i - 1;
            while (open > s.from() && i - open < 8 && !Words.opensBracket(s.token(open))) {
                open--;
            }
            if (Words.opensBracket(s.token(open)) && open > s.from()) {
                int name = s.sentence().spelled(open + 1);
                int before = base(s, name > s.from() ? name + 1 : open);
                return before == open ? end : name >= s.from() ? Math.min(name, before) : before;
            }
        }
        if (Words.pronoun(s.lower(i)) && !s.token(i).is("NN")) {
            return i;
        }
        if (s.token(i).text().matches("[’”'\"]|''")) {
            int open = i - 1;
            while (open > s.from() && i - open < 8 && !s.token(open).text().matches("[‘“'\"]|``")) {
                open--;
            }
            if (open > s.from() && Cues.ACCOUNTS.contains(s.lower(open - 1))) {
                return base(s, open);
            }
        }
        while (i > s.from() && s.token(i).is("CD") && s.token(i - 1).is("NNP")) {
            i--;
        }
        if (!Words.nominal(s.token(i)) && !who(s, i) || Words.calendar(s.lower(i))) {
            return end;
        }
        while (i > s.from()) {
            Token left = s.token(i - 1);
            Token here = s.token(i);
            if (left.lower().matches("an?")
                    && s.token(end - 1).is("NNS")
                    && UNNAMED.contains(Words.singular(s.lower(end - 1)))) {
                return bare(s, end - 1); // "among them a baby lawmakers said"
            }
            if (left.is("DT") || left.is("PRP$") || left.is("PDT")) {
                return left.lower().equals("both") && !here.is("NNS") ? i : i - 1;
            }
            if (Words.owner(here) && left.is("NN")) {
                break;
            }
            if (left.lower().matches("run|owned|controlled|backed")
                    && i - 2 >= s.from()
                    && Words.nominal(s.token(i - 2))) {
                i -= 2;
                continue;
            }
            if (left.is("VBN") && Words.hyphen(s, i - 2)) {
                i = Math.max(s.from(), i - 3);
                continue;
            }
            if (Words.hyphen(s, i - 1)) {
                i -= Math.min(2, i - s.from());
                continue;
            }
            if (Edges.inside(s, i - 1)) {
                i -= 2;
                continue;
            }
            if (left.is("POS") || (i - 2 > s.from() && Words.hyphen(s, i - 2))) {
                i--;
                continue;
            }
            if (here.is("POS") && Words.nominal(left)) {
                i--;
                continue;
            }
            if (Words.calendar(left.lower())
                    || !(Words.nominal(left)
                            || left.is("JJ")
                            || numberBefore(s, i) && !Edges.counted(s, i - 1)
                            || left.lower().equals("missing")
                            || (left.is("VBG") && MODIFIERS.contains(left.lower())))) {
                break;
            }
            if (Edges.breaks(left, here) || Edges.suffered(s, i - 1)) {
                break;
            }
            i--;
        }
        return i;
    }

    /** A noun with the words before it that say what kind of speaker it names. */
    private static int bare(Stretch s, int noun) {
        int i = noun;
        while (i > s.from() && MODIFIERS.contains(s.lower(i - 1))) {
            i--;
        }
        return i;
    }

    /** "a relative": a speaker's noun that the tagger takes for an adjective. */
    private static boolean who(Stretch s, int i) {
        return s.token(i).is("JJ")
                && i > s.from()
                && (s.token(i - 1).is("DT") || s.token(i - 1).is("PRP$"))
                && UNNAMED.contains(s.lower(i));
    }

    private static boolean numberBefore(Stretch s, int i) {
        Token left = s.token(i - 1);
        return left.is("CD") && !Words.capital(s.token(i)) && (i - 2 < s.from() || !Words.nominal(s.token(i - 2)));
    }

    /** Where the phrase would leave a preposition without its object, only the speaker's own words are kept. */
    private static int split(Stretch s, int start, int end) {
        int before = start - 1;
        if (before < s.from() || end - start < 2 || Words.pronoun(s.lower(start))) {
            return start;
        }
        Token p = s.token(before);
        boolean object = p.is("IN")
                        && !Set.of(
                                        "that",
                                        "because",
                                        "while",
                                        "as",
                                        "after",
                                        "whether",
                                        "if",
                                        "although",
                                        "though",
                                        "since",
                                        "before",
                                        "but")
                                .contains(p.lower())
                || p.is("TO")
                || p.is("VBG") && !Edges.state(s, before)
                || p.is("VBN") && s.token(start).entity().equals("LOCATION")
                || p.is("VBD") && !Cues.verb(p.lemma());
        boolean office = ROLES.contains(s.lower(Edges.head(s, start, end) - 1)) && !p.is("IN");
        if (!object || office || p.is("VBD") && Edges.whole(s, start, end)) {
            return start;
        }
        int i = (p.is("IN") ? Edges.head(s, start, end) : end) - 1;
        if (Words.closes(s.token(i))) {
            while (i > start && !Words.opensBracket(s.token(i))) {
                i--;
            }
            int name = s.sentence().spelled(i + 1);
            if (name >= start) {
                return name;
            }
            i = Math.max(start, i - 1);
        }
        while (i > start) {
            String left = s.lower(i - 1);
            boolean keep = MODIFIERS.contains(left)
                    || s.token(i - 1).is("JJ") && !Words.capital(s.token(i - 1)) && i < end
                    || Words.capital(s.token(i - 1)) && Words.capital(s.token(i))
                    || Words.acronym(s.token(i - 1).text())
                            && !s.token(i - 1).entity().equals("LOCATION")
                    || s.token(i).text().equals("-")
                    || Words.hyphen(s, i - 1);
            if (!keep || Edges.stateMedium(s, i, end) && !Words.country(s.token(i - 1))) {
                break;
            }
            i--;
        }
        return i > start && !s.token(i - 1).is("DT") && Words.speaker(s, i, end) ? i : start;
    }

    /** The end of the noun phrase that starts at {@code start}; {@code start} itself where there is none. */
    static int right(Stretch s, int start) {
        return RightPhrase.end(s, start);
    }
}
