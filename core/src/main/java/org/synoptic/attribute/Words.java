package org.synoptic.attribute;

import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** What single words are: capitalised, an acronym, of the calendar; and whether some words can speak. */
final class Words {
    private static final Lexicon SPEAKERS = Lexicon.of("speakers");
    private static final Set<String> BODIES = SPEAKERS.section("bodies");
    private static final Set<String> PRONOUNS = SPEAKERS.section("pronouns");
    private static final Set<String> COUNTRIES =
            Lexicon.of("demonyms").values("countries").keySet();
    private static final Set<String> ADJECTIVES = Lexicon.of("demonyms").values("countries").values().stream()
            .flatMap(a -> java.util.Arrays.stream(a.split(", ?")))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    private static final Set<String> PEOPLE = people();
    private static final Set<String> CALENDAR = SPEAKERS.section("calendar");

    private Words() {}

    private static Set<String> people() {
        var all = new java.util.HashSet<String>();
        for (String kind : new String[] {"civilian", "combatant", "unspecified"}) {
            all.addAll(Lexicon.of("people").section(kind));
        }
        return Set.copyOf(all);
    }

    /** A country's name with the s of a possessive whose apostrophe was lost: "Lowlands army". */
    static boolean owner(Token t) {
        String word = t.lower();
        return capital(t) && word.endsWith("s") && COUNTRIES.contains(word.substring(0, word.length() - 1));
    }

    /** Whether a word is a country's name or adjective. */
    static boolean country(Token t) {
        return COUNTRIES.contains(t.lower()) || ADJECTIVES.contains(t.text());
    }

    static boolean body(Token t) {
        return body(t.lower());
    }

    static boolean body(String lower) {
        return BODIES.contains(lower);
    }

    static boolean pronoun(String word) {
        return PRONOUNS.contains(word);
    }

    /** Whether a noun phrase can speak: a person, a body, a speaker's noun, a pronoun for one, a country. */
    static boolean speaker(Stretch s, int start, int end) {
        for (int i = start; i < end; i++) {
            Token t = s.token(i);
            if (!t.entity().isEmpty() && t.entity().matches("PERSON|ORGANIZATION") && capital(t)) {
                return true;
            }
            String w = t.lower();
            if (Cues.UNNAMED.contains(singular(w))
                    || Cues.ROLES.contains(w.replace('-', ' '))
                    || BODIES.contains(w)
                    || Cues.ISSUED.contains(singular(w))) {
                return true;
            }
            if (t.text().startsWith("@") && t.text().length() > 1
                    || acronym(t.text())
                    || PRONOUNS.contains(w) && end - start == 1) {
                return true;
            }
        }
        return end > start
                && capital(s.token(end - 1))
                && (s.token(end - 1).is("NNP") || COUNTRIES.contains(s.lower(end - 1)));
    }

    /** Whether a noun is one for people, whatever they do. */
    static boolean person(Stretch s, int i) {
        return s.token(i).is("NN") && PEOPLE.contains(singular(s.lower(i)));
    }

    static boolean acronym(String word) {
        return word.length() > 1
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.')
                && !word.equals(".");
    }

    static boolean calendar(String word) {
        return CALENDAR.contains(word);
    }

    static boolean capital(Token t) {
        return Character.isUpperCase(t.text().codePointAt(0));
    }

    static boolean nominal(Token t) {
        return t.is("NN") || t.is("FW") || t.text().length() > 1 && t.text().charAt(0) == '@';
    }

    static boolean hyphen(Stretch s, int i) {
        if (i <= s.from() || i + 1 >= s.to() || !s.token(i).text().matches("[-/]")) {
            return false;
        }
        Sentence sentence = s.sentence();
        boolean dateline = acronym(sentence.token(i - 1).text())
                && Cues.AGENCIES.contains(sentence.token(i - 1).lower())
                && capital(sentence.token(i + 1));
        return !dateline
                && sentence.token(i - 1).span().end()
                        == sentence.token(i).span().start()
                && sentence.token(i).span().end()
                        == sentence.token(i + 1).span().start();
    }

    static boolean opensBracket(Token t) {
        return t.text().equals("(") || t.text().equals("[");
    }

    static boolean closes(Token t) {
        return t.text().equals(")") || t.text().equals("]");
    }

    static String singular(String noun) {
        if (noun.endsWith("smen")) {
            return noun.substring(0, noun.length() - 2) + "an";
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("sses")
                ? noun.substring(0, noun.length() - 2)
                : noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
