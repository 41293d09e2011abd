package org.synoptic.present;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.DocumentToll;
import org.synoptic.model.Estimate;

/** A line of tolls.jsonl. */
final class TollRecord {
    private TollRecord() {}

    static ObjectNode of(DocumentToll toll) {
        ObjectNode line = Records.object().put("document", toll.document());
        line.set("killed", figure(toll.killed()));
        line.set("injured", figure(toll.injured()));
        return line;
    }

    private static @Nullable ObjectNode figure(@Nullable Estimate estimate) {
        return estimate == null
                ? null
                : Records.object()
                        .put("low", estimate.low())
                        .put("best", estimate.best())
                        .put("high", estimate.high());
    }
}
