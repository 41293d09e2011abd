package org.synoptic.name;

import org.synoptic.model.SourceKind;

/**
 * Who some words stand for.
 *
 * <p>Example: "the Observatory" is {@code new Named("Violet Lake Observatory", BODY)} where the text named it so.
 *
 * <p>Limits: for an unnamed speaker {@code name} is its words.
 */
public record Named(String name, SourceKind kind) {}
