package org.synoptic.extract;

import java.util.List;
import org.synoptic.model.Attribution;
import org.synoptic.model.Claim;
import org.synoptic.syntax.Reading;

/**
 * What was read from one document.
 *
 * <p>Example: {@code extraction.claims().size()}.
 *
 * <p>Limits: claims and attributions stand in reading order.
 */
public record Extraction(Reading reading, List<Claim> claims, List<Attribution> attributions) {
    public Extraction {
        claims = List.copyOf(claims);
        attributions = List.copyOf(attributions);
    }
}
