package org.synoptic.web.page;

import java.util.List;
import org.synoptic.casebook.Listed;

/**
 * One claim, or several.
 *
 * <p>Example: {@code m.claims().getFirst()}.
 *
 * <p>Limits: {@code others} are incidents that it may be moved to, empty where it cannot; {@code back} is where a ruling leads to;
 * {@code left} tells in the queue how many wait.
 */
public record ClaimPage(List<ClaimView> claims, List<Listed> others, String back, String left) {
    public ClaimPage {
        claims = List.copyOf(claims);
        others = List.copyOf(others);
    }
}
