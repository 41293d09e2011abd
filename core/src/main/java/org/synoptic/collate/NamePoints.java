package org.synoptic.collate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Actor;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Outcome;
import org.synoptic.model.Place;
import org.synoptic.model.Point;
import org.synoptic.model.Polarity;
import org.synoptic.model.Question;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
import org.synoptic.model.Stance;
import org.synoptic.model.Statement;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.name.Names;

/**
 * The points of an incident that ask who, when and where.
 *
 * <p>Example: one origin accuses the rebels, another the government: the point perpetrator is a conflict.
 *
 * <p>Limits: two origins conflict only where nothing that one says fits anything that the other says; words that cannot
 * be held against each other ("gunmen" and a named group) are not comparable.
 */
final class NamePoints {
    /** How two answers stand to each other. */
    enum Fit {
        SAME,
        DIFFERENT,
        UNKNOWN
    }

    /** One claim's answer. */
    record Said(
            Claim claim, String name, String key, @Nullable Stance stance, Object value) {}

    private final Incident incident;
    private final List<Claim> claims;
    private final Facts facts;

    NamePoints(Incident incident, List<Claim> claims, Facts facts) {
        this.incident = incident;
        this.claims = claims;
        this.facts = facts;
    }

    List<Point> points() {
        var points = new ArrayList<Point>();
        add(points, Question.VICTIMS, victims(), NamePoints::victimsFit);
        add(points, Question.PERPETRATOR, perpetrators(), new Perpetrators(facts)::fit);
        add(points, Question.DATE, dates(), NamePoints::datesFit);
        add(points, Question.PLACE, places(), NamePoints::placesFit);
        return points;
    }

    private void add(List<Point> points, Question question, List<Said> said, BiFunction<Said, Said, Fit> fit) {
        if (said.isEmpty() && question != Question.PERPETRATOR) {
            return;
        }
        var byAnswer = new TreeMap<String, List<Said>>();
        said.forEach(s -> byAnswer.computeIfAbsent(s.key() + "\n" + s.stance(), k -> new ArrayList<>())
                .add(s));
        var answers = new ArrayList<Answer>();
        for (List<Said> same : byAnswer.values()) {
            List<Claim> by = same.stream().map(Said::claim).toList();
            answers.add(new NameAnswer(
                    same.getFirst().name(),
                    same.getFirst().stance(),
                    Facts.ids(by),
                    Facts.accountsOf(by),
                    facts.originsOf(by),
                    false));
        }
        List<Finding> findings = findings(said, fit);
        List<Claim> by = said.stream().map(Said::claim).toList();
        points.add(new Point(
                question,
                null,
                false,
                answers,
                findings.getFirst(),
                findings,
                null,
                Facts.accountsOf(by).size(),
                facts.originsOf(by).size()));
    }

    private List<Finding> findings(List<Said> said, BiFunction<Said, Said, Fit> fit) {
        Map<String, List<Said>> byOrigin = said.stream()
                .collect(Collectors.groupingBy(s -> facts.origin(s.claim()), TreeMap::new, Collectors.toList()));
        var found = EnumSet.noneOf(Finding.class);
        if (byOrigin.isEmpty()) {
            found.add(Finding.SILENCE);
        }
        if (byOrigin.size() == 1) {
            found.add(Finding.SINGLE_ORIGIN);
        }
        var origins = new ArrayList<>(byOrigin.values());
        for (int i = 0; i < origins.size(); i++) {
            for (int j = i + 1; j < origins.size(); j++) {
                var fits = EnumSet.noneOf(Fit.class);
                for (Said a : origins.get(i)) {
                    for (Said b : origins.get(j)) {
                        fits.add(fit.apply(a, b));
                    }
                }
                found.add(
                        fits.contains(Fit.SAME)
                                ? Finding.AGREEMENT
                                : fits.contains(Fit.UNKNOWN) ? Finding.NOT_COMPARABLE : Finding.CONFLICT);
            }
        }
        return List.copyOf(found);
    }

