package org.synoptic.model;

/**
 * Where a place lies on the globe, in degrees: north and east are positive.
 *
 * <p>Example: {@code new Coordinates(36.2, 37.16)}.
 *
 * <p>Limits: latitude from -90 to 90, longitude from -180 to 180; anything else is a fault of the program. Of a town or province it is
 * one point of it, as the list that gave it has it.
 */
public record Coordinates(double latitude, double longitude) {
    public Coordinates {
        if (!within(latitude, 90) || !within(longitude, 180)) {
            throw new IllegalArgumentException("not on the globe: " + latitude + ", " + longitude);
        }
    }

    /** Whether numbers are coordinates. */
    public static boolean on(double latitude, double longitude) {
        return within(latitude, 90) && within(longitude, 180);
    }

    private static boolean within(double degrees, int most) {
        return degrees >= -most && degrees <= most;
    }
}
