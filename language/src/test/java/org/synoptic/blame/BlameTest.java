package org.synoptic.blame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Actor;
import org.synoptic.model.Document;
import org.synoptic.model.Span;
import org.synoptic.prepare.Preparer;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

class BlameTest {
    private static Parser parser;

    @BeforeAll
    static void load() {
        parser = CoreNlp.load();
    }

    private static Reading read(String text) {
        return new Preparer(parser, s -> true).prepare(Document.of("d", null, null, null, null, text));
    }

    private static String perpetrator(String text, String trigger) {
        Reading reading = read(text);
        for (Sentence s : reading.sentences()) {
            for (Token t : s.tokens()) {
                if (t.text().equals(trigger)) {
                    return Blame.of(reading, UnaryOperator.identity())
                            .perpetrator(s, t, t.span())
                            .map(Actor::words)
                            .orElse("nobody");
                }
            }
        }
        throw new AssertionError("no " + trigger + " in " + text);
    }

    private static List<String> accusations(String text) {
        Reading reading = read(text);
        return Blame.of(reading, UnaryOperator.identity()).accusations().stream()
                .map(a -> a.stance() + " " + a.perpetrator().name()
                        + (a.speaker() == null ? "" : " by " + reading.text(a.speaker())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen killed four farmers in Arvan on Monday.|killed|Gunmen",
                "Rebels shelled the town of Sennova, killing three people.|killing|Rebels",
                "Regime air strikes kill 22 in Sennova|kill|Regime",
                "Five people were killed by government forces in Arvan.|killed|government forces",
                "An Israeli strike killed six people.|killed|Israeli",
                "Ten people died in shelling by rebels on Sunday.|died|rebels",
                "Russian warplanes bombed a market, killing nine and wounding 20 others.|wounding|Russian warplanes",
                "Eleven people were killed in a US-led strike near Arvan.|killed|US-led",
                "The raid was carried out by militia fighters and killed two boys.|killed|militia fighters",
                "Terrorists positioned in the hills fired two shells on Sennova killing a girl.|killing|Terrorists positioned in the hills",
                "A suicide bomber killed seven people.|killed|A suicide bomber"
            })
    void whoeverTheClauseSaysDidIt(String text, String trigger, String words) {
        assertThat(perpetrator(text, trigger)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A bomb attack killed three people in Sennova.",
                "Twelve people were killed in a road accident.",
                "Four soldiers were killed on Monday.",
                "Dozens were killed in rebel-held Sennova."
            })
    void aWeaponAnEventAPlaceOrAVictimIsNobody(String text) {
        assertThat(perpetrator(text, "killed")).isEqualTo("nobody");
    }

    @Test
    void theSentenceBesideNamesWhoDidIt() {
        assertThat(perpetrator("Rebels shelled the harbour on Monday. Nine people were killed.", "killed"))
                .isEqualTo("Rebels");
        assertThat(perpetrator("Rebels shelled the harbour. Another blast killed two people.", "killed"))
                .isEqualTo("nobody");
    }

    @Test
    void eachSideOfAMutualAccusationIsKept() {
        assertThat(
                        accusations(
                                "The mortar attack, which the government said was committed by rebels, and the rebels said was committed by the government, was in May."))
                .containsExactly("ACCUSES rebels by the government", "ACCUSES government by the rebels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council blamed the rebels for the massacre.|ACCUSES rebels by The council",
                "The council held the militia responsible.|ACCUSES militia by The council",
                "Residents accused the army of shelling the market.|ACCUSES army by Residents",
                "The mayor said the militia was behind the attack.|ACCUSES militia by The mayor",
                "The Sennova Brigade claimed responsibility for the bombing.|ADMITS Sennova Brigade",
                "The Sennova Brigade admitted carrying out the attack.|ADMITS Sennova Brigade",
                "The Sennova Brigade did not claim responsibility for the attack.|DOES_NOT_CLAIM Sennova Brigade",
                "The army denied carrying out the strike.|DENIES army",
                "The army rejected the accusations.|DENIES army"
            })
    void stancesAreTold(String text, String claim) {
        assertThat(accusations(text)).containsExactly(claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No group claimed responsibility for the attack.",
                "The council accused the army of corruption.",
                "It was not clear whether the attack was carried out by rebels.",
                "The militia has carried out several attacks in the past."
            })
    void whatIsNoClaimGivesNone(String text) {
        assertThat(accusations(text)).isEmpty();
    }

    @Test
    void twoWhoAreBlamedAreTwoClaims() {
        assertThat(accusations("Activists attributed the massacre to the Sennova Front and the Arvan Brigade."))
                .hasSize(2);
    }

    @Test
    void aVeryLongSentenceWithoutMarksEndsInTime() {
        String text = "the rebels shelled the town and killed nine men ".repeat(400);
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(text));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Blame blame = Blame.of(reading, UnaryOperator.identity());
            for (Sentence s : reading.sentences()) {
                for (Token t : s.tokens()) {
                    if (t.lemma().equals("kill")) {
                        blame.perpetrator(
                                s, t, new Span(t.span().start(), t.span().end()));
                    }
                }
            }
        });
    }
}
