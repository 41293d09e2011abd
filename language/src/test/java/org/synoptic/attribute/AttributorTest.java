package org.synoptic.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Attribution;
import org.synoptic.model.Document;
import org.synoptic.model.Source;
import org.synoptic.model.Span;
import org.synoptic.name.Names;
import org.synoptic.prepare.Preparer;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Reading;

class AttributorTest {
    private static final Parser PARSER = CoreNlp.load();

    /** A text of the golden files with its lines of expectation. */
    private record Golden(String text, List<String> lines) {}

    private static Reading read(String text, boolean trees) {
        return new Preparer(PARSER, s -> trees).prepare(Document.of("d", null, null, null, null, text));
    }

    private static Attributions attributions(Reading reading) {
        return Attributor.of(reading, Names.of(reading));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Bomb kills nine in Oster State media - Region - World - Lake Herald Online = State media",
                "Nine killed in Oster raid - Lake Herald = nobody",
                "Nine killed in Oster raid - Reports = reports",
                "Monitors nine killed in Oster raid = monitors",
                "Nine dead in Oster market fire Civil defence = Civil defence",
                "Nine killed in raid on Oster Local reports = local reports"
            })
    void aHeadlineNamesItsSpeakerButNotItsSite(String title, String speaker) {
        Reading reading = new Preparer(PARSER, s -> true)
                .prepare(Document.of("d", title, "lakeherald", null, null, "Talks began."));
        int at = title.toLowerCase(Locale.ROOT).indexOf("nine");
        assertThat(attributions(reading).sources(new Span(at, at + 4)).stream()
                        .map(Source::name)
                        .toList())
                .isEqualTo(speaker.equals("nobody") ? List.of() : List.of(speaker));
    }

    @TestFactory
    Stream<DynamicTest> whoStandsBehindAPassage() {
        return golden("chains.txt")
                .map(g -> dynamicTest(g.text(), () -> {
                    Attributions found = attributions(read(g.text(), true));
                    for (String line : g.lines()) {
                        String[] halves = line.split(" = ");
                        int at = g.text().indexOf(halves[0]);
                        String chain = found.sources(new Span(at, at + halves[0].length())).stream()
                                .map(Source::name)
                                .collect(Collectors.joining(", "));
                        assertThat(halves[0] + " = " + (chain.isEmpty() ? "nobody" : chain))
                                .isEqualTo(line);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatASourceIsReportedToSay() {
        return golden("statements.txt")
                .map(g -> dynamicTest(g.text(), () -> {
                    Reading reading = read(g.text(), true);
                    assertThat(attributions(reading).all().stream().map(a -> written(reading, a)))
                            .containsAll(g.lines());
                }));
    }

    @Test
    void aHeadlineThatNamesItsSourceRestsOnIt() {
        Document document = Document.of(
                "d",
                "Raid kills 12 farmers: monitor",
                null,
                null,
                null,
                "Twelve farmers were killed in Arvan on Sunday. The Violet Lake Observatory said the mill burned.");
        Reading reading = new Preparer(PARSER, s -> true).prepare(document);
        assertThat(attributions(reading).sources(new Span(0, 21)))
                .extracting(Source::name)
                .containsExactly("Violet Lake Observatory");
    }

    @Test
    void spansPointAtTheWordsOfTheText() {
        Reading reading = read("“It burned,” said Jo Lind, director of the Harbour Union. Police said 12 died.", true);
        assertThat(attributions(reading).all()).hasSizeGreaterThan(1).allSatisfy(a -> {
            assertThat(a.content()).isNotEmpty().allMatch(c -> c.length() > 0);
            if (a.source() != null && a.source().span() != null) {
                assertThat(reading.text(a.source().span())).isEqualTo(a.source().words());
            }
        });
    }

    @Test
    void worksFromWordsAloneWhereNothingWasParsed() {
        Reading reading = read("The Violet Lake Observatory said 12 people were killed.", false);
        assertThat(attributions(reading).sources(new Span(33, 42)))
                .extracting(Source::name)
                .containsExactly("Violet Lake Observatory");
    }

    @Test
    void anyWordsInAnyOrderGiveSpansInsideTheText() {
        String[] words =
                "The Observatory said , \" “ ” 12 people killed ( SOHR ) according to a source told Reuters citing . that he it quoted as saying ; : - and ''"
                        .split(" ");
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            Reading reading = read(text.toString(), false);
            int length = text.length();
            assertThat(attributions(reading).all())
                    .allSatisfy(a -> assertThat(a.content()).allMatch(c -> c.end() <= length));
            assertThat(attributions(reading).all())
                    .isEqualTo(attributions(reading).all());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the ministry said that ", "\"he said ", "(a source (", "A, B, C, ", "said ", "\n\n"})
    void longAndDeeplyNestedTextEndsInTime(String unit) {
        Reading reading = read(unit.repeat(1500), false);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> attributions(reading));
    }

    @Test
    void anEmptyTextSaysNothing() {
        assertThat(attributions(read("", true)).all()).isEmpty();
    }

    private static String written(Reading reading, Attribution a) {
        Source source = a.source();
        return (source == null ? "nobody" : source.name()) + " | " + a.act() + " | "
                + a.content().stream().map(reading::text).collect(Collectors.joining(" … "));
    }

    private static Stream<Golden> golden(String file) {
        var all = new ArrayList<Golden>();
        try (var in = AttributorTest.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.split("\n\n+")) {
                List<String> lines =
                        block.lines().filter(l -> !l.startsWith("#")).toList();
                if (!lines.isEmpty()) {
                    all.add(new Golden(
                            lines.getFirst(),
                            lines.stream().skip(1).map(l -> l.substring(2)).toList()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stream();
    }
}
