/**
 * The points of an incident, what the accounts answer to them, and what the answers show together.
 *
 * <p>Start at {@link org.synoptic.collate.Collator}. {@code CountPoints} answers how many, {@code NamePoints} who, when and
 * where; {@code Timeline} tells a later figure from another one, {@code Estimates} sums a point up.
 */
@NullMarked
package org.synoptic.collate;

import org.jspecify.annotations.NullMarked;
