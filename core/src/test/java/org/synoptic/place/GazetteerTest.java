package org.synoptic.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer PLACES = Gazetteer.of(List.of(
            line("T\u0113sk Province", "Tesk Province", "Tesk,Teshk", "A", "ADM1", "05", 900000),
            line("Orvela", "Orvela", "Al Urvela", "P", "PPL", "05", 1200),
            line("Orvela", "Orvela", "", "P", "PPL", "07", 90),
            line("Marn River", "Marn River", "", "H", "STM", "05", 0),
            "not a place"));

    @Test
    void aPlaceIsKnownByEachOfItsNamesWithoutArticlesAndAccents() {
        assertThat(PLACES.knows("urv\u00e9la")).isTrue();
        assertThat(PLACES.knows("al-Urvela")).isTrue();
        assertThat(PLACES.knows("Marn River")).isFalse();
    }

    @Test
    void ofSeveralPlacesOfANameTheMostPopulousIsMeant() {
        assertThat(PLACES.province("Orvela")).contains("Tesk Province");
    }

    @Test
    void aDivisionLiesInNoProvinceAndLinesInAnotherFormatAreCounted() {
        assertThat(PLACES.province("Tesk")).isEmpty();
        assertThat(PLACES.skipped()).isEqualTo(1);
    }

    private static String line(
            String name, String ascii, String others, String kind, String code, String province, int people) {
        return String.join(
                "\t", "1", name, ascii, others, "0", "0", kind, code, "XX", "", province, "", "", "", "" + people);
    }
}
