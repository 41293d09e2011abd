package org.synoptic.model;

import org.jspecify.annotations.Nullable;

/**
 * The low, best and high figure of a point, with the rule that gave them.
 *
 * <p>Example: low 51, best 123, high 123, "the figure that most origins support".
 *
 * <p>Limits: {@code high} is null when some current figure is open upwards.
 */
public record Estimate(int low, int best, @Nullable Integer high, String rule) {}
