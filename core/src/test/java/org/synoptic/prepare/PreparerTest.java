package org.synoptic.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Account;
import org.synoptic.model.Document;
import org.synoptic.model.Span;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

class PreparerTest {
    private static final String REPORT =
            "The mayor said that nine people died when the depot at the river burned down, "
                    + "and that the fire brigade had worked through the night to reach them.";
    private static final String MORE = "Two of the injured were still in hospital, the mayor added, and their families "
            + "had been told; the bridge beside the depot would stay closed until Friday.";
    private static final String CITED =
            "The Dunmere depot fire was a fire in the town of Dunmere.[1] Witnesses said that nine people died.[2][3]";
    private static final String CITED_MORE = "An inquiry was opened in the spring.[4]";

    @Test
    void aPlainArticleWithSubheadsIsOneAccount() {
        Reading reading = read(REPORT + "\n\nAfter the fire\n\n" + MORE + "\n\n\n\nThe inquiry\n\n" + REPORT);
        assertThat(reading.accounts()).hasSize(1);
        Account only = reading.accounts().getFirst();
        assertThat(only.id()).isEqualTo("page");
        assertThat(only.publisher()).isEqualTo("The Page");
        assertThat(only.span()).isEqualTo(new Span(0, reading.document().text().length()));
    }

    @Test
    void anEncyclopediaWhoseLeadHasNoMarksIsOneAccount() {
        assertThat(read(REPORT + "\n\n" + MORE + "\n\nHistory\n\n" + CITED + "\n\n" + CITED_MORE)
                        .accounts())
                .hasSize(1);
    }

    @Test
    void anAgencysReportFollowedByTextWithMarksIsTwoVoicesAndThePagesOwnLines() {
        String text = "The Dunmere fire\n\n4 May 2020\n\nDunmere, (XPA)-" + REPORT + "\n\n" + MORE + "\n\n\n\n" + CITED
                + "\n\n" + CITED_MORE + "\n\nNo comments:\n";
        Reading reading = read(text);
        assertThat(reading.accounts()).extracting(Account::id).containsExactly("page#1", "page#2", "page#3", "page#4");
        assertThat(reading.accounts())
                .extracting(Account::publisher)
                .containsExactly("The Page", "XPA", null, "The Page");
        assertThat(words(reading, 1)).startsWith("Dunmere, (XPA)-").endsWith("until Friday.");
        assertThat(words(reading, 2)).startsWith("The Dunmere depot fire").endsWith("spring.[4]");
        assertThat(words(reading, 3)).isEqualTo("No comments:");
    }

    @Test
    void eachDatelineAfterOtherProseBeginsAnAccountWithItsHeadings() {
        Reading reading = read("DUNMERE (Reuters) - " + REPORT + "\n\n" + MORE
                + "\n\nSecond fire put out\n\nVELT, May 5 (AFP) — " + REPORT);
        assertThat(reading.accounts()).extracting(Account::publisher).containsExactly("Reuters", "AFP");
        assertThat(words(reading, 1)).startsWith("Second fire put out");
    }

    @Test
    void anAgencyThatDatesOrSignsAWholeDocumentIsItsPublisher() {
        assertThat(only("Fire at depot\n\nDUNMERE (Northern Press) - " + REPORT))
                .isEqualTo("Northern Press");
        assertThat(only("(Reuters) - " + REPORT)).isEqualTo("Reuters");
        assertThat(only(REPORT + "\n\n" + MORE + "--AFP")).isEqualTo("AFP");
        assertThat(only(REPORT + "\n\n" + MORE + "\n\nSource: Reuters")).isEqualTo("Reuters");
        assertThat(only("Depot burns down MOSCOW (Sputnik) " + REPORT)).isEqualTo("Sputnik");
    }

    @Test
    void bracketsAndDashesThatNameNoAgencyChangeNothing() {
        assertThat(only("Cairo (Egypt) - " + REPORT)).isEqualTo("The Page");
        assertThat(only("WASHINGTON (US) - " + REPORT)).isEqualTo("The Page");
        assertThat(only("The XPA-led inquiry went on. " + REPORT)).isEqualTo("The Page");
        assertThat(only(REPORT + "\n\nPicture: the depot (Reuters)\n\n" + MORE)).isEqualTo("The Page");
    }

    @Test
    void aSignOffThatOtherProseFollowsEndsAnAccount() {
        Reading reading = read(REPORT + " --Reuters\n\n" + MORE + "\n\n" + REPORT);
        assertThat(reading.accounts()).extracting(Account::publisher).containsExactly("Reuters", "The Page");
    }

