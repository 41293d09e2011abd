package org.synoptic.present;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Origin;
import org.synoptic.model.Point;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;

/** Who stands behind an answer: by which chains an origin's word came, and how its figure moved. */
final class Testimony {
    private static final Comparator<LocalDate> UNKNOWN_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private final Lookup lookup;

    Testimony(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The claims of an answer that rest on an origin. */
    List<Claim> claims(Answer answer, String origin) {
        return answer.claims().stream()
                .map(lookup::claim)
                .filter(c -> lookup.originOf(c)
                        .map(Origin::id)
                        .filter(origin::equals)
                        .isPresent())
                .toList();
    }

    /**
     * The ways in which an origin's word reached the accounts, each as the names passed through, nearest the fact first.
     *
     * <p>A way that names nobody but the origin is just its name.
     */
    List<List<String>> chains(Answer answer, String origin) {
        String name = lookup.origin(origin).name();
        Set<List<String>> chains = new LinkedHashSet<>();
        for (Claim claim : claims(answer, origin)) {
            List<String> chain = new ArrayList<>();
            claim.sources().stream().map(Source::name).forEach(chain::add);
            boolean unnamed = claim.sources().stream().allMatch(o -> o.kind() == SourceKind.UNNAMED);
            if (unnamed && !chain.contains(name)) {
                chain.add(name);
            }
            chains.add(List.copyOf(chain));
        }
        return chains.isEmpty() ? List.of(List.of(name)) : List.copyOf(chains);
    }

    /** The figures that an origin gave for a point, earliest first, each once; a single one when it never moved. */
    List<CountAnswer> history(Point point, String origin) {
        return point.answers().stream()
                .filter(CountAnswer.class::isInstance)
                .map(CountAnswer.class::cast)
                .filter(a -> a.origins().contains(origin))
                .sorted(Comparator.comparing(CountAnswer::superseded)
                        .reversed()
                        .thenComparing(a -> firstDay(a, origin), UNKNOWN_FIRST)
                        .thenComparingInt(CountAnswer::low))
                .toList();
    }

    private @Nullable LocalDate firstDay(Answer answer, String origin) {
        LocalDate first = null;
        for (Claim claim : claims(answer, origin)) {
            LocalDate day = day(claim);
            if (day != null && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        return first;
    }

    /** The day on which a claim was told: its account's, else its document's; null when neither is known. */
    @Nullable
    LocalDate day(Claim claim) {
        LocalDate day = lookup.account(claim.account()).date();
        return day != null ? day : lookup.document(claim.passage().document()).date();
    }
}
