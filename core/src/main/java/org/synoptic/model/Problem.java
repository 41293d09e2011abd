package org.synoptic.model;

/**
 * Something that went wrong with the input, told to a person: a code, a place, what happened and what to do.
 *
 * <p>Example: {@code new Problem("read.empty", "a.txt", "The file is empty.", "Save it again.")}.
 *
 * <p>Limits: codes are listed in docs/problems.md; a problem never stops the other documents.
 */
public record Problem(String code, String place, String message, String advice) {}
