package org.synoptic.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Document;
import org.synoptic.model.SourceKind;
import org.synoptic.prepare.Preparer;
import org.synoptic.syntax.Parser;

class NamesTest {
    private static final Parser PARSER = CoreNlp.load();
    private static final String TEXT = """
            The Violet Lake Observatory for Human Rights (VLOHR) counts the dead of Lowland. \
            The Violet Harbour Union VHU is led by Jo Lind. The Ministry of Justice in Lowland was silent. \
            Ahmad Sennov, a doctor, saw it. Sennov went home. Lowland state television showed pictures.""";

    private static Names names(String text) {
        return Names.of(new Preparer(PARSER, s -> true).prepare(Document.of("d", null, null, null, null, text)));
    }

    @Test
    void aUsersOwnAliasGoesOverWhatTheDocumentTells() {
        Names names = Names.of(
                new Preparer(PARSER, s -> true).prepare(Document.of("d", null, null, null, null, TEXT)),
                OwnAliases.of(Map.of("violet lake observatory for human rights", "Lake Watch")));
        assertThat(names.canonical("the Observatory")).isEqualTo("Lake Watch");
        assertThat(names.canonical("Sennov")).isEqualTo("Ahmad Sennov");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VLOHR|Violet Lake Observatory for Human Rights",
                "the Observatory|Violet Lake Observatory for Human Rights",
                "The Norway-based Violet Lake Observatory|Violet Lake Observatory for Human Rights",
                "the monitoring group|Violet Lake Observatory for Human Rights",
                "a monitor|Violet Lake Observatory for Human Rights",
                "Observatory director Jo Lind|Violet Lake Observatory for Human Rights",
                "Jo Lind, spokesman for the Violet Harbour Union|Violet Harbour Union",
                "the union|Violet Harbour Union",
                "VHU|Violet Harbour Union",
                "the Ministry|Ministry of Justice",
                "Dr. Ahmad Sennov|Ahmad Sennov",
                "Sennov|Ahmad Sennov",
                "the UN|United Nations",
                "HRW|Human Rights Watch",
                "state news agency SANA|SANA",
                "A medical source|a medical source",
                "the interior minister|Interior Ministry"
            })
    void wordsComeToTheNameThatTheDocumentGave(String words, String name) {
        assertThat(names(TEXT).canonical(words)).isEqualTo(name);
    }

    @Test
    void aSpeakerIsABodyAPersonOrUnnamed() {
        Names names = names(TEXT);
        assertThat(names.kind("the Observatory")).isEqualTo(SourceKind.BODY);
        assertThat(names.kind("Ahmad Sennov")).isEqualTo(SourceKind.PERSON);
        assertThat(names.kind("two witnesses")).isEqualTo(SourceKind.UNNAMED);
    }

    @Test
    void aShortFormGoesToTheBodyNamedLastBeforeIt() {
        String text = "The Ministry of Justice spoke first. Then the Ministry of Harbours spoke. All listened.";
        Names names = names(text);
        assertThat(names.named("the ministry", text.indexOf("Then")).name()).isEqualTo("Ministry of Justice");
        assertThat(names.named("the ministry", text.indexOf("All")).name()).isEqualTo("Ministry of Harbours");
    }

    @Test
    void spellingsOfOneNameFoldToTheCommonest() {
        Names names = names("The Sennova Brigade came. The Sennova Brigade left. The al-Senova Brigade burned.");
        assertThat(names.canonical("al-Senova Brigade")).isEqualTo("Sennova Brigade");
    }

    @Test
    void thousandsOfNamesEndInTime() {
        var text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append("The Lake")
                    .append(i)
                    .append(" Harbour Union met Jo Lind")
                    .append(i)
                    .append(". ");
        }
        var reading =
                new Preparer(PARSER, s -> false).prepare(Document.of("d", null, null, null, null, text.toString()));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Names names = Names.of(reading);
            for (int i = 0; i < 2000; i++) {
                names.named("the union", i * 10);
            }
        });
    }
}
