package org.synoptic.model;

/**
 * How two documents are related by copying, strongest first.
 *
 * <p>Example: one text under another headline is {@link #REPUBLISHED}.
 *
 * <p>Limits: no relation at all means none was found, not that the two are independent.
 */
public enum RelationKind {
    REPUBLISHED,
    DERIVED,
    SHARED_QUOTE,
    BACKGROUND;

    /** Whether one of the two stands on the other, or both on a third text. */
    public boolean dependent() {
        return this == REPUBLISHED || this == DERIVED;
    }
}
