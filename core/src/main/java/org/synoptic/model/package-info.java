/**
 * The words of Synoptic as immutable values: documents, claims, origins, incidents, collations.
 *
 * <p>Start at {@link org.synoptic.model.Claim} for what a document says, at {@link org.synoptic.model.Collation} for
 * what the accounts say side by side. Spans are half open and count UTF-16 units of {@link
 * org.synoptic.model.Document#text()}. A field that is not known is null, never guessed.
 */
@NullMarked
package org.synoptic.model;

import org.jspecify.annotations.NullMarked;
