package org.synoptic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Comparator;
import org.synoptic.model.DocumentToll;
import org.synoptic.model.Estimate;
import org.synoptic.model.Outcome;
import org.synoptic.model.Polarity;
import org.synoptic.model.TollClaim;

/** Finds the toll of a document's main incident: the one that its first claim of somebody killed or injured is of. */
final class MainToll {
    private static final Pattern JOINED = Pattern.compile("\\b(and|plus|alongside|along with|as well as)\\b");

    private MainToll() {}

    /** The toll of the one document of a collation. */
    static DocumentToll of(String document, Collation collation) {
        List<TollClaim> tolls = new ArrayList<>();
        for (Claim claim : collation.claims()) {
            if (claim instanceof TollClaim toll
                    && toll.polarity() == Polarity.ASSERTED
                    && (toll.outcome() == Outcome.KILLED || toll.outcome() == Outcome.INJURED)) {
                tolls.add(toll);
            }
        }
        if (tolls.isEmpty()) {
            return new DocumentToll(document, null, null);
        }
        return new DocumentToll(
                document, figure(collation, tolls, Outcome.KILLED), figure(collation, tolls, Outcome.INJURED));
    }

    private static List<String> incident(Collation collation, String claim) {
        for (CollatedIncident i : collation.incidents()) {
            if (i.incident().claims().contains(claim)) {
                return i.incident().claims();
            }
        }
        return List.of(claim);
    }

    /**
     * The figure as first stated for the main incident, else for the first that has such a figure; where different people
     * stand in one list ("nine men and four women"), the list summed.
     */
    private static @Nullable Estimate figure(Collation collation, List<TollClaim> tolls, Outcome outcome) {
        List<TollClaim> whole = tolls.stream()
                .filter(c -> c.outcome() == outcome && c.partOf() == null)
                .toList();
        Set<String> main = Set.copyOf(incident(collation, tolls.get(0).id()));
        List<TollClaim> here = whole.stream().filter(c -> main.contains(c.id())).toList();
        List<TollClaim> stated = here.isEmpty() ? whole : here;
        if (stated.isEmpty()) {
            return null;
        }
        TollClaim first = stated.stream()
                .filter(c -> outcome == Outcome.INJURED || c.count().comparator() != Comparator.VAGUE)
                .findFirst()
                .orElse(stated.get(0));
        List<TollClaim> list = list(first, stated);
        return list.size() == 1
                ? new Estimate(first.count().low(), best(first), first.count().high(), "as stated")
                : sum(list);
    }

    /** The claims that stand in one list with the first: they share its words, and "and" joins the last of them. */
    private static List<TollClaim> list(TollClaim first, List<TollClaim> stated) {
        var list = new ArrayList<TollClaim>(List.of(first));
        for (TollClaim c : stated.subList(stated.indexOf(first) + 1, stated.size())) {
            boolean shares =
                    c.passage().span().overlaps(list.getLast().passage().span());
            if (!shares || c.count().comparator() == Comparator.AT_MOST) {
                break;
            }
            list.add(c);
        }
        int rest = list.stream().skip(1).mapToInt(c -> c.count().low()).sum();
        return rest == first.count().low() || !joined(list) ? List.of(first) : list;
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

    private static Estimate sum(List<TollClaim> list) {
        int low = 0;
        int best = 0;
        Integer high = 0;
        for (TollClaim c : list) {
            low += c.count().low();
            best += best(c);
            Integer most = c.count().high();
            high = high == null || most == null ? null : Integer.valueOf(high + most);
        }
        return new Estimate(low, best, high, "summed from " + list.size() + " parts");
    }

    private static int best(TollClaim claim) {
        Integer stated = claim.count().stated();
        return stated == null ? claim.count().low() : stated;
    }
}
