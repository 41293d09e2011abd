/**
 * Reads files in a process of its own, which the operating system keeps from everything else. Start at
 * {@link org.synoptic.read.worker.Workshop}.
 */
@NullMarked
package org.synoptic.read.worker;

import org.jspecify.annotations.NullMarked;
