package org.synoptic.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.Outcome;
import org.synoptic.model.Passage;
import org.synoptic.model.Polarity;
import org.synoptic.model.Setting;
import org.synoptic.model.Span;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.model.Victims;

class PeopleTest {
    private static TollClaim toll(String words, Status status) {
        return new TollClaim(
                "a/1",
                new Passage("a", new Span(0, 0), ""),
                "a",
                List.of(),
                List.of(),
                Outcome.KILLED,
                new Count(1, 1, Comparator.EXACT, 1),
                new Victims(words, status),
                null,
                null,
                new Setting(null, null, null),
                Polarity.ASSERTED,
                List.of(),
                "test",
                1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "five children | children",
                "a child | children",
                "at least 3 of its workers | workers",
                "two policemen and a guard | policemen",
                "17 fishermen from the village | fishermen",
                "a pregnant woman | women",
                "nine dock workers in the hold | workers"
            })
    void theHeadNounNamesTheGroup(String words, String group) {
        assertThat(People.group(toll(words, Status.UNSPECIFIED))).contains(group);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 people",
                "at least 100 bodies from the quay",
                "30 others",
                "about 40 persons on board",
                "40 dead"
            })
    void wordsForAnybodyNameNoGroup(String words) {
        assertThat(People.group(toll(words, Status.UNSPECIFIED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nine soldiers | STATE",
                "government forces | STATE",
                "pro-government fighters | STATE",
                "40 rebel fighters | ARMED",
                "12 militants | ARMED"
            })
    void theLastTellingWordGivesTheSide(String words, People.Side side) {
        assertThat(People.side(words)).isEqualTo(Optional.of(side));
    }

    @Test
    void civiliansAreOnNoSide() {
        assertThat(People.side(toll("relatives of soldiers", Status.CIVILIAN))).isEmpty();
    }
}
