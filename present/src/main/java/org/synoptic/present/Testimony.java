package org.synoptic.present;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
     * The ways in which an origin's word reached the accounts, each as the names passed through, nearest the fact first;
     * a way that names nobody but the origin is left out.
     */
    List<List<String>> chains(Answer answer, String origin) {
        String name = lookup.origin(origin).name();
        return claims(answer, origin).stream()
                .map(this::chain)
                .filter(chain -> chain.stream().anyMatch(link -> !same(link, name)))
                .distinct()
                .toList();
    }

    /** Who a claim stands on, nearest the fact first, up to the publisher where the speakers have no names. */
    List<String> chain(Claim claim) {
        List<String> chain = new ArrayList<>();
        claim.sources().stream().map(Source::name).forEach(chain::add);
        String publisher = lookup.account(claim.account()).publisher();
        if (publisher != null && claim.sources().stream().allMatch(s -> s.kind() == SourceKind.UNNAMED)) {
            chain.add(publisher);
        }
        return List.copyOf(chain);
    }

    private static boolean same(String link, String name) {
        return link.equalsIgnoreCase(name) || link.equalsIgnoreCase("the " + name);
    }

    /** The figures that an origin gave before the answer, earliest first, and the answer's; that alone if none came before. */
    List<CountAnswer> history(Point point, CountAnswer answer, String origin) {
        List<CountAnswer> history = new ArrayList<>();
        for (Answer earlier : point.answers()) {
            if (earlier instanceof CountAnswer count
                    && count.superseded()
                    && count.origins().contains(origin)) {
                history.add(count);
            }
        }
        history.sort(Comparator.comparing((CountAnswer a) -> firstDay(a, origin), UNKNOWN_FIRST)
                .thenComparingInt(CountAnswer::low));
        if (!history.contains(answer)) {
            history.add(answer);
        }
        return history;
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
