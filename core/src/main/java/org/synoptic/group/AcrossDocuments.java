package org.synoptic.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synoptic.happening.Happenings;
import org.synoptic.model.DateInterval;

/**
 * Joins the groups of different documents that tell of one happening, the most alike pair first. Dates must meet; the same
 * place, figures and wording speak for it, another place or kind against it.
 */
final class AcrossDocuments {
    private static final double JOIN = 3.0;
    private static final double NEVER = Double.NEGATIVE_INFINITY;
    /** More than all other likeness together: the same words tell of the same happening. */
    private static final double COPIED = 20;

    /** A round-up of several happenings is none of them. */
    private static final double SEVERAL = 2;

    private static final int VAGUE = 40;
    /** A count over more days than this is not that of one day. */
    private static final int PERIOD = 4;

    private final Map<String, Integer> spread = new HashMap<>();
    private final int documents;
    private final Copied copied;
    private final List<Profile> open = new ArrayList<>();
    private final List<double[]> alike = new ArrayList<>();
    /** For each row the first column of its greatest value, -1 for the first row. */
    private final List<Integer> best = new ArrayList<>();

    private AcrossDocuments(List<Cluster> clusters, Copied copied) {
        this.copied = copied;
        var all = new HashSet<String>();
        var seen = new HashSet<String>();
        for (Cluster c : clusters) {
            for (Told t : c.told()) {
                String document = t.claim().passage().document();
                all.add(document);
                for (String w : t.words()) {
                    if (seen.add(document + " " + w)) {
                        spread.merge(w, 1, Integer::sum);
                    }
                }
            }
        }
        documents = all.size();
        for (Cluster c : clusters) {
            open.add(profile(c));
        }
        for (int i = 0; i < open.size(); i++) {
            double[] row = new double[i];
            for (int j = 0; j < i; j++) {
                row[j] = alike(open.get(i), open.get(j));
            }
            alike.add(row);
            best.add(best(row));
        }
    }

    static List<Cluster> group(List<Cluster> clusters, Copied copied) {
        var across = new AcrossDocuments(clusters, copied);
        while (across.joinBest()) {
            continue;
        }
        return across.open.stream().map(Profile::cluster).toList();
    }

    /** Joins the most alike pair, the first of equals; false when no pair is alike enough. */
    private boolean joinBest() {
        double most = JOIN;
        int a = -1;
        int b = -1;
        for (int i = 1; i < open.size(); i++) {
            double its = alike.get(i)[best.get(i)];
            if (its > most) {
                most = its;
                a = best.get(i);
                b = i;
            }
        }
        if (a < 0) {
            return false;
        }
        open.get(a).cluster().addAll(open.get(b).cluster());
        open.set(a, profile(open.get(a).cluster()));
        remove(b);
        for (int j = 0; j < open.size(); j++) {
            if (j != a) {
                set(Math.max(a, j), Math.min(a, j), alike(open.get(a), open.get(j)));
            }
        }
        best.set(a, best(alike.get(a)));
        return true;
    }

    /** Changes one value and keeps the row's best right. */
    private void set(int row, int column, double value) {
        double[] its = alike.get(row);
        int was = best.get(row);
        double most = its[was];
        its[column] = value;
        if (value > most || value == most && column < was) {
            best.set(row, column);
        } else if (column == was && value < most) {
            best.set(row, best(its));
        }
    }

    private static int best(double[] row) {
        int best = row.length == 0 ? -1 : 0;
        for (int j = 1; j < row.length; j++) {
            if (row[j] > row[best]) {
                best = j;
            }
        }
        return best;
    }

    private void remove(int b) {
        open.remove(b);
        alike.remove(b);
        best.remove(b);
        for (int i = b; i < alike.size(); i++) {
            double[] row = alike.get(i);
            double[] shorter = new double[i];
            System.arraycopy(row, 0, shorter, 0, b);
            System.arraycopy(row, b + 1, shorter, b, i - b);
            alike.set(i, shorter);
            int was = best.get(i);
            best.set(i, was == b ? best(shorter) : was > b ? was - 1 : was);
        }
    }

    private Profile profile(Cluster c) {
        return Profile.of(c, copied, w -> Math.log((documents + 1.0) / spread.getOrDefault(w, 1)));
    }

    private static double alike(Profile a, Profile b) {
        if (a.running() != b.running()
                || a.documents().size() == 1 && a.documents().equals(b.documents())) {
            return NEVER;
        }
        if (a.copies(b)) {
            return COPIED;
        }
        if (a.running()) {
            return stretch(a, b);
        }
        DateInterval da = a.date();
        DateInterval db = b.date();
        if (da == null || db == null || !da.meets(db)) {
            return NEVER;
        }
        long shorter = Math.min(Intervals.length(da), Intervals.length(db));
        if (shorter > VAGUE) {
            return NEVER;
        }
        boolean days = Intervals.length(da) <= 1 && Intervals.length(db) <= 1;
        boolean period = shorter <= 1 && Math.max(Intervals.length(da), Intervals.length(db)) > PERIOD;
        return (a.several() == b.several() ? 0 : -SEVERAL)
                + (days ? 1 : period ? -2 : 0)
                + where(a, b)
                + what(a, b)
                + figures(a, b)
                + 4 * a.wording(b);
    }

    /** The tolls of one war up to one year are one; other stretches are not joined. */
    private static double stretch(Profile a, Profile b) {
        DateInterval da = a.date();
        DateInterval db = b.date();
        boolean wars = a.kinds().contains(Happenings.WAR) && b.kinds().contains(Happenings.WAR);
        if (!wars || da == null || db == null || da.latest() == null || db.latest() == null) {
            return NEVER;
        }
        boolean begin = da.earliest() == null
                || db.earliest() == null
                || da.earliest().getYear() == db.earliest().getYear();
        boolean end = da.latest().getYear() == db.latest().getYear();
        boolean there = a.places().isEmpty() || b.places().isEmpty() || common(a.places(), b.places());
        return begin && end && there ? JOIN + 1 : NEVER;
    }

    private static double where(Profile a, Profile b) {
        if (common(a.places(), b.places())) {
            return 2;
        }
        if (common(a.places(), b.around()) || common(b.places(), a.around())) {
            return 1;
        }
        return a.places().isEmpty() || b.places().isEmpty() || common(a.around(), b.around()) ? 0 : -2;
    }

    private static double what(Profile a, Profile b) {
        if (a.kinds().isEmpty() || b.kinds().isEmpty()) {
            return 0;
        }
        boolean fits = a.kinds().stream().anyMatch(x -> b.kinds().stream().anyMatch(y -> Happenings.compatible(x, y)));
        boolean main = fits && Happenings.compatible(a.kind(), b.kind());
        return main ? 0.5 : fits ? 0 : -2;
    }

    private static double figures(Profile a, Profile b) {
        double score = 0;
        for (String f : a.figures()) {
            if (b.figures().contains(f)) {
                int n = Integer.parseInt(f.substring(f.indexOf(' ') + 1));
                score += n > 30 ? 1.5 : n > 9 ? 1 : n > 4 ? 0.5 : 0.1;
            }
        }
        return Math.min(3, score);
    }

    private static boolean common(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }
}
