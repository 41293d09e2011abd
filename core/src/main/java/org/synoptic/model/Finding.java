package org.synoptic.model;

/**
 * What a point shows, in the order in which the first that holds is shown.
 *
 * <p>Example: two current figures of different origins that cannot both be true are a {@link #CONFLICT}.
 *
 * <p>Limits: a finding describes the accounts, it does not say who is right.
 */
public enum Finding {
    CONFLICT,
    UPDATE,
    AGREEMENT,
    SINGLE_ORIGIN,
    NOT_COMPARABLE,
    SILENCE
}
