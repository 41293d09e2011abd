/**
 * Synoptic as a library. Start at {@link org.synoptic.Synoptic}, the one facade that joins the stages.
 */
@NullMarked
package org.synoptic;

import org.jspecify.annotations.NullMarked;
