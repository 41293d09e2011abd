package org.synoptic.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synoptic.model.Document;
import org.synoptic.model.Span;
import org.synoptic.read.position.SourceMap;
import org.synoptic.read.position.Step;

/** Files that programs wrote (read/corpus/make.py says which): their text, its order, what they tell of themselves. */
@Timeout(60)
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final List<String> NAMES = List.of(
            "1-sennova-herald", "2-arvanian-post", "3-sennova-herald", "4-arvanian-post-agency", "5-coast-gazette");
    private static final String INJURED = "Sixty people were injured in the explosion";

    @ParameterizedTest
    @CsvSource({
        "docx, .docx, paragraph",
        "odt, .odt, paragraph",
        "rtf, .rtf, paragraph",
        "pdf, .pdf, page",
        "chromium, .pdf, page",
        "eml, .eml, part",
        "html, .html, element",
        "warc, .warc.gz, element"
    })
    void everyFormOfATextIsThatText(String folder, String ending, String step) {
        for (String name : NAMES) {
            Document text = only(read("txt/" + name + ".txt"));
            Gathered gathered = read(folder + "/" + name + ending);
            Document same = only(gathered);
            assertThat(same.text().strip()).isEqualTo(text.text().strip());
            assertThat(same.title()).isEqualTo(text.title());
            assertThat(same.publisher()).isEqualTo(text.publisher());
            assertThat(same.date()).isEqualTo(text.date());
            int end = same.text().strip().length();
            SourceMap map = gathered.sources().get(same.id());
            assertThat(map.steps(new Span(end - 5, end)).getLast().kind()).isEqualTo(step);
            assertThat(map.cut()).isEmpty();
        }
    }

    @Test
    void aWebArchiveGivesEachPageWithItsAddressAndTimeOfCapture() {
        for (String name : List.of("crawl.warc", "crawl.wacz")) {
            Gathered gathered = read("more/" + name);
            assertThat(gathered.problems()).isEmpty();
            assertThat(gathered.documents())
                    .extracting(Document::url)
                    .containsExactlyElementsOf(
                            NAMES.stream().map(n -> "https://news.example/" + n).toList());
            Document third = gathered.documents().get(2);
            assertThat(third.date()).isEqualTo(LocalDate.of(2021, 5, 6));
            assertThat(gathered.sources().get(third.id()).steps(new Span(60, 70)))
                    .contains(
                            new Step("record", "urn:uuid:00000000-0000-4000-8000-000000000031"),
                            new Step("captured", "2021-05-07T09:02:30Z"));
        }
    }

    @Test
    void aMailboxGivesEachMail() {
        Gathered gathered = read("more/box.mbox");
        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.documents())
                .extracting(Document::id)
                .containsExactly("box.mbox/1", "box.mbox/2", "box.mbox/3", "box.mbox/4", "box.mbox/5");
        assertThat(gathered.documents().get(3).text()).contains(INJURED);
        assertThat(gathered.sources().get("box.mbox/4").steps(new Span(50, 60)))
                .containsExactly(new Step("message", "4"), new Step("part", "1"));
    }

    @Test
    void aMailGivesItsTextOnceAndEachAttachment() {
        Gathered gathered = read("more/attachments.eml");
        assertThat(gathered.problems()).isEmpty();
        Map<String, Document> byId = new java.util.TreeMap<>();
        gathered.documents().forEach(d -> byId.put(d.id(), d));
        assertThat(byId)
                .containsOnlyKeys(
                        "attachments.eml",
                        "attachments.eml/1-sennova-herald.pdf",
                        "attachments.eml/1-sennova-herald.docx",
                        "attachments.eml/part 4");
        Document mail = byId.get("attachments.eml");
        assertThat(mail.title()).isEqualTo("Les rapports — مرفقات");
        assertThat(mail.publisher()).isEqualTo("Élise Martin");
        assertThat(mail.date()).isEqualTo(LocalDate.of(2021, 5, 7));
        assertThat(mail.text()).contains("The reports on the explosion are attached.");
        assertThat(byId.get("attachments.eml/part 4").text()).contains("risen to 17");
    }

    @Test
    void archivesGiveWhatTheyHold() {
        for (String name : List.of("mixed.zip", "mixed.tar.gz")) {
            Gathered gathered = read("more/" + name);
            assertThat(gathered.problems()).isEmpty();
            assertThat(gathered.documents())
                    .hasSize(7)
                    .allSatisfy(d -> assertThat(d.text()).contains("killed at least 12 people on Monday"));
        }
    }

    @Test
    void aListGivesARowADocumentAndTellsALinkAlone() {
        for (String name : List.of("list.csv", "list.xlsx", "list.json")) {
            Gathered gathered = read("more/" + name);
            assertThat(gathered.documents()).hasSize(5);
            Document fourth = gathered.documents().get(3);
            assertThat(fourth.title()).isEqualTo("Hospital treats sixty after harbour blast");
            assertThat(fourth.publisher()).isEqualTo("The Arvanian Post");
            assertThat(fourth.date()).isEqualTo(LocalDate.of(2021, 5, 4));
            assertThat(fourth.url()).isEqualTo("https://news.example/4-arvanian-post-agency");
            assertThat(fourth.text()).contains(INJURED).contains("\n\nThe blast broke windows");
            assertThat(gathered.codes()).isEqualTo(name.endsWith("json") ? List.of() : List.of("read.link_only"));
        }
    }

    @Test
    void pagesAsBrowsersSaveThemAreThePage() {
        for (String name : List.of("saved.mhtml", "singlefile.html", "saved/report.html")) {
            Document page = only(read("more/" + name));
            assertThat(page.text())
                    .startsWith("Hospital treats sixty")
                    .contains(INJURED)
                    .doesNotContain("Home");
            assertThat(page.publisher()).isEqualTo("The Arvanian Post");
        }
    }

    @Test
    void oldEncodingsAreToldAndNamed() {
        assertThat(only(read("more/windows-1256.html")).text()).startsWith("قتل تسعة أشخاص");
        Gathered arabic = read("more/windows-1256.txt");
        assertThat(arabic.documents().getFirst().text()).startsWith("قتل تسعة أشخاص");
        assertThat(arabic.problems().getFirst().message()).contains("windows-1256");
        Gathered french = read("more/windows-1252.txt");
        assertThat(french.documents().getFirst().text()).startsWith("Neuf personnes ont été tuées à l’entrepôt");
        assertThat(french.problems().getFirst().message()).contains("windows-1252");
        assertThat(only(read("more/utf-16.txt")).text()).startsWith("Neuf personnes ont été tuées");
    }

    @Test
    void tablesAreRowsAndNotesStandAtTheEnd() {
        for (String name : List.of("table.docx", "table.odt", "table.rtf")) {
            assertThat(only(read("more/" + name)).text())
                    .isEqualTo("The toll as it stood on Thursday.\n\nKilled\t23\n\nInjured\t60\n\n"
                            + "The Monitor counted twenty-three dead.[1]\n\n[1] By its list of 6 May.");
        }
    }

    @Test
    void columnsAreReadOneAfterTheOtherWithoutWhatRunsAtTheEdges() {
        Gathered gathered = read("more/columns.pdf");
        Document document = only(gathered);
        Document source = only(read("txt/4-arvanian-post-agency.txt"));
        var expected = new ArrayList<String>();
        for (int part = 1; part <= 12; part++) {
            for (String paragraph : source.text().strip().split("\n\n")) {
                if (!paragraph.equals(source.title())) {
                    expected.add("Part " + part + ". " + paragraph);
                }
            }
        }
        assertThat(document.title()).isEqualTo("Twelve parts");
        assertThat(document.text().substring("Twelve parts\n\n".length()).split("\n\n"))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void aScannedPageIsToldOrRecognized() {
        Gathered told = read("more/scan.pdf");
        assertThat(told.documents()).isEmpty();
        assertThat(told.codes()).containsExactly("read.scanned");
        assertThat(told.problems().getFirst().message()).contains("page 1");
        Recognizer reads = new Recognizer() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public Optional<String> text(int width, int height, byte[] grey) {
                assertThat(grey).hasSize(width * height);
                return Optional.of("Sixty people were\ninjured.\n\nThe port was closed.\n");
            }
        };
        Gathered recognized = Gathered.from(bytes("more/scan.pdf"), "scan.pdf", reads);
        assertThat(recognized.documents().getFirst().text())
                .isEqualTo("Sixty people were injured.\n\nThe port was closed.");
        assertThat(recognized.codes()).containsExactly("read.recognized");
    }

    private static Document only(Gathered gathered) {
        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.documents()).hasSize(1);
        return gathered.documents().getFirst();
    }

    private static Gathered read(String name) {
        return Gathered.from(bytes(name), name.substring(name.lastIndexOf('/') + 1));
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(CORPUS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
