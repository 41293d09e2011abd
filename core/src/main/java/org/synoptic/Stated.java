package org.synoptic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Comparator;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;

/**
 * One total as a document states it: a claim, a list of claims summed, or the civilians named in a wider total.
 *
 * @param high null when open
 * @param rule how the figure comes from the claims
 */
record Stated(
        List<TollClaim> claims, int low, int best, @Nullable Integer high, String rule) {
    private static final int REACH = 90;
    private static final Pattern JOINED = Pattern.compile("\\b(and|plus|alongside|along with|as well as)\\b");
    private static final Pattern OVER_TIME = Pattern.compile(
            "\\b(over|in|for|during) (the )?(last|past|two|three|four|five|six|several)\\b.*\\b(days|weeks|months|years)\\b");
    private static final String CIVILIANS = "civilian";

    /** The totals that claims on one outcome state, in reading order; {@code all} holds their parts. */
    static List<Stated> of(List<TollClaim> wholes, List<TollClaim> all) {
        var stated = new ArrayList<Stated>();
        for (int i = 0; i < wholes.size(); ) {
            List<TollClaim> list = list(wholes.subList(i, wholes.size()));
            boolean sums = list.size() > 1 && joined(list) && !totalled(list);
            List<TollClaim> spared = sums ? unarmed(list) : list.subList(0, 1);
            stated.add(spared.size() == 1 ? one(spared.getFirst(), all) : sum(spared));
            i += list.size();
        }
        return stated;
    }

    /** Whether no number is given: "dozens". */
    boolean vague() {
        return claims.getFirst().count().comparator() == Comparator.VAGUE;
    }

    /** Whether all its people are said to be fighters. */
    boolean armed() {
        return claims.stream().allMatch(c -> c.victims().status() == Status.COMBATANT);
    }

    /** Whether it names no single number of people: "at least 12", "up to 12". */
    boolean open() {
        return high == null || claims.getFirst().count().comparator() == Comparator.AT_MOST;
    }

    /** Whether it is told by the way: "the massacre of 35 people", or a toll over a stretch of time. */
    boolean aside() {
        String quote = claims.getFirst().passage().quote().toLowerCase(Locale.ROOT);
        return claims.getFirst().rule().equals("nominal") && quote.startsWith("massacre")
                || OVER_TIME.matcher(quote).find();
    }

    /** The claims that stand in one list with the first: they share its words. */
    private static List<TollClaim> list(List<TollClaim> claims) {
        var list = new ArrayList<TollClaim>(List.of(claims.getFirst()));
        for (TollClaim c : claims.subList(1, claims.size())) {
            boolean shares =
                    c.passage().span().overlaps(list.getLast().passage().span());
            if (!shares
                    || c.count().comparator() == Comparator.AT_MOST
                    || !c.rule().equals(list.getLast().rule())) {
                break;
            }
            list.add(c);
        }
        return list;
    }

    private static boolean joined(List<TollClaim> list) {
        String people = list.getLast().victims().words();
        String quote = list.stream()
                .map(c -> c.passage().quote())
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
        int at = people == null ? -1 : quote.indexOf(people);
        return at >= 0 && JOINED.matcher(quote.substring(0, at)).find();
    }

    /** Whether the first of a list is the sum of the rest: "six people, two men and four women". */
    private static boolean totalled(List<TollClaim> list) {
        return list.stream().skip(1).mapToInt(c -> c.count().low()).sum()
                == list.getFirst().count().low();
    }

    /** Of a list those who are not said to be fighters, where there are any: "11 civilians and a soldier". */
    private static List<TollClaim> unarmed(List<TollClaim> list) {
        List<TollClaim> unarmed = list.stream()
                .filter(c -> c.victims().status() != Status.COMBATANT)
                .toList();
        return unarmed.isEmpty() ? list : unarmed;
    }

    private static Stated one(TollClaim claim, List<TollClaim> all) {
        boolean open = claim.victims().status() != Status.CIVILIAN;
        TollClaim civilians = all.stream()
                .filter(c -> open && claim.id().equals(c.partOf()) && c.count().low() > 0 && civilian(c))
                .findFirst()
                .orElse(null);
        return civilians == null ? plain(claim, "as stated") : plain(civilians, "the civilians of a wider total");
    }

    private static boolean civilian(TollClaim claim) {
        String words = Objects.requireNonNullElse(claim.victims().words(), "");
        return words.toLowerCase(Locale.ROOT).contains(CIVILIANS);
    }

    private static Stated plain(TollClaim claim, String rule) {
        return new Stated(
                List.of(claim), claim.count().low(), best(claim), claim.count().high(), rule);
    }

    private static Stated sum(List<TollClaim> list) {
        int low = 0;
        int best = 0;
        Integer high = 0;
        for (TollClaim c : list) {
            low += c.count().low();
            best += best(c);
            Integer most = c.count().high();
            high = high == null || most == null ? null : Integer.valueOf(high + most);
        }
        return new Stated(list, low, best, high, "summed from " + list.size() + " parts");
    }

    private static int best(TollClaim claim) {
        Integer stated = claim.count().stated();
        return stated == null ? claim.count().low() : stated;
    }

    /** Whether the words before the figure say that it is a later one, or with {@code "earlier"} an earlier one. */
    boolean worded(String section, String text) {
        int end = claims.getFirst().passage().span().end();
        int start = claims.getFirst().passage().span().start();
        int from = Math.max(Math.max(0, start - REACH), text.lastIndexOf(". ", start) + 1);
        String near = text.substring(from, Math.min(text.length(), end + 1))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
        return Lexicon.of("updates").section(section).stream()
                .anyMatch(p -> (" " + near + " ").contains(" " + p + " "));
    }
}
