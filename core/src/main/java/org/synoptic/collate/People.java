package org.synoptic.collate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;

/**
 * Which people a toll counts, in a form that can be held against another account's.
 *
 * <p>Example: "five children" and "at least 6 children" both count children.
 *
 * <p>Limits: the head noun alone; a fight's sides are told by the words of the sides lexicon.
 */
final class People {
    /** A side in a fight. */
    enum Side {
        STATE,
        ARMED
    }

    private static final Lexicon SIDES = Lexicon.of("sides");
    /** What opens the part of a phrase that only qualifies its head. */
    private static final Pattern CUT = Pattern.compile(
            "[,(;:]| (?:of|including|among|who|whom|which|that|from|in|at|on|near|with|and|or|mostly|most|belonging|aged"
                    + "|were|was|as|during|by|for|under|inside|outside) ");
    /** Words of number and order before a head. */
    private static final Pattern SMALL = Pattern.compile(
            "\\b(?:the|a|an|its|their|his|her|them|at least|at most|more than|over|about|some|around|nearly|almost|up to"
                    + "|as many as|several|many|dozens|scores|hundreds|thousands|another|other|others|those|dead|fewer than"
                    + "|all|[0-9][0-9,.]*)\\b");

    private People() {}

    /** The group in words; nothing where the words tell no group ("12 people", "12 killed"). */
    static Optional<String> group(TollClaim claim) {
        String words = claim.victims().words();
        if (words == null) {
            return claim.victims().status() == Status.CIVILIAN ? Optional.of("civilians") : Optional.empty();
        }
        String text =
                " " + words.toLowerCase(Locale.ROOT).replaceAll("['’]s?\\b", "").replace('-', ' ') + " ";
        String bare = SMALL.matcher(text)
                .replaceAll(" ")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("^of ", "");
        var cut = CUT.matcher(bare + " ");
        String head = cut.find() ? bare.substring(0, cut.start()) : bare;
        String noun = head.substring(head.lastIndexOf(' ') + 1);
        return noun.isEmpty()
                        || Lexicon.of("numbers").sectionOf(noun).isPresent()
                        || SIDES.section("people").contains(noun)
                ? Optional.empty()
                : Optional.of(plural(noun));
    }

    /** The side of the people of a claim; nothing where the words tell none. */
    static Optional<Side> side(TollClaim claim) {
        return claim.victims().words() == null || claim.victims().status() == Status.CIVILIAN
                ? Optional.empty()
                : side(claim.victims().words());
    }

    /** The side that a name or phrase belongs to: the last word that tells one decides. */
    static Optional<Side> side(String words) {
        String text = " "
                + words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}-]+", " ")
                        .strip() + " ";
        int state = last(text, SIDES.section("state"));
        int armed = last(text, SIDES.section("armed"));
        return state < 0 && armed < 0
                ? Optional.empty()
                : Optional.of(pro(text) || state > armed ? Side.STATE : Side.ARMED);
    }

    static boolean fight(String kind) {
        return SIDES.section("fight").contains(kind);
    }

    private static boolean pro(String text) {
        return text.contains(" pro-government ") || text.contains(" pro-regime ") || text.contains(" loyalist ");
    }

    private static int last(String text, Set<String> words) {
        return words.stream()
                .mapToInt(w -> text.lastIndexOf(" " + w + " "))
                .max()
                .orElse(-1);
    }

    private static String plural(String noun) {
        return switch (noun) {
            case "child" -> "children";
            case "woman" -> "women";
            case "man" -> "men";
            case "people", "children", "women", "men", "police" -> noun;
            default ->
                noun.endsWith("man")
                        ? noun.substring(0, noun.length() - 3) + "men"
                        : noun.endsWith("s") || noun.endsWith("men") ? noun : noun + "s";
        };
    }
}
