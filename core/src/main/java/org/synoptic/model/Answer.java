package org.synoptic.model;

import java.util.List;

/**
 * What one or more claims answer to a point.
 *
 * <p>Example: {@code answer.origins().size()} beside {@code answer.claims().size()}.
 *
 * <p>Limits: {@code superseded} when each of its origins gave a later answer.
 */
public sealed interface Answer permits CountAnswer, NameAnswer {
    List<String> claims();

    List<String> accounts();

    List<String> origins();

    boolean superseded();
}
