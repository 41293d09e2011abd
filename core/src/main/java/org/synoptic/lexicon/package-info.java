/**
 * Language knowledge in readable resource files. Start at {@link org.synoptic.lexicon.Lexicon}.
 */
@NullMarked
package org.synoptic.lexicon;

import org.jspecify.annotations.NullMarked;
