/**
 * Names of bodies and people, one canonical form each inside a document. Start at {@link org.synoptic.name.Names}.
 */
@NullMarked
package org.synoptic.name;

import org.jspecify.annotations.NullMarked;
