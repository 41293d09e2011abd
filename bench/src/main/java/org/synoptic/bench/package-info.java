/**
 * Accuracy and speed against labelled sets. Start at {@link org.synoptic.bench.BenchCommand}.
 */
@NullMarked
package org.synoptic.bench;

import org.jspecify.annotations.NullMarked;
