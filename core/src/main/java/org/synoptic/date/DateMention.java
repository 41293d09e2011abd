package org.synoptic.date;

import org.synoptic.model.DateInterval;
import org.synoptic.model.Span;

/**
 * A date in the text, read as an interval of days.
 *
 * <p>Example: "on 2 May" in a text of June 2031 has the interval 2031-05-02 to 2031-05-02 and the role HAPPENING.
 *
 * <p>Limits: {@code span} holds the words of the date without its preposition.
 */
public record DateMention(Span span, DateInterval interval, Role role) {

    /** What a date is the date of. */
    public enum Role {
        /** Of something that happened. */
        HAPPENING,
        /** Of a stretch that reaches up to the document's date: "since 2011". */
        RUNNING,
        /** Of somebody's saying so: "a monitor said on Sunday". */
        TELLING,
        /** Of something else that this is only measured against: "the deadliest attack since 2012". */
        BACKGROUND,
        /** Of the text's own publication. */
        PUBLICATION
    }
}
