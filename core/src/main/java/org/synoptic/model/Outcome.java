package org.synoptic.model;

/**
 * What people suffered.
 *
 * <p>Example: "51 soldiers were executed" is {@link #KILLED}.
 *
 * <p>Limits: {@link #CASUALTIES} only where killed and injured are not told apart.
 */
public enum Outcome {
    KILLED,
    INJURED,
    MISSING,
    CAPTURED,
    CASUALTIES
}
