package org.synoptic.model;

/**
 * Which of two related documents took the common text from which.
 *
 * <p>Example: {@link #COMMON} where both carry one agency's wire.
 *
 * <p>Limits: {@link #UNKNOWN} where nothing tells; never guessed.
 */
public enum Direction {
    A_FROM_B,
    B_FROM_A,
    COMMON,
    UNKNOWN
}
