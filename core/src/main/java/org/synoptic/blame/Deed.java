package org.synoptic.blame;

/** A word for what was done with whoever is said to have done it. */
record Deed(int index, Phrase actor, String rule) {}
