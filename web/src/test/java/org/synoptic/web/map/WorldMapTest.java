package org.synoptic.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Coordinates;
import org.synoptic.place.Gazetteer.Town;
import org.synoptic.present.Texts;
import org.synoptic.web.Web;
import org.synoptic.web.page.Picture;

class WorldMapTest {
    private static final Texts TEXTS = Texts.in("en").and(Web.class);

    private static WorldMap.Spot spot(String name, double north, double east) {
        return new WorldMap.Spot(new Coordinates(north, east), false, "/to?" + name, name, name + ": one incident");
    }

    private static Picture map(List<WorldMap.Spot> spots, Town... towns) {
        return WorldMap.of(spots, List.of(towns), TEXTS).orElseThrow();
    }

    @Test
    void withoutPlacesThereIsNoMap() {
        assertThat(WorldMap.of(List.of(), List.of(), TEXTS)).isEmpty();
    }

    @Test
    void northIsUpAndEastIsRightAlsoInEachHalfOfTheGlobe() {
        for (int[] sign : new int[][] {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) {
            Picture map = map(List.of(
                    spot("a", 10.0 * sign[0], 20.0 * sign[1]), spot("b", 10.0 * sign[0] + 5, 20.0 * sign[1] + 9)));
            Picture.Mark a = map.marks().getFirst();
            Picture.Mark b = map.marks().getLast();
            assertThat(b.y()).isLessThan(a.y());
            assertThat(b.x()).isGreaterThan(a.x());
        }
    }

    @Test
    void aDegreeAtTheMiddleIsAsLongInTheMapAsOnTheGround() {
        Window window = Window.around(List.of(new Coordinates(59, 10), new Coordinates(61, 14)), 720);
        double high = window.y(59.5) - window.y(60.5);
        double wide = window.x(11) - window.x(10);
        assertThat(wide / high).isCloseTo(0.5, Offset.offset(0.02));
    }

    @Test
    void everyMarkStandsInsideWhereverPlacesLie() {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            var spots = new ArrayList<WorldMap.Spot>();
            double spread = random.nextDouble();
            for (int k = 0; k <= random.nextInt(12); k++) {
                spots.add(spot(
                        "p" + k,
                        (random.nextDouble() * 180 - 90) * spread,
                        (random.nextDouble() * 360 - 180) * spread));
            }
            Picture map = map(spots);
            assertThat(map.height()).isBetween(100, 720);
            assertThat(map.marks()).hasSameSizeAs(spots).allSatisfy(m -> {
                assertThat(m.x()).isBetween(0, map.width());
                assertThat(m.y()).isBetween(0, map.height());
            });
        }
    }

    @Test
    void linesOfTheGridCarryTheirDegrees() {
        Picture map = map(List.of(spot("a", 20.5, 30.25)));
        assertThat(map.labels()).extracting(Picture.Label::words).contains("20° N", "30° E", "a");
        Picture south = map(List.of(spot("a", -20.5, -30.25)));
        assertThat(south.labels()).extracting(Picture.Label::words).contains("20° S", "30° W");
    }

    @Test
    void namesDoNotCoverOneAnotherAndEveryMarkTellsItsOwn() {
        Picture map =
                map(List.of(spot("Orvela", 20, 30), spot("Orvela Heights", 20.001, 30.001), spot("Tesk", 20, 31)));
        assertThat(map.marks()).extracting(Picture.Mark::title).hasSize(3).doesNotHaveDuplicates();
        assertThat(map.labels().stream().filter(l -> l.kind().equals("named")).map(Picture.Label::words))
                .contains("Orvela", "Tesk");
    }

    @Test
    void townsAroundAreDotsAndTheLargestHaveNames() {
        Picture map = map(
                List.of(spot("Orvela", 20, 30)),
                new Town("Marn", new Coordinates(20.8, 31), 5000),
                new Town("Hamlet", new Coordinates(19.5, 29), 0),
                new Town("Far", new Coordinates(60, 30), 900000));
        assertThat(map.dots().split("M")).hasSize(3);
        assertThat(map.labels())
                .extracting(Picture.Label::words)
                .contains("Marn")
                .doesNotContain("Hamlet", "Far");
    }
}
