package org.synoptic.model;

/**
 * Whether a claim is put forward or denied.
 *
 * <p>Example: "denied that 30 people died" gives a {@link #DENIED} claim.
 *
 * <p>Limits: "no casualties" gives no claim at all.
 */
public enum Polarity {
    ASSERTED,
    DENIED
}
