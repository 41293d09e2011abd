/**
 * A casebook in the browser: read, review, publish.
 *
 * <p>Start at {@link org.synoptic.web.Web}, then {@code Routes}, which lists every address with who may use it.
 */
@NullMarked
package org.synoptic.web;

import org.jspecify.annotations.NullMarked;
