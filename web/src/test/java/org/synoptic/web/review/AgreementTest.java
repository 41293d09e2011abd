package org.synoptic.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    /**
     * Four observers, twelve units, with gaps: the example of section C of K. Krippendorff, Computing Krippendorff's
     * Alpha-Reliability (2011), where alpha is .743 (nominal), .849 (interval) and .797 (ratio).
     */
    private static final List<String> PUBLISHED = List.of(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    private static List<List<String>> units(List<String> observers) {
        var units = new ArrayList<List<String>>();
        int count = observers.getFirst().split(" ").length;
        for (int i = 0; i < count; i++) {
            var unit = new ArrayList<String>();
            for (String observer : observers) {
                String value = observer.split(" ")[i];
                if (!value.equals(".")) {
                    unit.add(value);
                }
            }
            units.add(unit);
        }
        return units;
    }

    @Test
    void thePublishedExampleGivesThePublishedFigures() {
        var units = units(PUBLISHED);
        assertThat(Agreement.alpha(units, Agreement.Scale.NOMINAL).getAsDouble())
                .isCloseTo(.743, within(.0005));
        assertThat(Agreement.alpha(units, Agreement.Scale.INTERVAL).getAsDouble())
                .isCloseTo(.849, within(.0005));
        assertThat(Agreement.alpha(units, Agreement.Scale.RATIO).getAsDouble()).isCloseTo(.797, within(.0005));
    }

    @Test
    void theOrderOfObserversAndUnitsDoesNotMatter() {
        var turned = units(PUBLISHED.reversed()).reversed();
        assertThat(Agreement.alpha(turned, Agreement.Scale.RATIO).getAsDouble()).isCloseTo(.797, within(.0005));
    }

    @Test
    void fullAgreementIsOneAndNothingIsToldOfOneValueAlone() {
        assertThat(Agreement.alpha(List.of(List.of("a", "a"), List.of("b", "b")), Agreement.Scale.NOMINAL))
                .hasValue(1);
        assertThat(Agreement.alpha(List.of(List.of("a", "a"), List.of("a", "a")), Agreement.Scale.NOMINAL))
                .isEmpty();
        assertThat(Agreement.alpha(List.of(List.of("a")), Agreement.Scale.NOMINAL))
                .isEmpty();
    }
}
