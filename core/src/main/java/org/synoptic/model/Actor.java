package org.synoptic.model;

/**
 * Whoever a passage says did it.
 *
 * <p>Example: {@code new Actor("Islamic State", "IS militants")}.
 *
 * <p>Limits: {@code name} is canonical inside the documents at hand; {@code words} are copied.
 */
public record Actor(String name, String words) {}
