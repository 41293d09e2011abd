package org.synoptic.toll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConstructionsTest {
    private static final String FILE = "constructions.txt";
    private static final String STAR = "* ";

    @TestFactory
    Stream<DynamicTest> everySentenceReadsAsItSays() {
        return lines().map(ConstructionsTest::plain).map(l -> check(l.split(" → ")[0], l.split(" → ")[1]));
    }

    @TestFactory
    Stream<DynamicTest> starredSentencesReadAlikeWithoutCommas() {
        return lines().filter(l -> l.startsWith(STAR))
                .map(ConstructionsTest::plain)
                .map(l -> check(l.split(" → ")[0].replace(",", ""), l.split(" → ")[1]));
    }

    @Test
    void theFileHoldsManyConstructions() {
        assertThat(lines()).hasSizeGreaterThan(150);
    }

    private static DynamicTest check(String sentence, String reading) {
        return dynamicTest(
                sentence, () -> assertThat(PatternsTest.read(sentence)).isEqualTo(reading));
    }

    private static String plain(String line) {
        return line.startsWith(STAR) ? line.substring(STAR.length()) : line;
    }

    private static Stream<String> lines() {
        try (var in = Objects.requireNonNull(ConstructionsTest.class.getResourceAsStream(FILE), FILE)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(l -> l.contains(" → "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
