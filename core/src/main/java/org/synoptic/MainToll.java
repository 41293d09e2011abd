package org.synoptic;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.DocumentToll;
import org.synoptic.model.Estimate;
import org.synoptic.model.Outcome;
import org.synoptic.model.Polarity;
import org.synoptic.model.TollClaim;

/**
 * Finds the toll of a document's main incident: the one that its first claim of somebody killed or injured is of. The rules
 * are those of docs/rules.md, "The toll of a document".
 */
final class MainToll {
    private final Collation collation;
    private final List<TollClaim> tolls;
    private final boolean denied;

    private MainToll(Collation collation, List<TollClaim> all) {
        this.collation = collation;
        List<TollClaim> asserted =
                all.stream().filter(c -> c.polarity() == Polarity.ASSERTED).toList();
        this.denied = asserted.isEmpty();
        this.tolls = denied ? all : asserted;
    }

    /** The toll of the one document of a collation. */
    static DocumentToll of(String document, Collation collation) {
        List<TollClaim> tolls = collation.claims().stream()
                .filter(c -> c instanceof TollClaim)
                .map(c -> (TollClaim) c)
                .filter(c -> c.outcome() == Outcome.KILLED || c.outcome() == Outcome.INJURED)
                .toList();
        if (tolls.isEmpty()) {
            return new DocumentToll(document, null, null);
        }
        var main = new MainToll(collation, tolls);
        return new DocumentToll(document, main.figure(Outcome.KILLED), main.figure(Outcome.INJURED));
    }

    /** The claims of the main incident; one person's death named in passing ("the death of a toddler") opens none. */
    private Set<String> incident() {
        TollClaim first = tolls.stream()
                .filter(c -> !(c.rule().equals("nominal") && c.count().low() == 1 && alone(c)))
                .findFirst()
                .orElse(tolls.getFirst());
        for (CollatedIncident i : collation.incidents()) {
            if (i.incident().claims().contains(first.id())) {
                return Set.copyOf(i.incident().claims());
            }
        }
        return Set.of(first.id());
    }

    private boolean alone(TollClaim claim) {
        return tolls.stream()
                .noneMatch(c -> !c.equals(claim)
                        && c.passage().span().overlaps(claim.passage().span()));
    }

    private @Nullable Estimate figure(Outcome outcome) {
        List<TollClaim> wholes = tolls.stream()
                .filter(c -> c.outcome() == outcome
                        && c.partOf() == null
                        && !c.rule().equals("part"))
                .toList();
        Set<String> main = incident();
        List<TollClaim> here =
                wholes.stream().filter(c -> main.contains(c.id())).toList();
        List<Stated> stated = Stated.of(here.isEmpty() ? wholes : here, tolls);
        stated = preferred(stated, s -> outcome == Outcome.INJURED || !s.vague());
        stated = preferred(stated, s -> !s.armed());
        stated = preferred(stated, s -> !s.worded("earlier", text()));
        return stated.isEmpty() ? null : estimate(stated);
    }

    /** Those that hold a condition, or all where none does. */
    private static List<Stated> preferred(List<Stated> stated, Predicate<Stated> condition) {
        List<Stated> some = stated.stream().filter(condition).toList();
        return some.isEmpty() ? stated : some;
    }

    /**
     * The first figure, unless it is open ("at least 12") or a later one is worded as such: then the highest is the best. Low
     * is the first figure's; high is the first figure's, and where that is open the highest that is given.
     */
    private Estimate estimate(List<Stated> stated) {
        Stated first = stated.getFirst();
        Stated best = first;
        for (Stated s : stated) {
            if (s.best() > best.best() && !s.aside() && (first.open() || s.worded("later", text()))) {
                best = s;
            }
        }
        int low = first.low() > 0 ? first.low() : least(first, stated);
        Integer high = first.high();
        if (first.open()) {
            int most = stated.stream()
                    .filter(s -> !s.vague())
                    .mapToInt(MainToll::reach)
                    .max()
                    .orElse(0);
            high = most > reach(first) ? Integer.valueOf(most) : high;
        }
        if (high != null) {
            high = Math.max(high, best.best());
        }
        String rule = best.equals(first) ? best.rule() : best.rule() + ", the highest of " + stated.size() + " figures";
        return denied
                ? new Estimate(0, best.best(), high, "stated only to be denied")
                : new Estimate(low, best.best(), high, rule);
    }

    /** Under "up to N", the least other figure that is not far below it; else none. */
    private static int least(Stated first, List<Stated> stated) {
        int most = Objects.requireNonNullElse(first.high(), first.best());
        return stated.stream()
                .filter(s -> !s.equals(first) && !s.vague())
                .mapToInt(Stated::best)
                .filter(n -> n <= most && n * 2 >= most)
                .min()
                .orElse(first.low());
    }

    /** The most that a figure names: of "more than 40" the 41. */
    private static int reach(Stated stated) {
        Integer high = stated.high();
        return high == null ? stated.low() : high;
    }

    private String text() {
        return collation.documents().getFirst().text();
    }
}
