package org.synoptic.happening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
    @ParameterizedTest
    @CsvSource({
        "bombing, suicide_bombing, true", "car_bombing, bombing, true", "attack, shelling, true",
        "massacre, execution, true", "battle, execution, false", "battle, massacre, false",
        "airstrike, car_bombing, false", "attack, war, false"
    })
    void kindsFitEachOtherEitherWayRound(String a, String b, boolean fit) {
        assertThat(Happenings.compatible(a, b)).isEqualTo(fit);
        assertThat(Happenings.compatible(b, a)).isEqualTo(fit);
    }

    @Test
    void everyKindFitsItself() {
        assertThat(Happenings.all()).isNotEmpty().allMatch(k -> Happenings.compatible(k, k));
    }

    @Test
    void onlyHelplessPeopleAreMassacredOrExecuted() {
        assertThat(Happenings.killing("execution")).isTrue();
        assertThat(Happenings.killing("battle")).isFalse();
        assertThat(Happenings.killing(null)).isFalse();
    }
}