    /** Who the dead of an account's total are said to be; the injured where nobody was killed; not in a fight. */
    private List<Said> victims() {
        if (incident.kind() != null && People.fight(incident.kind())) {
            return List.of();
        }
        List<Said> killed = victims(Outcome.KILLED);
        return killed.isEmpty() ? victims(Outcome.INJURED) : killed;
    }

    private List<Said> victims(Outcome outcome) {
        var said = new ArrayList<Said>();
        for (Claim c : claims) {
            if (c instanceof TollClaim t
                    && t.outcome() == outcome
                    && t.partOf() == null
                    && t.polarity() == Polarity.ASSERTED
                    && t.victims().status() != Status.UNSPECIFIED) {
                String name = switch (t.victims().status()) {
                    case CIVILIAN -> "civilians";
                    case COMBATANT -> "combatants";
                    case MIXED, UNSPECIFIED -> "civilians and combatants";
                };
                said.add(new Said(t, name, name, null, t.victims().status()));
            }
        }
        return said;
    }

    private List<Said> perpetrators() {
        var said = new ArrayList<Said>();
        for (Claim c : claims) {
            switch (c) {
                case TollClaim t -> {
                    if (t.perpetrator() != null && t.polarity() == Polarity.ASSERTED) {
                        said.add(perpetrator(t, t.perpetrator(), Stance.ACCUSES));
                    }
                }
                case ResponsibilityClaim r -> said.add(perpetrator(r, r.perpetrator(), r.stance()));
                case Statement s -> {}
            }
        }
        return said;
    }

    private static Said perpetrator(Claim claim, Actor actor, Stance stance) {
        return new Said(claim, actor.name(), Names.key(actor.name()), stance, actor);
    }

    private List<Said> dates() {
        var said = new ArrayList<Said>();
        for (Claim c : claims) {
            Setting setting = setting(c);
            if (setting != null && setting.date() != null && setting.date().words() != null) {
                String name = name(setting.date());
                said.add(new Said(c, name, name, null, setting.date()));
            }
        }
        return said;
    }

    private List<Said> places() {
        var said = new ArrayList<Said>();
        for (Claim c : claims) {
            Setting setting = setting(c);
            if (setting != null && setting.place() != null) {
                said.add(new Said(
                        c, setting.place().name(), Names.key(setting.place().name()), null, setting.place()));
            }
        }
        return said;
    }

    private static @Nullable Setting setting(Claim claim) {
        return switch (claim) {
            case TollClaim t -> t.polarity() == Polarity.ASSERTED ? t.setting() : null;
            case ResponsibilityClaim r -> r.setting();
            case Statement s -> null;
        };
    }

    private static String name(DateInterval d) {
        String from = d.earliest() == null ? ".." : d.earliest().toString();
        String to = d.latest() == null ? ".." : d.latest().toString();
        return from.equals(to) ? from : from + "/" + to;
    }

    /** "61 civilians" and "61 people, most of them civilians" need not contradict each other; fighters do. */
    private static Fit victimsFit(Said a, Said b) {
        if (a.key().equals(b.key())) {
            return Fit.SAME;
        }
        boolean fighters = a.value() == Status.COMBATANT || b.value() == Status.COMBATANT;
        return fighters ? Fit.DIFFERENT : Fit.UNKNOWN;
    }

    private static Fit datesFit(Said a, Said b) {
        return ((DateInterval) a.value()).meets((DateInterval) b.value()) ? Fit.SAME : Fit.DIFFERENT;
    }

    /** Without a map, places differ surely only where both texts name the wider place. */
    private static Fit placesFit(Said a, Said b) {
        if (a.key().equals(b.key()) || a.key().contains(b.key()) || b.key().contains(a.key())) {
            return Fit.SAME;
        }
        String withinA = ((Place) a.value()).within();
        String withinB = ((Place) b.value()).within();
        if (withinA == null || withinB == null) {
            return Fit.UNKNOWN;
        }
        boolean nested =
                Names.key(withinA).equals(b.key()) || Names.key(withinB).equals(a.key());
        return nested ? Fit.SAME : Fit.DIFFERENT;
    }
}
