package org.synoptic.casebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.Rulings;
import org.synoptic.model.Claim;
import org.synoptic.model.Direction;
import org.synoptic.model.Incident;
import org.synoptic.model.Passage;
import org.synoptic.model.Relation;
import org.synoptic.model.RelationKind;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Source;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;

/** The judgements that hold, put into the flow; later ones go over earlier ones. */
final class Applied implements Rulings {
    private final List<Judgement> holding;
    private final Map<Long, Claim> added;

    /**
     * @param holding judgements that hold, in the order of their numbers
     * @param added the claims that persons added, by the judgement's number
     */
    Applied(List<Judgement> holding, Map<Long, Claim> added) {
        this.holding = holding;
        this.added = added;
    }

    @Override
    public List<Claim> claims(List<Claim> proposed) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        proposed.forEach(c -> claims.put(c.id(), c));
        for (Judgement j : holding) {
            if (j.ruling() instanceof Ruling.Reject) {
                j.claims().forEach(claims::remove);
            } else if (j.ruling() instanceof Ruling.Correct correct) {
                j.claims().forEach(id -> claims.computeIfPresent(id, (i, c) -> Correction.of(c, correct.fields())));
            } else if (j.ruling() instanceof Ruling.Add) {
                Claim claim = added.get(j.number());
                if (claim != null) {
                    claims.put(claim.id(), claim);
                }
            }
        }
        for (Judgement j : holding) {
            if (j.ruling() instanceof Ruling.OneSource one) {
                claims.replaceAll((id, c) -> renamed(c, one.other(), one.name()));
            } else if (j.ruling() instanceof Ruling.OwnSource own) {
                Set<String> where = new HashSet<>();
                own.where().forEach(m -> where.add(m.document()));
                claims.replaceAll(
                        (id, c) -> where.contains(c.passage().document()) ? renamed(c, own.name(), own.instead()) : c);
            }
        }
        return claims.values().stream()
                .map(c -> whole(c, claims.keySet()))
                .sorted(Comparator.comparing((Claim c) -> c.passage().document())
                        .thenComparing(c -> c.passage().span())
                        .thenComparing(c -> order(c, proposed)))
                .toList();
    }

    private static int order(Claim claim, List<Claim> proposed) {
        return claim.rule().equals(Correction.RULE) ? proposed.size() : number(claim.id());
    }

    private static int number(String id) {
        String digits = id.substring(id.lastIndexOf('/') + 1);
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** A part whose whole was rejected is a part no more. */
    private static Claim whole(Claim claim, Set<String> there) {
        return claim instanceof TollClaim t && t.partOf() != null && !there.contains(t.partOf())
                ? new TollClaim(
                        t.id(),
                        t.passage(),
                        t.account(),
                        t.sources(),
                        t.citations(),
                        t.outcome(),
                        t.count(),
                        t.victims(),
                        null,
                        t.perpetrator(),
                        t.setting(),
                        t.polarity(),
                        t.grounds(),
                        t.rule(),
                        t.confidence())
                : claim;
    }

    private static Claim renamed(Claim claim, String from, String to) {
        if (claim.sources().stream().noneMatch(s -> s.name().equals(from))) {
            return claim;
        }
        List<Source> sources = claim.sources().stream()
                .map(s -> s.name().equals(from) ? new Source(to, s.words(), s.kind(), s.span()) : s)
                .toList();
        return switch (claim) {
            case TollClaim t ->
                new TollClaim(
                        t.id(),
                        t.passage(),
                        t.account(),
                        sources,
                        t.citations(),
                        t.outcome(),
                        t.count(),
                        t.victims(),
                        t.partOf(),
                        t.perpetrator(),
                        t.setting(),
                        t.polarity(),
                        t.grounds(),
                        t.rule(),
                        t.confidence());
            case ResponsibilityClaim r ->
                new ResponsibilityClaim(
                        r.id(),
                        r.passage(),
                        r.account(),
                        sources,
                        r.citations(),
                        r.stance(),
                        r.perpetrator(),
                        r.setting(),
                        r.grounds(),
                        r.rule(),
                        r.confidence());
            case Statement s ->
                new Statement(
                        s.id(),
                        s.passage(),
                        s.account(),
                        sources,
                        s.citations(),
                        s.act(),
                        s.cue(),
                        s.content(),
                        s.grounds(),
                        s.rule(),
                        s.confidence());
        };
    }

    @Override
    public List<Relation> relations(List<Relation> proposed) {
        List<Relation> relations = new ArrayList<>(proposed);
        for (Judgement j : holding) {
            if (j.ruling() instanceof Ruling.Dependence d && !d.a().document().equals(d.b().document())) {
                Mark a = d.a().document().compareTo(d.b().document()) < 0 ? d.a() : d.b();
                Mark b = a.equals(d.a()) ? d.b() : d.a();
                relations.removeIf(r -> r.a().equals(a.document()) && r.b().equals(b.document()));
                if (d.dependent()) {
                    relations.add(new Relation(
                            a.document(),
                            b.document(),
                            RelationKind.DERIVED,
                            Direction.UNKNOWN,
                            null,
                            List.of(new SharedPassage(a.span(), b.span()))));
                }
            }
        }
        relations.sort(Comparator.comparing(Relation::a).thenComparing(Relation::b));
        return relations;
    }

    @Override
    public List<Incident> incidents(List<Incident> proposed) {
        List<Incident> incidents = new ArrayList<>(proposed);
        for (Judgement j : holding) {
            if (j.ruling() instanceof Ruling.OneIncident) {
                join(incidents, new HashSet<>(j.claims()));
            } else if (j.ruling() instanceof Ruling.OwnIncident) {
                apart(incidents, new HashSet<>(j.claims()), j.number());
            }
        }
        return incidents;
    }

    private static void join(List<Incident> incidents, Set<String> claims) {
        List<Incident> meant = incidents.stream()
                .filter(i -> i.claims().stream().anyMatch(claims::contains))
                .toList();
        if (meant.size() < 2) {
            return;
        }
        Incident first = meant.stream()
                .max(Comparator.comparingInt((Incident i) -> i.claims().size()))
                .orElseThrow();
        List<String> all = meant.stream().flatMap(i -> i.claims().stream()).toList();
        int at = incidents.indexOf(meant.getFirst());
        incidents.removeAll(meant);
        incidents.add(at, with(first, first.id(), all));
    }

    private static void apart(List<Incident> incidents, Set<String> claims, long number) {
        var own = new ArrayList<String>();
        Map<Incident, Incident> kept = new HashMap<>();
        @Nullable Incident model = null;
        int at = incidents.size();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            List<String> stay =
                    incident.claims().stream().filter(c -> !claims.contains(c)).toList();
            if (stay.size() == incident.claims().size()) {
                continue;
            }
            incident.claims().stream().filter(claims::contains).forEach(own::add);
            model = model == null ? incident : model;
            at = Math.min(at, i + 1);
            kept.put(incident, with(incident, incident.id(), stay));
        }
        if (model == null) {
            return;
        }
        Incident apart = with(model, model.id() + "-j" + number, own);
        incidents.add(at, apart);
        incidents.replaceAll(i -> kept.getOrDefault(i, i));
        incidents.removeIf(i -> i.claims().isEmpty());
    }

    private static Incident with(Incident incident, String id, List<String> claims) {
        return new Incident(id, incident.title(), incident.kind(), incident.date(), incident.place(), claims);
    }

    /** The passage that a mark stands for in a document's text, for claims that persons add. */
    static Passage passage(Mark mark, org.synoptic.model.Span span) {
        return new Passage(mark.document(), span, mark.quote());
    }
}
