/**
 * CoreNLP behind the parser interface. Start at {@link org.synoptic.language.CoreNlp}.
 */
@NullMarked
package org.synoptic.language;

import org.jspecify.annotations.NullMarked;
