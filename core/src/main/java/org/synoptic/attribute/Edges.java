package org.synoptic.attribute;

import java.util.HashSet;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Token;

/** Where one noun phrase ends and the next begins, since text without commas does not show it. */
final class Edges {
    private static final Lexicon SPEAKERS = Lexicon.of("speakers");
    private static final Set<String> UNNAMED = SPEAKERS.section("unnamed");
    private static final Set<String> ROLES = SPEAKERS.section("roles");
    private static final Set<String> TITLES = SPEAKERS.section("titles");
    private static final Set<String> BODIES = SPEAKERS.section("bodies");
    private static final Set<String> MODIFIERS = SPEAKERS.section("modifiers");
    private static final Set<String> PLURALS = SPEAKERS.section("plural.modifiers");

    private static final Set<String> STATES = states();

    private static final int FAR = 5;

    private Edges() {}

    /** Whether a noun before a preposition belongs to the speaker's phrase: "a source in", "Ministry of". */
    static boolean opens(Stretch s, int start, int end, String link) {
        Token head = s.token(end - 1);
        String word = head.lower();
        if (Adverbials.pair(s, end)) {
            return false;
        }
        if (link.equals("for")
                && s.lower(end + 1).matches("its|his|her|their")
                && s.lower(end + 2).equals("part")) {
            return false;
        }
        boolean issue = s.lower(end + 1).matches("an?|the|its|his|her") && Cues.ISSUED.contains(s.lower(end + 2));
        if (s.lower(end + 1).equals("condition") || issue && link.matches("in|on")) {
            return false;
        }
        if (UNNAMED.contains(Words.singular(word)) || ROLES.contains(word.replace('-', ' '))) {
            return true;
        }
        boolean issued = Cues.ISSUED.contains(Words.singular(word)) || Cues.TALLIES.contains(Words.singular(word));
        if (issued && link.matches("from|of|by")) {
            return true;
        }
        boolean capital = Words.capital(head);
        return BODIES.contains(word)
                        && (capital && link.matches("of|for|in|at|from") || link.equals("of") || link.equals("for"))
                || capital
                        && link.equals("of")
                        && !Words.calendar(word)
                        && !head.entity().equals("LOCATION")
                        && end - start > 1;
    }

    /** "Committee to Protect Journalists": whether a verb in capitals goes on with a body's name. */
    static boolean aim(Stretch s, int verb) {
        return verb - 2 >= s.from()
                && verb + 1 < s.to()
                && s.lower(verb - 1).equals("to")
                && Words.capital(s.token(verb))
                && BODIES.contains(s.lower(verb - 2))
                && Words.capital(s.token(verb - 2));
    }

    /** "Doctors Without Borders": whether a preposition in capitals stands inside a name. */
    static boolean inside(Stretch s, int i) {
        return i - 1 >= s.from()
                && i + 1 < s.to()
                && s.token(i).is("IN")
                && Words.capital(s.token(i))
                && Words.capital(s.token(i - 1))
                && Words.capital(s.token(i + 1))
                && Words.nominal(s.token(i + 1))
                && s.token(i - 1).is("NN")
                && !s.headline();
    }

    /** "killing 12 members of": whether a phrase counts people that the verb before it harms, so that it cannot speak. */
    static boolean counted(Stretch s, int start) {
        int before = start - 1;
        while (before > s.from()
                && s.lower(before).matches("at|least|more|than|over|about|around|nearly|some|another|up|to")) {
            before--;
        }
        return before >= s.from() && s.token(start).is("CD") && s.token(before).is("VB");
    }

    /** "a source at Lake Command": whether a phrase says from its article on who speaks. */
    static boolean whole(Stretch s, int start, int end) {
        int head = head(s, start, end);
        return head < end
                && s.lower(start).matches("an?|one|another")
                && UNNAMED.contains(Words.singular(s.lower(head - 1)));
    }

    /** Where the words before the first link of a phrase end: "a source | at Lake Command". */
    static int head(Stretch s, int start, int end) {
        for (int i = start + 1; i + 1 < end; i++) {
            if (s.token(i).is("IN") && !Words.capital(s.token(i))) {
                return i;
            }
        }
        return end;
    }

