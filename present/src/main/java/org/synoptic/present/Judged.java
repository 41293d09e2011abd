package org.synoptic.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Collated;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Ruling;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Estimate;
import org.synoptic.model.Point;
import org.synoptic.model.Source;

/** What persons estimated and graded, for the points, claims and sources that it is about; it changes no figure. */
final class Judged {
    /** Where nobody ruled. */
    static final Judged NONE = new Judged(List.of(), Map.of());

    /** A person's estimate of a point. */
    record Estimated(long judgement, String who, Estimate estimate) {
        String words() {
            return who + " estimates " + Wording.range(estimate) + " (judgement " + judgement + ")";
        }
    }

    /** A person's grade; {@code source} is null for that of a claim. */
    record Graded(
            long judgement,
            String who,
            String scheme,
            String value,
            @Nullable String source) {
        String words() {
            return (source == null ? "" : source + ": ") + "graded " + value + " (" + scheme + ") by " + who;
        }
    }

    private final List<Judgement> holding;
    private final Map<String, Claim> claims;

    private Judged(List<Judgement> holding, Map<String, Claim> claims) {
        this.holding = holding;
        this.claims = claims;
    }

    static Judged of(Collated collated) {
        return of(collated.judgements(), collated.ruled().claims());
    }

    static Judged of(List<Judgement> judgements, List<Claim> ruled) {
        List<Judgement> holding = judgements.stream()
                .filter(j -> j.standing() == Judgement.Standing.HOLDS)
                .filter(j -> j.ruling() instanceof Ruling.Best || j.ruling() instanceof Ruling.Grade)
                .toList();
        var claims = new TreeMap<String, Claim>();
        ruled.forEach(c -> claims.put(c.id(), c));
        return new Judged(holding, claims);
    }

    /** The estimates that persons gave for a point of an incident, in the order of their judgements. */
    List<Estimated> estimates(CollatedIncident incident, Point point) {
        var found = new ArrayList<Estimated>();
        for (Judgement j : holding) {
            if (j.ruling() instanceof Ruling.Best best
                    && best.question().equals(Records.word(point.question()))
                    && Objects.equals(best.people(), point.people())
                    && incident.incident().claims().stream().anyMatch(j.claims()::contains)) {
                var estimate = new Estimate(best.low(), best.best(), best.high(), "a person's");
                found.add(new Estimated(j.number(), j.who(), estimate));
            }
        }
        return found;
    }

    /** The grades of the claims that an answer rests on, and of the sources that these name. */
    List<Graded> grades(Answer answer) {
        var names = answer.claims().stream()
                .flatMap(id -> Optional.ofNullable(claims.get(id)).stream())
                .flatMap(c -> c.sources().stream())
                .map(Source::name)
                .collect(Collectors.toSet());
        var found = new ArrayList<Graded>();
        for (Judgement j : holding) {
            if (j.ruling() instanceof Ruling.Grade grade) {
                String source = grade.source();
                boolean about = source == null
                        ? answer.claims().stream().anyMatch(j.claims()::contains)
                        : names.contains(source);
                if (about) {
                    String scheme =
                            grade.scheme().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                    found.add(new Graded(j.number(), j.who(), scheme, grade.value(), source));
                }
            }
        }
        return found;
    }
}
