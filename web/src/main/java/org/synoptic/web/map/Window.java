package org.synoptic.web.map;

import java.util.List;
import org.synoptic.model.Coordinates;

/**
 * The part of the globe that a map shows, in equirectangular projection: x goes with the longitude, y with the latitude, and at the
 * middle of the window both have one scale.
 */
record Window(double west, double east, double south, double north, int width, int height) {
    private static final double LEAST = 4;
    private static final double AROUND = 1.25;
    private static final double FLATTEST = 0.36;
    private static final double STEEPEST = 0.46;
    private static final double NARROWEST = 0.35;
    private static final int TURN = 360;
    private static final int HALF = 180;
    private static final int QUARTER = 90;

    /** A window around places, so wide; there is at least one. */
    static Window around(List<Coordinates> places, int width) {
        double south = places.stream().mapToDouble(Coordinates::latitude).min().orElseThrow();
        double north = places.stream().mapToDouble(Coordinates::latitude).max().orElseThrow();
        double west = places.stream().mapToDouble(Coordinates::longitude).min().orElseThrow();
        double east = places.stream().mapToDouble(Coordinates::longitude).max().orElseThrow();
        double narrowing = Math.max(NARROWEST, Math.cos(Math.toRadians((south + north) / 2)));
        double high = Math.max(LEAST, (north - south) * AROUND);
        double wide = Math.max(LEAST / narrowing, (east - west) * AROUND);
        double steep = high / (wide * narrowing);
        if (steep > STEEPEST) {
            wide = high / STEEPEST / narrowing;
        } else if (steep < FLATTEST) {
            high = FLATTEST * wide * narrowing;
        }
        wide = Math.min(TURN, wide);
        high = Math.min(HALF, high);
        double left = start((west + east) / 2, wide, HALF);
        double under = start((south + north) / 2, high, QUARTER);
        int height = (int) Math.round(width * Math.min(STEEPEST, high / (wide * narrowing)));
        return new Window(left, left + wide, under, under + high, width, height);
    }

    /** Where a stretch around a middle begins that does not go over the end of the globe. */
    private static double start(double middle, double length, int most) {
        return Math.clamp(middle - length / 2, -most, most - length);
    }

    double x(double longitude) {
        return (longitude - west) / (east - west) * width;
    }

    double y(double latitude) {
        return (north - latitude) / (north - south) * height;
    }

    boolean holds(Coordinates at) {
        return at.longitude() >= west && at.longitude() <= east && at.latitude() >= south && at.latitude() <= north;
    }
}
