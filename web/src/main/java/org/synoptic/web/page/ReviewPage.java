package org.synoptic.web.page;

import java.util.List;

/**
 * The queue of claims to look at.
 *
 * <p>Example: {@code m.now().claims()} holds the one at hand, or none.
 *
 * <p>Limits: {@code next} come after it; {@code last} is the number of one's own last ruling, 0 without.
 */
public record ReviewPage(
        ClaimPage now, List<ClaimView> next, boolean second, int seconds, String skip, String before, long last) {
    public ReviewPage {
        next = List.copyOf(next);
    }
}
