package org.synoptic.casebook;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synoptic.Rulings;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Origin;
import org.synoptic.model.Relation;
import org.synoptic.read.position.SourceMap;

/** Collates the latest readings twice, without and with what persons ruled, and keeps the result in place of the last one. */
final class Collating {
    private final Rows rows;
    private final Ledger ledger;
    private final Engine engine;
    private final String who;

    Collating(Rows rows, Ledger ledger, Engine engine, String who) {
        this.rows = rows;
        this.ledger = ledger;
        this.engine = engine;
        this.who = who;
    }

    Collated collate(ReadIn read) throws IOException, SQLException {
        List<Document> documents = rows.list(Queries.DOCUMENT + " ORDER BY d.id", Queries::document);
        var judging = new Judging(rows);
        List<Judgement> judgements = judging.all();
        var parses = new KeptParses(rows, engine.version());
        Collation machine = engine.collate(documents, Rulings.NONE, parses::over);
        boolean ruled = judgements.stream().anyMatch(j -> j.standing() == Judgement.Standing.HOLDS);
        Collation both = ruled ? engine.collate(documents, judging.applied(judgements), parses::over) : machine;
        var collated = new Collated(machine, both, judgements, read, sources());
        ledger.change(rows, entry -> write(entry, collated));
        return collated;
    }

    private Map<String, SourceMap> sources() throws SQLException {
        var sources = new HashMap<String, SourceMap>();
        rows.each(Queries.DOCUMENT + " AND d.source IS NOT NULL", r -> {
            Placed placed = Queries.placed(r);
            SourceMap source = placed.source();
            if (source != null) {
                sources.put(placed.document().id(), source);
            }
        });
        return sources;
    }

    private long write(Ledger.Entry entry, Collated collated) throws SQLException {
        for (String table : List.of("incident", "origin", "relation", "collated")) {
            rows.run("DELETE FROM " + table);
        }
        Listing.clear(rows);
        long n = entry.next();
        var incidents = new Batch();
        var origins = new Batch();
        var relations = new Batch();
        side(n, "machine", collated.machine(), incidents, origins, relations);
        side(n, "ruled", collated.ruled(), incidents, origins, relations);
        incidents.addAll(origins);
        incidents.addAll(relations);
        int documents = collated.ruled().documents().size();
        entry.line(
                who,
                "collate",
                engine.version(),
                Json.object().put("documents", documents).put("rows", incidents.digest()));
        rows.insert(
                Table.COLLATED,
                n,
                entry.at().toString(),
                engine.version(),
                documents,
                collated.judgements().size());
        incidents.write(rows);
        Listing.write(rows, "machine", collated.machine());
        Listing.write(rows, "ruled", collated.ruled());
        return n;
    }

    private static void side(
            long n, String side, Collation collation, Batch incidents, Batch origins, Batch relations) {
        int at = 0;
        for (CollatedIncident i : collation.incidents()) {
            incidents.add(
                    Table.INCIDENT,
                    n,
                    side,
                    at++,
                    i.incident().id(),
                    i.incident().title(),
                    Json.write(i));
        }
        at = 0;
        for (Origin o : collation.origins()) {
            origins.add(Table.ORIGIN, n, side, at++, o.id(), o.name(), Json.write(o));
        }
        at = 0;
        for (Relation r : collation.relations()) {
            relations.add(Table.RELATION, n, side, at++, r.a(), r.b(), Json.write(r));
        }
    }
}
