package org.synoptic.present;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.synoptic.model.Citation;
import org.synoptic.model.Claim;
import org.synoptic.model.Ground;
import org.synoptic.model.Incident;
import org.synoptic.model.Origin;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
import org.synoptic.model.Source;
import org.synoptic.model.Span;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;
import org.synoptic.read.position.SourceMap;
import org.synoptic.read.position.Step;

/** A line of claims.jsonl. */
final class ClaimRecord {
    private ClaimRecord() {}

    static ObjectNode of(Claim claim, Lookup lookup) {
        ObjectNode line = Records.object()
                .put("document", claim.passage().document())
                .put("claim", claim.id())
                .put("kind", kind(claim));
        line.set("span", Records.span(claim.passage().span()));
        line.put("quote", claim.passage().quote());
        switch (claim) {
            case TollClaim toll -> toll(toll, line);
            case ResponsibilityClaim responsibility -> responsibility(responsibility, line);
            case Statement statement -> statement(statement, line);
        }
        line.put("account", claim.account());
        line.put("incident", lookup.incidentOf(claim).map(Incident::id).orElse(null));
        line.put("origin", lookup.originOf(claim).map(Origin::id).orElse(null));
        ArrayNode grounds = line.putArray("grounds");
        claim.grounds().forEach(g -> grounds.add(ground(g)));
        line.put("rule", claim.rule());
        line.put("confidence", claim.confidence());
        ArrayNode citations = line.putArray("citations");
        claim.citations().forEach(c -> citations.add(citation(c)));
        line.set(
                "locator",
                lookup.source(claim.passage().document())
                        .map(source -> locator(source, claim.passage().span()))
                        .orElse(null));
        return line;
    }

    /** The kind of a claim, as the records write it. */
    static String kind(Claim claim) {
        return switch (claim) {
            case TollClaim toll -> "toll";
            case ResponsibilityClaim responsibility -> "responsibility";
            case Statement statement -> "statement";
        };
    }

    private static void toll(TollClaim toll, ObjectNode line) {
        line.put("outcome", Records.word(toll.outcome()))
                .put("low", toll.count().low())
                .put("high", toll.count().high())
                .put("comparator", Records.word(toll.count().comparator()))
                .put("stated", toll.count().stated());
        line.putObject("victims")
                .put("words", toll.victims().words())
                .put("status", Records.word(toll.victims().status()));
        line.put("partOf", toll.partOf());
        sources(toll, line);
        line.set("perpetrator", Records.actor(toll.perpetrator()));
        setting(toll.setting(), line);
        line.put("polarity", Records.word(toll.polarity()));
    }

    private static void responsibility(ResponsibilityClaim claim, ObjectNode line) {
        line.put("stance", Records.word(claim.stance()));
        line.set("perpetrator", Records.actor(claim.perpetrator()));
        sources(claim, line);
        setting(claim.setting(), line);
    }

    private static void statement(Statement statement, ObjectNode line) {
        sources(statement, line);
        line.put("act", statement.act());
        line.set("cue", Records.spanOrNull(statement.cue()));
        line.set("content", Records.spans(statement.content()));
    }

    private static void setting(Setting setting, ObjectNode line) {
        line.set("date", Records.date(setting.date()));
        line.set("place", Records.place(setting.place()));
    }

    private static void sources(Claim claim, ObjectNode line) {
        ArrayNode sources = line.putArray("sources");
        for (Source source : claim.sources()) {
            ObjectNode one = Records.object()
                    .put("name", source.name())
                    .put("words", source.words())
                    .put("kind", Records.word(source.kind()));
            one.set("span", Records.spanOrNull(source.span()));
            sources.add(one);
        }
    }

    private static ObjectNode locator(SourceMap source, Span span) {
        ObjectNode locator = Records.object();
        ArrayNode steps = locator.putArray("steps");
        for (Step step : source.steps(span)) {
            steps.addObject().put("kind", step.kind()).put("at", step.at());
        }
        locator.set("source", Records.spanOrNull(source.source(span).orElse(null)));
        return locator.put("cut", source.cut().orElse(null));
    }

    private static ObjectNode ground(Ground ground) {
        ObjectNode one = Records.object().put("role", Records.word(ground.role()));
        one.set("span", Records.span(ground.span()));
        return one;
    }

    private static ObjectNode citation(Citation citation) {
        ObjectNode one = Records.object().put("mark", citation.mark());
        one.set("span", Records.span(citation.span()));
        return one;
    }
}
