package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.synoptic.casebook.Excerpt;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Ruling;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Estimate;
import org.synoptic.model.Point;
import org.synoptic.model.Statement;
import org.synoptic.present.Addresses;
import org.synoptic.present.Drawing;
import org.synoptic.web.page.Frame;
import org.synoptic.web.page.IncidentPage;

/** An incident: its collation, tolls over time, lineage, blame, statements, estimates, and what persons ruled on it. */
final class IncidentScreen {
    /** Where a page's figures, documents and pairs lead to. */
    static final Addresses LINKS = new Addresses() {
        @Override
        public String claims(List<String> claims) {
            var query = new ArrayList<Object>();
            claims.stream().limit(50).forEach(c -> {
                query.add("id");
                query.add(c);
            });
            return Frame.address("/claim", query.toArray());
        }

        @Override
        public String document(String document) {
            return Frame.address("/document", "id", document);
        }

        @Override
        public String pair(String a, String b) {
            return Frame.address("/compare", "a", a, "b", b);
        }
    };

    private IncidentScreen() {}

    static Excerpt excerpt(Visit visit, String id) throws IOException, Failure {
        return visit.desk.casebook.incident(id, visit.ruled()).orElseThrow(Failure::missing);
    }

    static void show(Visit visit) throws IOException, Failure {
        if (visit.value("id").isEmpty()) {
            String claim = visit.needed("claim");
            Optional<String> id = Optional.ofNullable(visit.desk
                    .casebook
                    .incidentsOf(List.of(claim), visit.ruled())
                    .get(claim));
            visit.lead(Frame.address("/incident", "id", id.orElseThrow(Failure::missing)));
            return;
        }
        Excerpt excerpt = excerpt(visit, visit.value("id"));
        CollatedIncident incident = excerpt.collation().incidents().getFirst();
        var drawing = new Drawing(excerpt.collation(), visit.texts, LINKS);
        Map<String, Claim> claims = new java.util.HashMap<>();
        excerpt.collation().claims().forEach(c -> claims.put(c.id(), c));
        Reviews reviews = visit.desk.reviews();
        var waiting = new ArrayList<IncidentPage.Waiting>();
        for (String id : incident.incident().claims()) {
            Claim claim = claims.get(id);
            if (claim != null && !(claim instanceof Statement) && !judged(reviews, visit, id)) {
                waiting.add(new IncidentPage.Waiting(
                        id, visit.texts.assertion(claim), claim.passage().document()));
            }
        }
        List<Judgement> about = excerpt.judgements().stream()
                .filter(j -> !j.claims().isEmpty() && j.claims().stream().anyMatch(claims::containsKey))
                .toList();
        visit.show(
                "incident",
                visit.frame(visit.texts.title(incident.incident().title()), "casebook"),
                new IncidentPage(
                        incident,
                        visit.texts.whenAndWhere(incident.incident()),
                        visit.ruled(),
                        drawing.answers(incident),
                        drawing.charts(incident),
                        drawing.accounts(incident),
                        drawing.lineage(incident),
                        drawing.blame(incident),
                        drawing.statements(incident),
                        estimates(incident, about, visit),
                        waiting,
                        Said.of(about, visit),
                        claims.keySet().stream()
                                .filter(c -> !c.matches(".*/j[0-9]+"))
                                .sorted()
                                .findFirst()
                                .orElse(""),
                        Maps.incident(incident, excerpt.collation().claims(), visit)
                                .orElse(null)));
    }

    private static boolean judged(Reviews reviews, Visit visit, String claim) {
        Map<String, Reviews.Vote> votes = reviews.on(claim);
        return visit.blind() ? votes.containsKey(visit.who) : !votes.isEmpty();
    }

    private static List<IncidentPage.Estimated> estimates(
            CollatedIncident incident, List<Judgement> judgements, Visit visit) {
        var estimates = new ArrayList<IncidentPage.Estimated>();
        for (Point point : incident.points()) {
            Estimate estimate = point.estimate();
            if (estimate == null) {
                continue;
            }
            var persons = new ArrayList<String>();
            for (Judgement j : judgements) {
                if (j.standing() == Judgement.Standing.HOLDS
                        && j.ruling() instanceof Ruling.Best b
                        && b.question().equalsIgnoreCase(point.question().name())
                        && java.util.Objects.equals(b.people(), point.people())
                        && (!visit.blind() || j.who().equals(visit.who))) {
                    persons.add(visit.texts.say(
                            "incident.persons-best",
                            j.who(),
                            b.low(),
                            b.high() == null ? "\u2026" : b.high(),
                            b.best()));
                }
            }
            estimates.add(new IncidentPage.Estimated(
                    visit.texts.question(point),
                    visit.texts.range(estimate),
                    visit.texts.reason(estimate.rule()),
                    persons,
                    point.question().name().toLowerCase(java.util.Locale.ROOT),
                    point.people() == null ? "" : point.people(),
                    estimate.low(),
                    estimate.best(),
                    estimate.high() == null ? "" : estimate.high().toString()));
        }
        return estimates;
    }
}
