package org.synoptic.web.page;

import java.util.List;
import org.synoptic.casebook.Hit;

/**
 * What a search found.
 *
 * <p>Example: {@code m.claims().size()}.
 *
 * <p>Limits: at most {@code most} of each, the newest first.
 */
public record SearchPage(String words, List<Hit> claims, List<Hit> documents, int most) {
    public SearchPage {
        claims = List.copyOf(claims);
        documents = List.copyOf(documents);
    }
}
