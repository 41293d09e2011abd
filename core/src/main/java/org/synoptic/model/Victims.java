package org.synoptic.model;

import org.jspecify.annotations.Nullable;

/**
 * The people of a toll claim: the words for them, and who they are said to be.
 *
 * <p>Example: {@code new Victims("51 government soldiers", Status.COMBATANT)}.
 *
 * <p>Limits: {@code words} is null where the passage names no people ("at least 12 killed").
 */
public record Victims(@Nullable String words, Status status) {}
