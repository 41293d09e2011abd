package org.synoptic.model;

import java.util.List;

/**
 * An incident with its points down.
 *
 * <p>Example: {@code collated.points().get(0).finding()}.
 *
 * <p>Limits: points stand in the order of {@link Question}, the whole before its parts.
 */
public record CollatedIncident(Incident incident, List<Point> points) {
    public CollatedIncident {
        points = List.copyOf(points);
    }
}
