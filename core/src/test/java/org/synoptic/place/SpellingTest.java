package org.synoptic.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "Tareshin, al-Tareesheen", "Deir Ezzabun, Deir az-Zaboun", "Bureja, al-Buraija", "Kafr Dola, Kafer Dula",
        "Sirmaqa, Surmaqah", "Northern Tesk, Tesk", "Orvela city, Orvela", "Qalmun, Kalmoun"
    })
    void spellingsOfOneNameHaveOneForm(String a, String b) {
        assertThat(Spelling.form(a)).isEqualTo(Spelling.form(b));
    }

    @ParameterizedTest
    @CsvSource({"Homa, Hims", "Tesk, Tosrk", "Dera, Dura", "Orvela, Orvola Gate"})
    void twoNamesKeepTwoForms(String a, String b) {
        assertThat(Spelling.form(a)).isNotEqualTo(Spelling.form(b));
    }

    @Test
    void aNameWithoutLettersKeepsAForm() {
        assertThat(Spelling.form("--")).isNotNull();
        assertThat(Spelling.form("Al")).isNotEmpty();
    }
}
