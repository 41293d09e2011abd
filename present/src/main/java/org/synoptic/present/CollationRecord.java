package org.synoptic.present;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.synoptic.model.Account;
import org.synoptic.model.Answer;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Document;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Origin;
import org.synoptic.model.Point;
import org.synoptic.model.Problem;
import org.synoptic.read.position.SourceMap;

/** The whole of collation.json. */
final class CollationRecord {
    private CollationRecord() {}

    static ObjectNode of(Collation collation, Map<String, SourceMap> sources, Judged judged) {
        ObjectNode whole = Records.object();
        ArrayNode documents = whole.putArray("documents");
        collation.documents().forEach(d -> documents.add(document(d, sources.getOrDefault(d.id(), SourceMap.NONE))));
        ArrayNode accounts = whole.putArray("accounts");
        collation.accounts().forEach(a -> accounts.add(account(a)));
        ArrayNode origins = whole.putArray("origins");
        collation.origins().forEach(o -> origins.add(origin(o)));
        ArrayNode incidents = whole.putArray("incidents");
        collation.incidents().forEach(i -> incidents.add(incident(i, judged)));
        ArrayNode problems = whole.putArray("problems");
        collation.problems().forEach(p -> problems.add(problem(p)));
        return whole;
    }

    private static ObjectNode document(Document document, SourceMap source) {
        return Records.object()
                .put("id", document.id())
                .put("title", document.title())
                .put("publisher", document.publisher())
                .put("date", Records.text(document.date()))
                .put("url", document.url())
                .put("cut", source.cut().orElse(null));
    }

    private static ObjectNode account(Account account) {
        ObjectNode record = Records.object().put("id", account.id()).put("document", account.document());
        record.set("span", Records.span(account.span()));
        return record.put("publisher", account.publisher()).put("date", Records.text(account.date()));
    }

    private static ObjectNode origin(Origin origin) {
        ObjectNode record = Records.object()
                .put("id", origin.id())
                .put("name", origin.name())
                .put("kind", origin.kind());
        record.set("accounts", Records.strings(origin.accounts()));
        record.set("claims", Records.strings(origin.claims()));
        record.set("evidence", Records.strings(origin.evidence()));
        ArrayNode doubts = record.putArray("possiblySame");
        origin.doubts()
                .forEach(d ->
                        doubts.add(Records.object().put("origin", d.origin()).put("why", d.why())));
        return record;
    }

    private static ObjectNode incident(CollatedIncident collated, Judged judged) {
        var incident = collated.incident();
        ObjectNode record = Records.object()
                .put("id", incident.id())
                .put("title", incident.title())
                .put("kind", incident.kind());
        record.set("date", Records.date(incident.date()));
        record.set("place", Records.place(incident.place()));
        record.set("claims", Records.strings(incident.claims()));
        ArrayNode points = record.putArray("points");
        collated.points().forEach(p -> points.add(point(collated, p, judged)));
        return record;
    }

    private static ObjectNode point(CollatedIncident collated, Point point, Judged judged) {
        ObjectNode record = Records.object()
                .put("question", Records.word(point.question()))
                .put("people", point.people())
                .put("part", point.part());
        ArrayNode answers = record.putArray("answers");
        point.answers().forEach(a -> answers.add(answer(a, judged)));
        record.put("finding", Records.word(point.finding()));
        record.set("estimate", Records.estimate(point.estimate()));
        record.put("accounts", point.accounts()).put("origins", point.origins());
        record.set(
                "findings",
                Records.strings(point.findings().stream().map(Records::word).toList()));
        List<Judged.Estimated> estimates = judged.estimates(collated, point);
        if (!estimates.isEmpty()) {
            ArrayNode array = record.putArray("judged");
            estimates.forEach(e -> array.add(Records.object()
                    .put("judgement", e.judgement())
                    .put("who", e.who())
                    .put("low", e.estimate().low())
                    .put("best", e.estimate().best())
                    .put("high", e.estimate().high())));
        }
        return record;
    }

    private static ObjectNode answer(Answer answer, Judged judged) {
        ObjectNode record = Records.object();
        switch (answer) {
            case CountAnswer count ->
                record.put("low", count.low())
                        .put("high", count.high())
                        .put("comparator", Records.word(count.comparator()));
            case NameAnswer name ->
                record.put("name", name.name())
                        .put("stance", name.stance() == null ? null : Records.word(name.stance()));
        }
        record.set("claims", Records.strings(answer.claims()));
        record.set("accounts", Records.strings(answer.accounts()));
        record.set("origins", Records.strings(answer.origins()));
        List<Judged.Graded> grades = judged.grades(answer);
        if (!grades.isEmpty()) {
            ArrayNode array = record.putArray("grades");
            grades.forEach(g -> array.add(Records.object()
                    .put("judgement", g.judgement())
                    .put("who", g.who())
                    .put("scheme", g.scheme())
                    .put("value", g.value())
                    .put("source", g.source())));
        }
        return record.put("superseded", answer.superseded());
    }

    private static ObjectNode problem(Problem problem) {
        return Records.object()
                .put("code", problem.code())
                .put("place", problem.place())
                .put("message", problem.message())
                .put("advice", problem.advice());
    }
}
