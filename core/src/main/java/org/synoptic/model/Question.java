package org.synoptic.model;

/**
 * What a point asks.
 *
 * <p>Example: {@link #KILLED} asks how many were killed.
 *
 * <p>Limits: a fixed list, in the order in which they are shown.
 */
public enum Question {
    KILLED,
    INJURED,
    MISSING,
    CAPTURED,
    CASUALTIES,
    VICTIMS,
    PERPETRATOR,
    DATE,
    PLACE
}
