package org.synoptic.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Coordinates;
import org.synoptic.model.Place;

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

    @Test
    void coordinatesAreGivenOnlyWhereOnePlaceIsLeft() {
        Gazetteer places = Gazetteer.of(List.of(
                at("Tesk Province", "A", "ADM1", "05", "", "20", "30"),
                at("Marn Province", "A", "ADM1", "07", "", "24", "31"),
                at("Orvela", "P", "PPL", "05", "1", "20.5", "30.25"),
                at("Orvela", "P", "PPL", "07", "1", "24.5", "31.25"),
                at("Vell", "A", "ADM2", "05", "2", "20.1", "30.1"),
                at("Vell", "P", "PPLA2", "05", "2", "20.11", "30.12"),
                at("Sarn", "P", "PPL", "05", "1", "20.40", "30.4"),
                at("Sarn", "P", "PPLX", "05", "1", "20.42", "30.41"),
                at("Nowhere", "P", "PPL", "05", "1", "north", "30.4"),
                at("Off", "P", "PPL", "05", "1", "91", "30.4")));
        assertThat(places.at("Orvela", null)).isEmpty();
        assertThat(places.at("Orvela", "Marn Province")).contains(new Coordinates(24.5, 31.25));
        assertThat(places.at("Orvela", "a province nobody lists")).isEmpty();
        assertThat(places.at("Vell", null)).contains(new Coordinates(20.11, 30.12));
        assertThat(places.at("Vell", "Marn Province")).isEmpty();
        assertThat(places.at("Sarn", null)).isPresent();
        assertThat(places.at("Nowhere", null)).isEmpty();
        assertThat(places.at("Off", null)).isEmpty();
        assertThat(places.at("Tesk Province", null)).contains(new Coordinates(20, 30));
    }

    @Test
    void aPlaceThatAPersonNamedIsLocatedByItsNameAlone() {
        Gazetteer places = Gazetteer.of(List.of(
                at("Tesk Province", "A", "ADM1", "05", "", "20", "30"),
                at("Marn Province", "A", "ADM1", "07", "", "24", "31"),
                at("Orvela", "P", "PPL", "05", "1", "20.5", "30.25")));
        var named = new Place("Orvela", "Orvela", null);
        assertThat(places.located(named).at()).isEqualTo(new Coordinates(20.5, 30.25));
        assertThat(places.located(new Place("Orvela", "Orvela", "Marn Province"))
                        .at())
                .isNull();
        assertThat(Gazetteer.NONE.located(named)).isEqualTo(named);
    }

    private static String at(
            String name, String kind, String code, String province, String district, String north, String east) {
        return String.join(
                "\t", "1", name, name, "", north, east, kind, code, "XX", "", province, district, "", "", "10");
    }

    private static String line(
            String name, String ascii, String others, String kind, String code, String province, int people) {
        return String.join(
                "\t", "1", name, ascii, others, "0", "0", kind, code, "XX", "", province, "", "", "", "" + people);
    }
}
