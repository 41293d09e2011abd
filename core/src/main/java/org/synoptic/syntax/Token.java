package org.synoptic.syntax;

import org.synoptic.model.Span;

/**
 * One word or mark with its grammar.
 *
 * <p>Example: in "12 people died" the token "people" has the tag NNS, the lemma "people", the head 2 and the relation
 * "nsubj".
 *
 * <p>Limits: {@code index} and {@code head} count in the sentence from 0; head is {@link #ROOT} for the root and
 * {@link #NONE} where no tree was wanted. Tags are Penn Treebank, relations Universal Dependencies; {@code entity} is
 * PERSON, ORGANIZATION, LOCATION or empty.
 */
public record Token(
        int index, Span span, String text, String lemma, String tag, String entity, int head, String relation) {
    public static final int ROOT = -1;
    public static final int NONE = -2;

    /** The word in lower case. */
    public String lower() {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the tag starts so: {@code is("NN")} holds for all nouns. */
    public boolean is(String tagStart) {
        return tag.startsWith(tagStart);
    }
}
