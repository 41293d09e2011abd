package org.synoptic.attribute;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Token;

/** The cue words, by what they do with what is said. */
final class Cues {
    private static final Lexicon CUES = Lexicon.of("cues");
    static final Set<String> CLAUSE = CUES.section("clause");
    static final Set<String> OBJECT = CUES.section("object");
    static final Set<String> FIGURE = CUES.section("figure");
    static final Set<String> FIGURE_NOUNS = CUES.section("figure.nouns");
    static final Set<String> OF = CUES.section("of");
    static final Set<String> PASS = CUES.section("pass");
    static final Set<String> ISSUED = CUES.section("issued");
    static final Set<String> ISSUING = CUES.section("issuing");
    static final Set<String> NOUNS = CUES.section("nouns");
    static final Set<String> TALLIES = CUES.section("tallies");
    static final Set<String> SEEN = CUES.section("seen");
    static final Set<String> OBSERVERS = Lexicon.of("speakers").section("observers");
    static final Set<String> STRICT = CUES.section("strict");
    static final Set<String> ACCOUNTS = Lexicon.of("speakers").section("accounts");
    static final Set<String> SHOWN = CUES.section("shown");
    static final Set<String> INVERTED = CUES.section("inverted");
    static final Set<String> LEADING = CUES.section("leading");
    static final Set<String> PARTICIPLE = CUES.section("participle");
    static final Set<String> CLOSING = CUES.section("closing");
    static final Set<String> OPENING = CUES.section("opening");
    static final Set<String> CLOSING_MANY = CUES.section("closing.many");
    static final Set<String> FACTS = CUES.section("facts");
    static final Set<String> STANCE = CUES.section("stance");
    static final Set<String> SHORT = Lexicon.of("speakers").section("short");
    static final Set<String> PASSIVE = CUES.section("passive");
    static final Set<String> MENTAL = CUES.section("mental");
    static final Set<String> ROLES = Lexicon.of("speakers").section("roles");
    static final Set<String> UNNAMED = Lexicon.of("speakers").section("unnamed");
    static final Set<String> MEDIA = Lexicon.of("speakers").section("media.words");
    static final Set<String> AGENCIES = agencies();

    static final Set<String> AGENCY_NAMES =
            Set.copyOf(Lexicon.of("aliases").values("agencies").values());

    private static final Set<String> ANY = any();
    private static final Set<String> MARKS = Set.of("\"", "''", "``", "\u201c", "\u201d", "\u00ab", "\u00bb", ":");

    private Cues() {}

    private static Set<String> any() {
        var all = new java.util.HashSet<String>();
        for (Set<String> cues :
                List.of(CLAUSE, OBJECT, FIGURE, OF, PASS, ISSUED, INVERTED, PARTICIPLE, STANCE, PASSIVE, MENTAL)) {
            all.addAll(cues);
        }
        all.add("according");
        return Set.copyOf(all);
    }

    /** Whether a word can be the cue of an attribution, or a mark that quotes. */
    static boolean possible(Token token) {
        return ANY.contains(token.lower())
                || ANY.contains(token.lemma().toLowerCase(Locale.ROOT))
                || MARKS.contains(token.text());
    }

    private static Set<String> agencies() {
        var all = new java.util.HashSet<String>();
        for (String section : new String[] {"agencies", "broadcasters", "papers"}) {
            all.addAll(Lexicon.of("aliases").section(section));
        }
        return Set.copyOf(all);
    }

    /** Whether what is said by a cue is told as a fact, so that a report of it can go on. */
    static boolean tells(String act) {
        return !STANCE.contains(act)
                && !SHOWN.contains(act)
                && (CLAUSE.contains(act) || FIGURE.contains(act) || !OBJECT.contains(act));
    }

    static boolean verb(String lemma) {
        return CLAUSE.contains(lemma)
                || OBJECT.contains(lemma)
                || FIGURE.contains(lemma)
                || OF.contains(lemma)
                || PASS.contains(lemma)
                || SEEN.contains(lemma);
    }
}
