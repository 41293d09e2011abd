package org.synoptic.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.synoptic.model.Coordinates;
import org.synoptic.place.Gazetteer;
import org.synoptic.present.Texts;
import org.synoptic.web.page.Picture;

/**
 * A map of places, to be drawn as a picture: a grid of degrees, the towns around, and a mark that leads on for each place.
 *
 * <p>Example: {@code WorldMap.of(List.of(new WorldMap.Spot(at, true, "/incident?id=x", "Oster", "Oster: conflict")), towns, texts)}.
 *
 * <p>Limits: equirectangular projection, the scale right at the middle of the map. There are no borders and no coasts: the towns of
 * the user's own list show where the land is, a dot for all that would cover one another, the most populous by name. Where places lie
 * on both sides of the meridian of 180 degrees the whole turn is shown. Names that would cover one another are left out; a mark's title
 * always tells its name.
 */
public final class WorldMap {
    private static final int WIDTH = 720;
    private static final double[] STEPS = {45, 30, 20, 10, 5, 2, 1, 0.5};
    private static final double LINES = 2.2;
    private static final int LETTER = 8;
    private static final int LINE = 16;
    private static final int BESIDE = 12;
    private static final int SPACE = 100;
    private static final int CELL = 6;
    private static final int NAMED = 12;

    private final Window window;
    private final Texts texts;
    private final List<int[]> taken = new ArrayList<>();
    private final List<Picture.Label> labels = new ArrayList<>();

    /** A place to be marked: where a click leads, the name beside it, and the whole title. */
    public record Spot(Coordinates at, boolean conflict, String address, String name, String title) {}

    private WorldMap(Window window, Texts texts) {
        this.window = window;
        this.texts = texts;
    }

    /**
     * The map of places; nothing where there are none.
     *
     * @param towns what to show beside them, the most populous first
     */
    public static Optional<Picture> of(List<Spot> spots, List<Gazetteer.Town> towns, Texts texts) {
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        Window window = Window.around(spots.stream().map(Spot::at).toList(), WIDTH);
        return Optional.of(new WorldMap(window, texts).drawn(spots, towns));
    }

    private Picture drawn(List<Spot> spots, List<Gazetteer.Town> towns) {
        List<Picture.Line> lines = grid();
        var marks = new ArrayList<Picture.Mark>();
        for (Spot s : spots) {
            int x = x(s.at());
            int y = y(s.at());
            marks.add(new Picture.Mark(x, y, s.conflict(), s.address(), s.title()));
            taken.add(new int[] {x - BESIDE, y - BESIDE, x + BESIDE, y + BESIDE});
        }
        for (int i = 0; i < spots.size(); i++) {
            name(spots.get(i).name(), marks.get(i).x(), marks.get(i).y(), "named");
        }
        List<Gazetteer.Town> around =
                towns.stream().filter(t -> window.holds(t.at())).toList();
        around.stream()
                .filter(t -> t.population() > 0 && marks.stream().noneMatch(m -> near(m, t)))
                .limit(NAMED)
                .forEach(t -> name(t.name(), x(t.at()), y(t.at()), "town"));
        marks.sort(Comparator.comparing(Picture.Mark::conflict));
        return new Picture(window.width(), window.height(), dots(around), marks, labels, lines);
    }

    private int x(Coordinates at) {
        return (int) Math.round(window.x(at.longitude()));
    }

    private int y(Coordinates at) {
        return (int) Math.round(window.y(at.latitude()));
    }

    private boolean near(Picture.Mark mark, Gazetteer.Town town) {
        return Math.abs(mark.x() - x(town.at())) < BESIDE && Math.abs(mark.y() - y(town.at())) < BESIDE;
    }

    /** A dot for each town that no other is drawn upon, as the path of SVG. */
    private String dots(List<Gazetteer.Town> towns) {
        var cells = new HashSet<Integer>();
        var path = new StringBuilder();
        for (Gazetteer.Town t : towns) {
            int x = x(t.at());
            int y = y(t.at());
            if (cells.add(x / CELL * window.height() + y / CELL)) {
                path.append('M').append(x).append(' ').append(y).append("h0");
            }
        }
        return path.toString();
    }

    /** Lines of latitude and longitude with their degrees. */
    private List<Picture.Line> grid() {
        double step = STEPS[STEPS.length - 1];
        for (double s : STEPS) {
            if ((window.north() - window.south()) / s >= LINES) {
                step = s;
                break;
            }
        }
        var lines = new ArrayList<Picture.Line>();
        for (double at = Math.ceil(window.south() / step) * step; at <= window.north(); at += step) {
            int y = (int) Math.round(window.y(at));
            lines.add(new Picture.Line(0, y, window.width(), y));
            if (y > 2 * LINE && y < window.height() - 2 * LINE) {
                degrees(4, y - 4, degrees(at, "map.north", "map.south"));
            }
        }
        int free = 0;
        for (double at = Math.ceil(window.west() / step) * step; at <= window.east(); at += step) {
            int x = (int) Math.round(window.x(at));
            lines.add(new Picture.Line(x, 0, x, window.height()));
            if (x < window.width() - SPACE / 2 && x >= free) {
                free = x + SPACE;
                degrees(x + 4, window.height() - 5, degrees(at, "map.east", "map.west"));
            }
        }
        return lines;
    }

    private void degrees(int x, int y, String words) {
        labels.add(new Picture.Label(x, y, "start", words));
        taken.add(new int[] {x, y - LINE, x + words.length() * LETTER, y + 4});
    }

    private String degrees(double at, String above, String below) {
        double value = Math.abs(at);
        String number = value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value);
        return at == 0 ? texts.say("map.zero") : texts.say(at > 0 ? above : below, number);
    }

    /** Puts a name beside its mark, where there is room. */
    private void name(String name, int at, int height, String kind) {
        int length = name.length() * LETTER;
        int[][] rooms = {
            {at + BESIDE, height + 5},
            {at - BESIDE - length, height + 5},
            {at - length / 2, height - BESIDE - 4},
            {at - length / 2, height + BESIDE + 13}
        };
        for (int[] room : rooms) {
            int[] box = {room[0], room[1] - LINE + 3, room[0] + length, room[1] + 4};
            boolean inside = box[0] > 0 && box[1] > 0 && box[2] < window.width() && box[3] < window.height();
            if (inside && taken.stream().noneMatch(t -> meet(t, box))) {
                taken.add(box);
                boolean left = room[0] < at && room[1] == height + 5;
                boolean middle = room[1] != height + 5;
                int x = middle ? at : left ? at - BESIDE : room[0];
                labels.add(new Picture.Label(x, room[1], middle ? "middle" : left ? "end" : "start", name, kind));
                return;
            }
        }
    }

    private static boolean meet(int[] a, int[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }
}
