package org.synoptic.model;

/**
 * A document, a span in it, and the exact words there.
 *
 * <p>Example: {@code document.passage(new Span(0, 9)).quote()}.
 *
 * <p>Limits: {@code quote} always equals the document's text at {@code span}; make passages with {@link Document#passage}.
 */
public record Passage(String document, Span span, String quote) {}
