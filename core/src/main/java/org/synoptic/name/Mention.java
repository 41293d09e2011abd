package org.synoptic.name;

/** A run of capitalised words that stands for one body, person or place. */
record Mention(String words, int at, String entity) {}
