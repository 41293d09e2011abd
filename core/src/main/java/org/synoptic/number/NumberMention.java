package org.synoptic.number;

import org.synoptic.model.Count;

/**
 * A number in a sentence, with the words before and after it that say how it is meant.
 *
 * <p>Example: in "at least 12 people" the mention runs over the tokens 0 to 2.
 *
 * <p>Limits: {@code first} and {@code last} are token indices, both included; {@code core} is the token at which the
 * number itself begins.
 */
public record NumberMention(int first, int core, int last, Count count) {}
