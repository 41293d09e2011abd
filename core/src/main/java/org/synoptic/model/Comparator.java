package org.synoptic.model;

/**
 * How a number is meant.
 *
 * <p>Example: "at least 12" is {@link #AT_LEAST}, "dozens" is {@link #VAGUE}.
 *
 * <p>Limits: as in the rules for numbers in docs/rules.md.
 */
public enum Comparator {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    RANGE,
    VAGUE
}
