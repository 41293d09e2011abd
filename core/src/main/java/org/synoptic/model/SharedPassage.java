package org.synoptic.model;

/**
 * Where the same words stand in two documents.
 *
 * <p>Example: {@code new SharedPassage(new Span(0, 80), new Span(40, 120))}.
 *
 * <p>Limits: the two runs need not be equal to the letter.
 */
public record SharedPassage(Span a, Span b) {}
