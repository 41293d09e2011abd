package org.synoptic.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How one part of a set came out: counts by document, and the figures that follow from their sums.
 *
 * <p>Errors are kept by kind, for the developed part to be looked at.
 */
final class Sheet {
    private static final int DRAWS = 1000;
    private static final double LOW = .025;
    private static final double HIGH = .975;

    private final int width;
    private final Map<String, ToDoubleFunction<double[]>> figures = new LinkedHashMap<>();
    private final SortedMap<String, double[]> counts = new TreeMap<>();
    private final SortedMap<String, List<String>> errors = new TreeMap<>();

    /** A sheet with so many counts a document. */
    Sheet(int width) {
        this.width = width;
    }

    /** Says how a figure follows from the summed counts. */
    Sheet figure(String name, ToDoubleFunction<double[]> value) {
        figures.put(name, value);
        return this;
    }

    /** Sees to it that a document counts as one, whatever is found in it. */
    void document(String id) {
        counts.computeIfAbsent(id, i -> new double[width]);
    }

    void add(String document, int column, double value) {
        counts.computeIfAbsent(document, i -> new double[width])[column] += value;
    }

    void error(String kind, String what) {
        errors.computeIfAbsent(kind, k -> new ArrayList<>()).add(what);
    }

    Map<String, List<String>> errors() {
        return errors;
    }

    int documents() {
        return counts.size();
    }

    Iterable<String> names() {
        return figures.keySet();
    }

    double value(String figure) {
        return of(figure).applyAsDouble(sum(List.copyOf(counts.values())));
    }

    /** The 95 % interval of a figure over documents drawn anew, with the same draws each time. */
    double[] interval(String figure) {
        List<double[]> rows = List.copyOf(counts.values());
        if (rows.isEmpty()) {
            return new double[] {0, 0};
        }
        var random = new SplittableRandom(1);
        double[] values = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            var drawn = new ArrayList<double[]>();
            for (int i = 0; i < rows.size(); i++) {
                drawn.add(rows.get(random.nextInt(rows.size())));
            }
            values[d] = of(figure).applyAsDouble(sum(drawn));
        }
        java.util.Arrays.sort(values);
        return new double[] {values[(int) (LOW * DRAWS)], values[(int) (HIGH * DRAWS) - 1]};
    }

    private ToDoubleFunction<double[]> of(String figure) {
        ToDoubleFunction<double[]> found = figures.get(figure);
        if (found == null) {
            throw new IllegalArgumentException("no figure " + figure);
        }
        return found;
    }

    private double[] sum(List<double[]> rows) {
        double[] sum = new double[width];
        for (double[] row : rows) {
            for (int i = 0; i < width; i++) {
                sum[i] += row[i];
            }
        }
        return sum;
    }

    /** A share; 0 of nothing. */
    static double ratio(double a, double b) {
        return b == 0 ? 0 : a / b;
    }

    /** The harmonic mean of precision and recall: {@code right} of {@code given}, of {@code labelled}. */
    static double f1(double right, double given, double labelled) {
        return harmonic(ratio(right, given), ratio(right, labelled));
    }

    static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
