package org.synoptic.casebook;

import org.synoptic.model.Document;
import org.synoptic.read.position.SourceMap;

/**
 * A document with the way back to its original.
 *
 * <p>Example: {@code placed.source().steps(claim.passage().span())} is {@code [page 3]}.
 *
 * <p>Limits: {@code original} is the SHA-256 of the bytes that the text was taken from; {@code source} is {@link SourceMap#NONE} where the text
 * is the whole file, letter by letter.
 */
public record Placed(Document document, String original, SourceMap source) {}
