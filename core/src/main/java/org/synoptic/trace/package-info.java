/**
 * Which documents repeat one another, and where each claim comes from once repetition is taken out.
 *
 * <p>Start at {@link org.synoptic.trace.Tracer}; where documents come one by one, at
 * {@link org.synoptic.trace.LineageIndex}. {@code Words} turns a text into comparable words, {@code SeedIndex} keeps who
 * holds which run of them, {@code Settled} relates the documents of one moment: {@code Candidates} may share a passage,
 * {@code Aligner} finds it, {@code Recurrence} and {@code Marks} tell background from news, {@code Classifier} says what it
 * means. {@code Backgrounds} reports what very many hold. {@code OriginFinder} joins claims, {@code Doubts} lists what may
 * be one.
 */
@NullMarked
package org.synoptic.trace;

import org.jspecify.annotations.NullMarked;
