package org.synoptic.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synoptic.model.Span;
import org.synoptic.present.Screen;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

class MainTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void claims_are_utf_8_lines_on_standard_output_whatever_the_locale() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "In Z\u00fcrn 12 caf\u00e9 guests died .");
        assertThat(run(StandardCharsets.US_ASCII, "claims", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"quote\":\"12 caf\u00e9 guests died\"")
                .endsWith("}\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void explained_claims_have_brackets_around_the_words_that_told() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Nothing happened . In Z\u00fcrn 12 caf\u00e9 guests died .");
        assertThat(run("claims", "--explain", folder.toString())).isZero();
        assertThat(text(out))
                .startsWith("a.txt/1  killed: 12\n    by the word of the document itself\n")
                .contains("rule dying, right in ")
                .endsWith("    In Z\u00fcrn [count: 12] caf\u00e9 guests [outcome: died] .\n");
    }

    @Test
    void a_file_of_aliases_or_places_that_is_not_understood_is_a_problem_and_the_work_goes_on() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Nothing happened .");
        Path names = Files.writeString(folder.resolve("names"), "# ours\nthe Watch = Northern Watch\nno names\n");
        String missing = folder.resolve("missing").toString();
        assertThat(run(
                        "tolls",
                        "--aliases",
                        names.toString(),
                        "--gazetteer",
                        missing,
                        folder.resolve("a.txt").toString()))
                .isEqualTo(1);
        assertThat(text(out)).contains("\"document\":\"a.txt\"");
        assertThat(text(err))
                .contains("problem reference.line  " + names + ":3")
                .contains("problem reference.unreadable  " + missing);
    }

    @Test
    void a_problem_is_listed_on_standard_error_and_the_rest_is_done() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Nothing happened .");
        assertThat(run("collate", folder.toString(), folder.resolve("missing").toString()))
                .isEqualTo(1);
        assertThat(text(out)).endsWith("1 document, 1 account, 0 claims, 0 origins, 0 incidents\n");
        assertThat(text(err)).contains("problem read.missing").contains("missing\n");
    }

    @Test
    void out_holds_every_file_and_twice_the_same_bytes() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Nothing happened .");
        Path one = folder.resolve("one");
        Path two = folder.resolve("two/deep");
        assertThat(run("collate", folder.resolve("a.txt").toString(), "--out", one.toString()))
                .isZero();
        assertThat(run("collate", folder.resolve("a.txt").toString(), "--out", two.toString()))
                .isZero();
        for (String name : List.of(
                "report.html", "claims.jsonl", "collation.json", "lineage.jsonl", "claims.csv", "collation.csv")) {
            assertThat(one.resolve(name)).hasSameBinaryContentAs(two.resolve(name));
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_problem_and_the_table_is_still_printed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Nothing happened .");
        assertThat(run("collate", file.toString(), "--out", file.toString())).isEqualTo(1);
        assertThat(text(err)).contains("problem out.refused").contains("in the way");
        assertThat(text(out)).contains("1 document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "claims", "collate --out", "nonsense", "claims --nonsense x"})
    void wrong_use_exits_with_2_and_shows_the_usage(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("synoptic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collate", "claims", "attributions", "tolls", "lineage"})
    void every_command_has_help_with_one_example(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(text(out)).contains("Usage: synoptic " + command);
        assertThat(Pattern.compile("\n  synoptic " + command).matcher(text(out)).results())
                .hasSize(1);
    }

    @Test
    void the_version_is_told() {
        assertThat(run("--version")).isZero();
        assertThat(text(out)).startsWith("synoptic ");
    }

    @Test
    void a_fault_is_one_line_and_a_trace_only_when_asked_for() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Nothing happened .");
        Parser broken = new Words() {
            @Override
            public List<Sentence> parse(String text, Predicate<Sentence> wantsTree) {
                throw new IllegalStateException("broken for the test");
            }
        };
        Console console = console(StandardCharsets.UTF_8, out);
        assertThat(Main.run(console, () -> broken, false, "claims", folder.toString()))
                .isEqualTo(70);
        assertThat(text(err))
                .containsOnlyOnce("\n")
                .contains("broken for the test")
                .contains("--debug");
        assertThat(Main.run(console, () -> broken, false, "claims", "--debug", folder.toString()))
                .isEqualTo(70);
        assertThat(text(err)).contains("\tat org.synoptic");
    }

    @Test
    void a_reader_that_stops_reading_is_no_fault() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Nothing happened .");
        Console console = console(StandardCharsets.UTF_8, new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        assertThat(Main.run(console, Words::new, false, "collate", folder.toString()))
                .isZero();
        assertThat(text(err)).isEmpty();
    }

    private int run(String... args) {
        return run(StandardCharsets.UTF_8, args);
    }

    private int run(Charset charset, String... args) {
        return Main.run(console(charset, out), Words::new, false, args);
    }

    private Console console(Charset charset, OutputStream to) {
        return new Console(
                new ByteArrayInputStream(new byte[0]),
                to,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                charset,
                new Screen(80, true, false),
                false);
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** A parser that knows words between spaces and nothing else. */
    static class Words implements Parser {
        @Override
        public List<Sentence> parse(String text, Predicate<Sentence> wantsTree) {
            List<Token> tokens = new ArrayList<>();
            var words = Pattern.compile("\\S+").matcher(text);
            while (words.find()) {
                Span span = new Span(words.start(), words.end());
                tokens.add(new Token(tokens.size(), span, words.group(), words.group(), "X", "O", Token.NONE, ""));
            }
            return tokens.isEmpty() ? List.of() : List.of(new Sentence(0, tokens));
        }

        @Override
        public String version() {
            return "words";
        }
    }
}
