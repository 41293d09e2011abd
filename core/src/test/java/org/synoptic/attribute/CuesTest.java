package org.synoptic.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.synoptic.lexicon.Lexicon;

class CuesTest {
    @Test
    void aCueThatTheSpeakerMayFollowTakesAClause() {
        assertThat(Cues.CLAUSE).containsAll(Cues.INVERTED);
    }

    @Test
    void whatNeverFollowsAndWhatMayFollowAreApart() {
        assertThat(Cues.LEADING).doesNotContainAnyElementsOf(Cues.INVERTED);
    }

    @Test
    void everyCueIsALemmaInSmallLetters() {
        for (String section : Lexicon.of("cues").sections()) {
            assertThat(Lexicon.of("cues").section(section)).isNotEmpty().allMatch(w -> w.matches("[\\p{Ll} .-]+"));
        }
    }

    @Test
    void everyAliasLeadsToANameThatLeadsToItself() {
        for (String section : Lexicon.of("aliases").sections()) {
            assertThat(Lexicon.of("aliases").values(section).values()).allMatch(name -> !name.isBlank());
        }
    }
}
