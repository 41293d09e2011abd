package org.synoptic.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synoptic.model.Document;

class CreditsTest {
    private static java.util.Optional<String> agency(String text) {
        return Credits.agency(new Document("a", null, null, null, null, text), Words.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor told AFP that the mill burned | AFP",
                "TULL (Reuters) - The mill burned | Reuters",
                "The mill burned. Source: AP | AP",
                "An Interfax correspondent saw the mill burn | Interfax",
                "The mill burned.--AFP | AFP"
            })
    void aCreditNamesTheAgency(String text, String agency) {
        assertThat(agency(text)).contains(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reuters moved its office to Tull",
                "The ap was told of it",
                "He told reporters that the mill burned"
            })
    void otherMentionsCreditNobody(String text) {
        assertThat(agency(text)).isEmpty();
    }
}
