/**
 * Dates and stretches of time as a document tells them. Start at {@link org.synoptic.date.Dates}.
 */
@NullMarked
package org.synoptic.date;

import org.jspecify.annotations.NullMarked;
