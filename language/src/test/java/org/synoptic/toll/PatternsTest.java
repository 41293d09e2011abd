package org.synoptic.toll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.Document;
import org.synoptic.model.Status;
import org.synoptic.prepare.Preparer;

class PatternsTest {
    private static final Path PAGE = Path.of("..", "docs", "patterns.md");
    private static final Preparer PREPARER = new Preparer(CoreNlp.load(), sentence -> true);

    @TestFactory
    Stream<DynamicTest> everyExampleOfThePageReadsAsItSays() throws IOException {
        List<String> examples = Files.readAllLines(PAGE).stream()
                .filter(l -> l.startsWith("- ") && l.contains(" → "))
                .map(l -> l.substring(2))
                .toList();
        assertThat(examples).hasSizeGreaterThan(30);
        return examples.stream()
                .map(example -> dynamicTest(example, () -> {
                    String[] halves = example.split(" → ");
                    assertThat(read(halves[0])).isEqualTo(halves[1]);
                }));
    }

    @Test
    void everyRuleThatFiresStandsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        var rules = Files.readAllLines(PAGE).stream()
                .filter(l -> l.startsWith("- ") && l.contains(" → "))
                .flatMap(l -> tolls(l.substring(2).split(" → ")[0]).stream())
                .map(Toll::rule)
                .collect(Collectors.toSet());
        assertThat(rules).hasSize(12).allSatisfy(rule -> assertThat(page).contains("### " + rule));
    }

    private static List<Toll> tolls(String text) {
        return Tolls.of(PREPARER.prepare(Document.of("x", null, null, null, null, text))).stream()
                .sorted(java.util.Comparator.comparing(t -> t.span().end()))
                .toList();
    }

    static String read(String text) {
        String read = tolls(text).stream().map(PatternsTest::written).collect(Collectors.joining("; "));
        return read.isEmpty() ? "nothing" : read;
    }

    private static String written(Toll toll) {
        Count c = toll.count();
        String high = c.high() == null ? "+" : c.comparator() == Comparator.EXACT ? "" : "-" + c.high();
        Status status = toll.victims().status();
        return toll.outcome().name().toLowerCase(Locale.ROOT)
                + " "
                + c.low()
                + high
                + (status == Status.UNSPECIFIED ? "" : " " + status.name().toLowerCase(Locale.ROOT));
    }
}
