/**
 * Which documents repeat one another, and where each claim comes from once repetition is taken out.
 *
 * <p>Start at {@link org.synoptic.trace.Tracer}. {@code Words} turns a text into comparable words, {@code SeedIndex}
 * finds the documents that may share a passage, {@code Aligner} finds the passages, {@code Classifier} says what they
 * mean, {@code OriginFinder} joins claims.
 */
@NullMarked
package org.synoptic.trace;

import org.jspecify.annotations.NullMarked;
