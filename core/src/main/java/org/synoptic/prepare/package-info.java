/**
 * From a document to a reading: accounts split, citation marks masked, text parsed. Start at {@link org.synoptic.prepare.Preparer}.
 */
@NullMarked
package org.synoptic.prepare;

import org.jspecify.annotations.NullMarked;
