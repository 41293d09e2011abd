/**
 * Sentences, tokens and their grammar, as the stages see them, without any parser behind it.
 *
 * <p>Start at {@link org.synoptic.syntax.Parser}, the one interface that a language adaptor implements.
 */
@NullMarked
package org.synoptic.syntax;

import org.jspecify.annotations.NullMarked;
