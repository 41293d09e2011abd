package org.synoptic.model;

/**
 * Another origin that may be the same, and what speaks for it.
 *
 * <p>Example: {@code new Doubt("o7", "a and b give the figure in the same sentences, on the word of X and of Y.")}.
 *
 * <p>Limits: told of both origins; {@code why} is a whole sentence.
 */
public record Doubt(String origin, String why) {}
