package org.synoptic.present;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.synoptic.model.Background;
import org.synoptic.model.Held;
import org.synoptic.model.Relation;
import org.synoptic.model.SharedPassage;

/** A line of lineage.jsonl. */
final class RelationRecord {
    private RelationRecord() {}

    static ObjectNode of(Relation relation) {
        ObjectNode line = Records.object()
                .put("a", relation.a())
                .put("b", relation.b())
                .put("relation", Records.word(relation.kind()))
                .put("dependent", relation.kind().dependent())
                .put("direction", Records.word(relation.direction()))
                .put("commonOrigin", relation.commonOrigin());
        ArrayNode passages = line.putArray("passages");
        for (SharedPassage shared : relation.passages()) {
            ObjectNode one = Records.object();
            one.set("a", Records.span(shared.a()));
            one.set("b", Records.span(shared.b()));
            passages.add(one);
        }
        return line;
    }

    /** A passage that very many documents hold: no pair, but all that hold it. */
    static ObjectNode of(Background background) {
        ObjectNode line = Records.object()
                .putNull("a")
                .putNull("b")
                .put("relation", "background")
                .put("dependent", false)
                .put("direction", "unknown")
                .putNull("commonOrigin");
        line.putArray("passages");
        line.put("quote", background.example().quote());
        ArrayNode held = line.putArray("held");
        for (Held one : background.held()) {
            ObjectNode place = Records.object().put("document", one.document());
            place.set("span", Records.span(one.span()));
            held.add(place);
        }
        return line;
    }
}
