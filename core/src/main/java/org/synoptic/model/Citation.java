package org.synoptic.model;

/**
 * A citation mark in running text, such as {@code [1]}, masked for the parser and remembered here.
 *
 * <p>Example: in {@code "had been executed.[1]"} the mark is {@code "1"}.
 *
 * <p>Limits: the reference that the mark points to is not resolved; equal marks of one account point to the same one.
 */
public record Citation(String mark, Span span) {}
