package org.synoptic.toll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Status;

/** The nouns for people by their forms, and who such people are said to be. */
final class People {
    /** A noun for people in one of its forms. */
    record Noun(String base, boolean plural, Status status, boolean collective) {}

    private static final Lexicon WORDS = Lexicon.of("people");
    private static final Map<String, Noun> NOUNS = new HashMap<>();
    private static final Set<String> THINGS = new HashSet<>();

    static {
        for (Status status : new Status[] {Status.UNSPECIFIED, Status.COMBATANT, Status.CIVILIAN}) {
            WORDS.values(status.name().toLowerCase(Locale.ROOT)).forEach((base, irregular) -> {
                boolean collective = WORDS.section("collective").contains(base);
                NOUNS.put(base, new Noun(base, false, status, collective));
                for (String form : Forms.ofNoun(base, irregular)) {
                    NOUNS.put(form, new Noun(base, true, status, collective));
                }
            });
        }
        WORDS.values("not people").forEach((base, irregular) -> {
            THINGS.add(base);
            THINGS.addAll(Forms.ofNoun(base, irregular));
        });
    }

    private People() {}

    static Optional<Noun> noun(String lower) {
        return Optional.ofNullable(NOUNS.get(lower));
    }

    static boolean thing(String lower) {
        return THINGS.contains(lower);
    }

    static boolean kin(String lower) {
        return WORDS.section("kin").contains(lower);
    }

    static boolean joint(String words) {
        return WORDS.section("joints").contains(words);
    }

    static boolean part(String words) {
        return WORDS.section("parts").contains(words);
    }

    /** Whether some words in lower case are those of a body that fights, or end its name: "the Orvela Liberation Front". */
    static boolean fights(String words) {
        return rebels(words) || WORDS.section("armed forces").contains(words);
    }

    /** Whether some words in lower case are a kind of body that fights a state. */
    static boolean rebels(String words) {
        return WORDS.section("armed bodies").contains(words);
    }

    /** Whether a noun is one for a place in a body, which is a fighter's where the body fights: "official", "member". */
    static boolean office(String base) {
        return WORDS.section("offices").contains(base);
    }

    /** Whether a word says that a place in a body is no fighter's: "a political member". */
    static boolean unarmed(String lower) {
        return WORDS.section("unarmed").contains(lower);
    }

    /** Who people are said to be by the words before their noun. */
    static Status before(Set<String> modifiers) {
        boolean civilian = modifiers.stream().anyMatch(WORDS.section("status.civilian")::contains);
        boolean combatant = modifiers.stream().anyMatch(WORDS.section("status.combatant")::contains);
        return civilian ? Status.CIVILIAN : combatant ? Status.COMBATANT : Status.UNSPECIFIED;
    }
}
