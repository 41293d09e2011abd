package org.synoptic.toll;

import org.synoptic.model.Outcome;

/**
 * An outcome word in a sentence.
 *
 * @param first its first token
 * @param last its last token
 */
record Trigger(int first, int last, Outcome outcome, Kind kind) {
    enum Kind {
        /** A verb form that is surely active: "kills", "killing". */
        ACTIVE,
        /** A form on -ed or the like: active, passive or participle as its surroundings say. */
        PARTICIPLE,
        /** What people do when it happens to them: "died". */
        DYING,
        /** What they then are: "dead", "missing". */
        STATE,
        /** A noun with the people behind it: "the death of". */
        NOUN,
        /** A noun for a total: "the death toll". */
        TOLL
    }
}
