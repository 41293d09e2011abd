package org.synoptic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SheetTest {
    private static Sheet sheet() {
        Sheet sheet = new Sheet(2).figure("share", c -> Sheet.ratio(c[0], c[1]));
        for (int i = 0; i < 40; i++) {
            sheet.add("d" + i, 0, i % 4 == 0 ? 0 : 1);
            sheet.add("d" + i, 1, 1);
        }
        return sheet;
    }

    @Test
    void aFigureFollowsFromTheSums() {
        assertThat(sheet().value("share")).isEqualTo(.75);
        assertThat(sheet().documents()).isEqualTo(40);
    }

    @Test
    void theIntervalHoldsTheValueAndIsTheSameEachTime() {
        double[] interval = sheet().interval("share");
        assertThat(interval[0]).isBetween(.5, .75);
        assertThat(interval[1]).isBetween(.75, .95);
        assertThat(sheet().interval("share")).isEqualTo(interval);
    }

    @Test
    void nothingGivesNought() {
        assertThat(Sheet.f1(0, 0, 0)).isZero();
        assertThat(new Sheet(1).figure("x", c -> c[0]).interval("x")).containsExactly(0, 0);
        assertThat(Sheet.f1(1, 2, 4)).isCloseTo(1.0 / 3, within(1e-9));
    }
}
