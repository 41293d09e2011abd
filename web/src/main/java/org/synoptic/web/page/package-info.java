/** What the pages in {@code src/main/jte} are given to show; start at {@link org.synoptic.web.page.Frame}. */
@NullMarked
package org.synoptic.web.page;

import org.jspecify.annotations.NullMarked;
