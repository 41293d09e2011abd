package org.synoptic.toll;

import org.synoptic.model.Count;
import org.synoptic.model.Status;

/**
 * People counted in a sentence: "at least 12 government soldiers", "his wife", "six others", "another hundred".
 *
 * @param first the first token, the words of comparison included
 * @param head the token of the noun for the people, or of the number where there is none
 * @param last the last token
 */
record Group(int first, int number, int head, int last, Count count, Kind kind, Status status) {
    enum Kind {
        /** A number with or without a noun. */
        COUNTED,
        /** One person by a noun: "the driver". */
        SINGLE,
        /** One person by name. */
        NAMED,
        /** One person by a pronoun. */
        PRONOUN
    }

    boolean counted() {
        return kind == Kind.COUNTED;
    }

    boolean bare() {
        return counted() && head < number;
    }
}
