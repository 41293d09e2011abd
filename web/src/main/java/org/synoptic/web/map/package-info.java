/**
 * Where incidents happened, on a map that the server draws; start at {@link org.synoptic.web.map.WorldMap}.
 */
@NullMarked
package org.synoptic.web.map;

import org.jspecify.annotations.NullMarked;
