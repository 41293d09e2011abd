package org.synoptic.model;

/**
 * Who the people of a toll are said to be.
 *
 * <p>Example: "five children" are {@link #CIVILIAN}, "militants" {@link #COMBATANT}, "people" {@link #UNSPECIFIED}.
 *
 * <p>Limits: what the words say, never what is likely.
 */
public enum Status {
    CIVILIAN,
    COMBATANT,
    MIXED,
    UNSPECIFIED
}
