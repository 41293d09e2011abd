package org.synoptic.casebook;

/**
 * A checkpoint of a casebook's log that was kept in another place.
 *
 * <p>Example: {@code new KeptCheckpoint("from Basim", Files.readString(file))}.
 *
 * <p>Limits: {@code note} are the words as the casebook gave them, letter by letter; {@code name} is how a person knows it.
 */
public record KeptCheckpoint(String name, String note) {}
