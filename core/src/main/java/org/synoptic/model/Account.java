package org.synoptic.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One telling by one voice: a whole document, or the part of one that reprints another voice.
 *
 * <p>Example: a blog page that pastes an agency's report and then an encyclopedia's text holds two accounts.
 *
 * <p>Limits: accounts of a document do not overlap; {@code publisher} and {@code date} are null where neither text nor
 * metadata tell them. {@code id} is the document's id, followed by {@code #n} where it holds more than one.
 */
public record Account(
        String id,
        String document,
        Span span,
        @Nullable String publisher,
        @Nullable LocalDate date) {}