    /** "State media": whether a phrase of these two or three words begins. */
    static boolean stateMedium(Stretch s, int i, int end) {
        return s.lower(i).equals("state") && i + 1 < end && s.lower(i + 1).matches("media|tv|television|news|radio");
    }

    private static Set<String> states() {
        var all = new HashSet<String>();
        for (String outcome : new String[] {"killed", "injured", "missing"}) {
            for (String kind : new String[] {".states", ".verbs"}) {
                all.addAll(Lexicon.of("outcomes").section(outcome + kind));
            }
        }
        return Set.copyOf(all);
    }

    /** "the dead": what happened to people, as a word for them. */
    static boolean state(Stretch s, int i) {
        return STATES.contains(s.lower(i)) || STATES.contains(s.lemma(i));
    }

    /** "left 130 maimed medics said": whether a word tells what happened to those before it, and no more of whoever follows. */
    static boolean suffered(Stretch s, int i) {
        return i > s.from()
                && state(s, i)
                && !s.token(i).is("NN")
                && (s.token(i - 1).is("CD") || s.token(i - 1).is("NN"))
                && !Words.capital(s.token(i));
    }

    /** Whether a new phrase must begin between two nouns, as the commas would have shown. */
    static boolean breaks(Token left, Token here) {
        String l = left.lower();
        boolean lowerLeft = !Words.capital(left);
        if (left.entity().equals("PERSON") && here.is("NNS") && UNNAMED.contains(Words.singular(here.lower()))) {
            return true;
        }
        if (Words.capital(here)
                && Cues.AGENCIES.contains(l)
                && Words.acronym(left.text())
                && !here.lower().equals("news")) {
            return true;
        }
        if (lowerLeft && Cues.CLOSING.contains(l) || lowerLeft && l.equals("group")) {
            return Words.acronym(here.text()) && Cues.AGENCIES.contains(here.lower());
        }
        boolean place = left.entity().equals("LOCATION");
        if ((place || left.is("NNP") && !Words.country(left))
                && Cues.AGENCIES.contains(here.lower())
                && Words.acronym(here.text())) {
            return true;
        }
        if (place && here.entity().equals("PERSON") || Words.owner(here) && left.is("NN")) {
            return true;
        }
        if ((place || left.entity().equals("PERSON"))
                && left.is("NNP")
                && !Words.capital(here)
                && (here.is("JJ") || here.is("RB"))) {
            return true;
        }
        if (l.matches(".*[^aeiou]ys")
                || left.is("NNS") && ROLES.contains(here.lower()) && Cues.SHORT.contains(Words.singular(l))) {
            return false;
        }
        boolean noun = left.is("NN") && !left.is("NNS") && lowerLeft;
        if (noun && here.is("JJ") && MODIFIERS.contains(here.lower()) && !MODIFIERS.contains(l)) {
            return true;
        }
        if (ROLES.contains(Words.singular(l)) && here.lower().matches("office|ministry|department")) {
            return false;
        }
        if (left.is("NNS") && lowerLeft && !PLURALS.contains(l)) {
            return !MODIFIERS.contains(l);
        }
        if (lowerLeft && Words.capital(here) && left.is("NN")) {
            return !(ROLES.contains(l)
                    || TITLES.contains(l)
                    || BODIES.contains(l)
                    || UNNAMED.contains(Words.singular(l)));
        }
        return false;
    }

    /** "the city's monitoring and documentation office": whether "and" joins words before one body's noun. */
    static boolean joins(Stretch s, int i, int first) {
        boolean opens =
                i > first && s.lower(i).equals("and") && !Words.capital(s.token(i - 1)) && !Words.speaker(s, i - 1, i);
        int body = i + 2;
        while (opens
                && body < s.to()
                && body < i + FAR
                && !Words.body(s.token(body))
                && !Words.capital(s.token(body))
                && (s.token(body).is("NN") || s.token(body).is("JJ"))) {
            body++;
        }
        return opens
                && body < s.to()
                && (s.token(i + 1).is("NN") || s.token(i + 1).is("JJ"))
                && Words.body(s.token(body));
    }
}
