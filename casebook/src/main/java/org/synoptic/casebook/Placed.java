package org.synoptic.casebook;

import org.jspecify.annotations.Nullable;
import org.synoptic.model.Document;
import org.synoptic.read.position.SourceMap;

/**
 * A document with the way back to its original.
 *
 * <p>Example: {@code placed.original()} is the SHA-256 of the file.
 *
 * <p>Limits: {@code original} is the SHA-256 of the bytes that the text was taken from; {@code source} is null where the text
 * is the whole file, letter by letter.
 */
public record Placed(
        Document document, String original, @Nullable SourceMap source) {}
