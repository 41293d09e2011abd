package org.synoptic.blame;

import org.synoptic.model.Span;
import org.synoptic.syntax.Sentence;

/** Words for an actor: tokens {@code from} to {@code to} of a sentence, both included, around the noun {@code head}. */
record Phrase(Sentence sentence, int from, int to, int head) {
    Span span() {
        return sentence.span(sentence.token(from), sentence.token(to));
    }

    boolean holds(int index) {
        return from <= index && index <= to;
    }
}
