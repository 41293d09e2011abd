package org.synoptic.model;

/**
 * Where a document holds words that others hold too.
 *
 * <p>Example: {@code new Held("a.txt", new Span(900, 1020))}.
 *
 * <p>Limits: the words need not be equal to the letter in all documents that hold them.
 */
public record Held(String document, Span span) {}
