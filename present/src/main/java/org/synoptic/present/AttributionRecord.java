package org.synoptic.present;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.synoptic.model.Attribution;

/** A line of attributions.jsonl. */
final class AttributionRecord {
    private AttributionRecord() {}

    static ObjectNode of(Attribution attribution) {
        ObjectNode line = Records.object().put("document", attribution.document());
        var source = attribution.source();
        line.set("source", Records.spanOrNull(source == null ? null : source.span()));
        line.set("cue", Records.spanOrNull(attribution.cue()));
        line.set("content", Records.spans(attribution.content()));
        return line;
    }
}
