package org.synoptic.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;

@Timeout(60)
class JsonLinesTest {
    @Test
    void aLineIsADocumentWithWhatItTells() {
        Gathered received = read("{\"doc\":\"a\",\"title\":\"Fire\",\"publisher\":\"Echo\",\"date\":\"2020-05-04\","
                + "\"url\":\"https://echo.invalid/1\",\"text\":\"Nine\\r\\ndied. \"}");
        assertThat(received.documents())
                .containsExactly(Document.of(
                        "a", "Fire", "Echo", LocalDate.of(2020, 5, 4), "https://echo.invalid/1", "Nine\r\ndied. "));
    }

    @Test
    void idStandsForDocAndNullsAndEmptyStringsForNothing() {
        Gathered received =
                read("{\"id\":7,\"title\":\"\",\"publisher\":null,\"date\":null,\"url\":{},\"text\":\"Nine died.\"}");
        assertThat(received.documents()).containsExactly(Document.of("7", null, null, null, null, "Nine died."));
        assertThat(received.problems()).isEmpty();
    }

    @Test
    void brokenLinesAreNamedByNumberAndTheOthersAreRead() {
        Gathered received = read("\uFEFF{\"doc\":\"a\",\"text\":\"One.\"}\n{\"doc\":\"b\",\n\n[1]\n{\"doc\":\"c\"}\n"
                + "{\"text\":\"x\"}\n{\"doc\":\"d\",\"text\":\"Two.\"} trailing\n{\"doc\":\"e\",\"text\":\"Three.\"}");
        assertThat(received.documents()).extracting(Document::id).containsExactly("a", "e");
        assertThat(received.problems())
                .extracting(p -> p.code() + " " + p.place())
                .containsExactly(
                        "read.line docs.jsonl:2",
                        "read.line docs.jsonl:4",
                        "read.record docs.jsonl:5",
                        "read.record docs.jsonl:6",
                        "read.line docs.jsonl:7");
    }

    @Test
    void aLineThatIsNotUtf8IsAProblem() {
        Gathered received = read("{\"doc\":\"a\",\"text\":\"é\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(received.problems()).extracting(Problem::code).containsExactly("read.line");
    }

    @Test
    void halfASurrogatePairIsReplacedAtItsPlace() {
        Gathered received = read("{\"doc\":\"a\",\"text\":\"x\\ud800y\\ude00z \\ud83d\\ude00\"}");
        assertThat(received.documents().getFirst().text()).isEqualTo("x\uFFFDy\uFFFDz \uD83D\uDE00");
    }

    @Test
    void manyBrokenLinesAreCountedAndNotListed() {
        Gathered received = read("{\n".repeat(1000));
        assertThat(received.problems()).hasSize(Limits.LISTED + 1);
        assertThat(received.problems().getLast().message()).contains("980 more parts");
    }

    @Test
    void deepAndLongLinesAreProblemsOnly() {
        Gathered received = read("[".repeat(200_000) + "\n{\"doc\":\"a\",\"text\":" + "{\"a\":".repeat(50_000) + "\n"
                + "{\"doc\":\"b\",\"text\":\"" + "x".repeat(Limits.CHARACTERS + 1) + "\"}\n"
                + "y".repeat(Limits.BYTES + 1) + "\n{\"doc\":\"c\",\"text\":\"One.\"}\n");
        assertThat(received.documents()).extracting(Document::id).containsExactly("c");
        assertThat(received.problems())
                .extracting(Problem::code)
                .containsExactly("read.line", "read.line", "read.too_large", "read.too_large");
    }

    private static Gathered read(String lines) {
        return read(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Gathered read(byte[] lines) {
        return Gathered.from(lines, "docs.jsonl");
    }
}
