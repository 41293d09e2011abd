package org.synoptic.model;

/**
 * What a responsibility claim says of its perpetrator.
 *
 * <p>Example: "the group claimed responsibility" is {@link #ADMITS}.
 *
 * <p>Limits: on whose word it rests is in the claim's sources.
 */
public enum Stance {
    ACCUSES,
    ADMITS,
    DENIES,
    DOES_NOT_CLAIM
}
