package org.synoptic.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                "The mill burned.--AFP | AFP",
                "Mill burns in Tull AFP Sunday 5 May 2024 A mill burned | AFP",
                "The miller wrote in an email to AFP | AFP"
            })
    void aCreditNamesTheAgency(String text, String agency) {
        assertThat(agency(text)).contains(agency);
    }

    @Test
    void anAgencyAfterTheRepeatedTitleIsAByline() {
        var repeated =
                Document.of("a", "Mill burns in Tull", null, null, null, "Mill burns in Tull Reuters A mill burned");
        var plain = Document.of("a", "Mill burns in Tull", null, null, null, "Reuters had moved its office to Tull");
        assertThat(Credits.agency(repeated, Words.of(repeated.text()))).contains("Reuters");
        assertThat(Credits.agency(plain, Words.of(plain.text()))).isEmpty();
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
