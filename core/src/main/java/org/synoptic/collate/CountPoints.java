package org.synoptic.collate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.Comparator;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.Outcome;
import org.synoptic.model.Point;
import org.synoptic.model.Polarity;
import org.synoptic.model.Question;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;

/**
 * The points of an incident that ask how many.
 *
 * <p>Example: killed; killed, of them children; injured.
 *
 * <p>Limits: an account's total answers the whole whoever the dead are said to be; parts stand under it; in a fight the
 * dead of the two sides are points of their own.
 */
final class CountPoints {
    /** What makes a point: the group in words, null for the whole, and whether it is part of a wider total. */
    private record Key(@Nullable String people, boolean part) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            int byPart = Boolean.compare(part, o.part);
            int byPeople = (people == null ? "" : people).compareTo(o.people == null ? "" : o.people);
            return byPart != 0 ? byPart : byPeople;
        }
    }

    private static final Pattern BESIDES = Pattern.compile("(?i)\\b(?:another|further|additional|besides)\\b");

    private final Incident incident;
    private final List<TollClaim> tolls;
    private final Facts facts;
    private final Timeline timeline;
    private final Map<String, Optional<String>> groups = new HashMap<>();

    CountPoints(Incident incident, List<Claim> claims, Facts facts) {
        this.incident = incident;
        this.facts = facts;
        this.timeline = new Timeline(facts);
        this.tolls = claims.stream()
                .filter(c -> c instanceof TollClaim t && t.polarity() == Polarity.ASSERTED)
                .map(c -> (TollClaim) c)
                .toList();
    }

    List<Point> points() {
        boolean fight = fight();
        var points = new ArrayList<Point>();
        for (Outcome outcome : Outcome.values()) {
            List<TollClaim> same =
                    tolls.stream().filter(t -> t.outcome() == outcome).toList();
            var byKey = new TreeMap<Key, List<TollClaim>>();
            for (TollClaim t : same) {
                byKey.computeIfAbsent(key(t, same, fight), k -> new ArrayList<>())
                        .add(t);
            }
            if (byKey.isEmpty() && outcome == Outcome.KILLED) {
                points.add(silence());
            }
            byKey.forEach((key, claims) -> points.add(point(outcome, key, claims)));
        }
        return points;
    }

    private Key key(TollClaim t, List<TollClaim> same, boolean fight) {
        if (t.partOf() != null && same.stream().anyMatch(o -> o.id().equals(t.partOf()))) {
            return new Key(group(t).orElse("others"), true);
        }
        if (partOfAnAccountsTotal(t, same)) {
            return new Key(group(t).orElseThrow(), true);
        }
        if (fight) {
            Optional<People.Side> side = People.side(t);
            return side.isEmpty()
                    ? new Key(null, false)
                    : new Key(side.get() == People.Side.STATE ? "government side" : "armed groups", false);
        }
        return listed(t, same) ? new Key(group(t).orElse(null), false) : new Key(null, false);
    }

    /**
     * Whether a toll counts a group of the people whom its account counts in a wider total, though no sentence says so:
     * "61 people died" and later "six women were killed". Civilians hold no fighters, and another source's total holds
     * nothing of this one's.
     */
    private boolean partOfAnAccountsTotal(TollClaim t, List<TollClaim> same) {
        return group(t).isPresent()
                && !besides(t)
                && same.stream()
                        .anyMatch(o -> o.partOf() == null
                                && o.account().equals(t.account())
                                && (o.sources().isEmpty() || facts.origin(o).equals(facts.origin(t)))
                                && (group(o).isEmpty() || group(o).get().equals("civilians"))
                                && !group(o).equals(group(t))
                                && (o.victims().status() != Status.CIVILIAN
                                        || t.victims().status() == Status.CIVILIAN)
                                && o.count().comparator() != Comparator.VAGUE
                                && o.count().low() > t.count().low()
                                && !besides(o));
    }

    private Optional<String> group(TollClaim t) {
        return groups.computeIfAbsent(t.id(), id -> People.group(t));
    }

    /** Whether a toll counts people besides others ("another hundred"), who are then no part of those nor hold them. */
    private static boolean besides(TollClaim t) {
        return BESIDES.matcher(t.passage().quote()).find();
    }

    /** Whether a toll is one item of a list without a total ("two women and a child"). */
    private boolean listed(TollClaim t, List<TollClaim> same) {
        return group(t).isPresent()
                && same.stream()
                        .anyMatch(o -> !o.equals(t)
                                && o.partOf() == null
                                && o.account().equals(t.account())
                                && group(o).isPresent()
                                && !group(o).equals(group(t))
                                && facts.origin(o).equals(facts.origin(t))
                                && facts.sentence(o).equals(facts.sentence(t)));
    }

    private boolean fight() {
        return incident.kind() != null && People.fight(incident.kind())
                || tolls.stream()
                        .filter(t -> t.partOf() == null)
                        .collect(Collectors.groupingBy(
                                t -> t.account() + "\n" + t.outcome(),
                                Collectors.flatMapping(t -> People.side(t).stream(), Collectors.toSet())))
                        .values()
                        .stream()
                        .anyMatch(sides -> sides.size() > 1);
    }

    private Point point(Outcome outcome, Key key, List<TollClaim> claims) {
        Set<TollClaim> overtaken = timeline.overtaken(claims);
        var byFigure = claims.stream()
                .collect(Collectors.groupingBy(
                        t -> List.of(
                                t.count().low(),
                                t.count().high() == null
                                        ? Integer.MAX_VALUE
                                        : t.count().high(),
                                t.count().comparator().ordinal()),
                        () -> new TreeMap<List<Integer>, List<TollClaim>>((a, b) -> java.util.Arrays.compare(
                                a.stream().mapToInt(i -> i).toArray(),
                                b.stream().mapToInt(i -> i).toArray())),
                        Collectors.toList()));
        var answers = new ArrayList<Answer>();
        byFigure.values()
                .forEach(same -> answers.add(new CountAnswer(
                        same.getFirst().count().low(),
                        same.getFirst().count().high(),
                        same.getFirst().count().comparator(),
                        Facts.ids(same),
                        Facts.accountsOf(same),
                        facts.originsOf(same),
                        same.stream().allMatch(overtaken::contains))));
        List<TollClaim> current =
                claims.stream().filter(c -> !overtaken.contains(c)).toList();
        List<Finding> findings = findings(current, !overtaken.isEmpty());
        return new Point(
                Question.valueOf(outcome.name()),
                key.people(),
                key.part(),
                answers,
                findings.getFirst(),
                findings,
                current.isEmpty() ? null : Estimates.over(current, facts),
                Facts.accountsOf(claims).size(),
                facts.originsOf(claims).size());
    }

    private List<Finding> findings(List<TollClaim> current, boolean updated) {
        Map<String, List<Figure>> byOrigin = current.stream()
                .collect(Collectors.groupingBy(
                        facts::origin,
                        TreeMap::new,
                        Collectors.mapping(t -> Figure.stretched(t.count()), Collectors.toList())));
        var found = EnumSet.noneOf(Finding.class);
        if (updated) {
            found.add(Finding.UPDATE);
        }
        if (byOrigin.size() == 1) {
            found.add(Finding.SINGLE_ORIGIN);
        }
        var origins = new ArrayList<>(byOrigin.values());
        for (int i = 0; i < origins.size(); i++) {
            for (int j = i + 1; j < origins.size(); j++) {
                for (Figure ours : origins.get(i)) {
                    for (Figure theirs : origins.get(j)) {
                        found.add(ours.meets(theirs) ? Finding.AGREEMENT : Finding.CONFLICT);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static Point silence() {
        return new Point(
                Question.KILLED, null, false, List.of(), Finding.SILENCE, List.of(Finding.SILENCE), null, 0, 0);
    }
}
