/**
 * How far reviewers agree, and where they do not.
 *
 * <p>Start at {@link org.synoptic.web.review.Agreement}.
 */
@NullMarked
package org.synoptic.web.review;

import org.jspecify.annotations.NullMarked;
