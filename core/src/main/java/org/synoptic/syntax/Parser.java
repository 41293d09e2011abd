package org.synoptic.syntax;

import java.util.List;
import java.util.function.Predicate;

/**
 * Turns text into sentences with tokens, lemmas, parts of speech, named entities and basic dependencies.
 *
 * <p>Example: {@code parser.parse("12 people were killed.", s -> true).get(0).tokens().size()}.
 *
 * <p>Limits: English. Pure: the same text gives the same sentences; safe to call from several threads.
 */
public interface Parser {
    /**
     * The sentences of a text in order, with offsets in UTF-16 units of it.
     *
     * @param wantsTree asked for each sentence with tokens, tags and entities but no dependencies; where it says no, the
     *     tokens keep head {@link Token#NONE} and an empty relation
     */
    List<Sentence> parse(String text, Predicate<Sentence> wantsTree);

    /** Which parser and models, for the record of how a reading was made. */
    String version();
}
