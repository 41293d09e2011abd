package org.synoptic.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "al-Sennova Brigade,El Senova Brigade",
        "the Ministry of Defence,Ministry of Defense",
        "Mohammed Arvani,Muhammad Arvany",
        "Hasakeh,Al-Hasaka",
        "U.N.,UN",
        "Jabhat al-Nur,jabhat el nur",
        "Médecins,Medecins"
    })
    void spellingsOfOneNameHaveOneKey(String a, String b) {
        assertThat(Names.key(a)).isEqualTo(Names.key(b));
    }

    @ParameterizedTest
    @CsvSource({"Homs,Hama", "Harbour Union,Harbour Council", "Lind,Lund"})
    void differentNamesKeepDifferentKeys(String a, String b) {
        assertThat(Names.key(a)).isNotEqualTo(Names.key(b));
    }

    @Test
    void aKeyIsItsOwnKeyWhateverTheCharacters() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var word = new StringBuilder();
            for (int k = 0; k < 12; k++) {
                word.appendCodePoint(random.nextInt(0x20, 0x700));
            }
            String key = Names.key(word.toString());
            assertThat(key).isEqualTo(key.strip());
            assertThat(Names.key(word.toString().toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(Names.key(word.toString().toUpperCase(java.util.Locale.ROOT)));
        }
    }
}