    @Test
    void accountsCoverTheTextWithoutOverlap() {
        var random = new Random(7);
        List<String> pieces = List.of(
                REPORT,
                MORE,
                CITED,
                CITED_MORE,
                "A heading",
                "DUNMERE (Reuters) - " + REPORT,
                MORE + " --AFP",
                "From Wikipedia, the free encyclopedia",
                "No comments:",
                "",
                "Source: Reuters",
                "(AFP)");
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append("\n".repeat(1 + random.nextInt(4)));
            }
            List<Account> accounts = read(text.toString()).accounts();
            int at = 0;
            for (Account account : accounts) {
                assertThat(account.span().start()).isEqualTo(at);
                at = account.span().end();
            }
            assertThat(at).isEqualTo(text.length());
        }
    }

    @Test
    void citationMarksAreKeptAndHiddenFromTheParser() {
        Reading reading = read("Nine died.[1]The mayor spoke.[note 2]");
        assertThat(reading.citations()).extracting(c -> c.mark()).containsExactly("1", "note 2");
        assertThat(reading.sentences())
                .flatExtracting(s -> s.tokens().stream().map(Token::text).toList())
                .containsExactly("Nine", "died.", "The", "mayor", "spoke.");
    }

    @Test
    void invisibleCharactersAreHiddenAndOffsetsStandInTheText() {
        String text = "Ni\u200Bne peo\u00ADple\u0007died\uFEFF here";
        Reading reading = read(text);
        assertThat(reading.sentences().getFirst().tokens())
                .extracting(Token::text)
                .containsExactly("Nine", "people", "died", "here");
        assertThat(reading.sentences().getFirst().tokens())
                .extracting(t -> t.span().of(text))
                .containsExactly("Ni\u200Bne", "peo\u00ADple", "died", "here");
    }

    @Test
    void aSentenceEndsAfterADatelineAndAfterAHeadingLine() {
        String text = "Nine die in fire\nDUNMERE (Reuters) - " + REPORT;
        assertThat(read(text).sentences())
                .extracting(s -> s.span().of(text))
                .containsExactly("Nine die in fire", "DUNMERE (Reuters) -", REPORT);
    }

    @Test
    void linesOfAWrappedTextAreNoHeadings() {
        String text = "The mayor said that nine\npeople died in the fire\nat the depot of Dunmere\non Friday.";
        assertThat(read(text).sentences()).hasSize(1);
    }

    @Test
    void hostileTextsTakeLittleTime() {
        for (String piece :
                List.of("A", "A ", "(", "A (", "A, ", "a\n", "\n", "- ", "A. (AFP) - ", "[1]", "\u200B", "Source: (")) {
            String text = piece.repeat(300_000 / piece.length());
            assertTimeout(Duration.ofSeconds(20), () -> Accounts.of(document(text), Paragraph.of(text)));
            assertTimeout(Duration.ofSeconds(20), () -> Prepared.breaks(text, Paragraph.of(text)));
        }
    }

    private static @org.jspecify.annotations.Nullable String only(String text) {
        Reading reading = read(text);
        assertThat(reading.accounts()).hasSize(1);
        return reading.accounts().getFirst().publisher();
    }

    private static String words(Reading reading, int account) {
        return reading.accounts()
                .get(account)
                .span()
                .of(reading.document().text())
                .strip();
    }

    private static Reading read(String text) {
        return new Preparer(new Words(), sentence -> false).prepare(document(text));
    }

    private static Document document(String text) {
        return Document.of("page", null, "The Page", LocalDate.of(2020, 5, 4), null, text);
    }

    /** A parser that knows words between blanks and sentences between blank lines. */
    private record Words() implements Parser {
        @Override
        public List<Sentence> parse(String text, Predicate<Sentence> wantsTree) {
            var sentences = new ArrayList<Sentence>();
            var tokens = new ArrayList<Token>();
            int at = 0;
            while (at < text.length()) {
                int start = at;
                while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                if (at > start) {
                    String word = text.substring(start, at);
                    tokens.add(new Token(tokens.size(), new Span(start, at), word, word, "NN", "", Token.NONE, ""));
                }
                int blank = at;
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                boolean ends = at == text.length()
                        || text.substring(blank, at)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()
                                > 1;
                if (ends && !tokens.isEmpty()) {
                    sentences.add(new Sentence(sentences.size(), tokens));
                    tokens.clear();
                }
            }
            return sentences;
        }

        @Override
        public String version() {
            return "words";
        }
    }
}
