package org.synoptic.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;

@Timeout(60)
class ReaderTest {
    private static final String REPORT = "Nine people died in the fire at Dunmere.\n";

    @TempDir
    Path folder;

    @Test
    void aTextFileIsItsTextWithItsNameAsId() throws IOException {
        Document document = only(write("report.txt", REPORT));
        assertThat(document).isEqualTo(Document.of("report.txt", null, null, null, null, REPORT));
    }

    @Test
    void aFolderIsReadThroughAndIdsAreThePathsBelowIt() throws IOException {
        write("b.txt", REPORT);
        write("sub/deep/a.txt", "Two were hurt.");
        write(".hidden/c.txt", "Three were hurt.");
        write(".d.txt", "Four were hurt.");
        Received received = read(folder);
        assertThat(received.documents()).extracting(Document::id).containsExactly("b.txt", "sub/deep/a.txt");
        assertThat(received.problems()).isEmpty();
    }

    @Test
    void theOrderOfPathsDoesNotMatter() throws IOException {
        String a = write("x/a.txt", REPORT).toString();
        String b =
                write("y/a.txt", "Two were hurt, said the mayor of the town.").toString();
        String c = write("nothing.txt", "").toString();
        assertThat(Reader.read(List.of(a, b, c, a), InputStream.nullInputStream()))
                .isEqualTo(Reader.read(List.of(c, b, a), InputStream.nullInputStream()));
    }

    @Test
    void linesAtTheHeadOfATextTellItsMetadata() throws IOException {
        Document document = only(write(
                "a.txt",
                "Title: Nine dead\nPublisher: Dunmere Echo\nDATE: 4 May 2020\nurl: https://echo.invalid/1\n\n"
                        + REPORT));
        assertThat(document)
                .isEqualTo(Document.of(
                        "a.txt",
                        "Nine dead",
                        "Dunmere Echo",
                        LocalDate.of(2020, 5, 4),
                        "https://echo.invalid/1",
                        REPORT));
    }

    @Test
    void aHeadWithAnyOtherLineIsText() throws IOException {
        String text = "Title: Nine dead\nThe fire broke out on Monday.\n\n" + REPORT;
        assertThat(only(write("a.txt", text)).text()).isEqualTo(text);
        String unclosed = "Date: 4 May 2020";
        assertThat(only(write("b.txt", unclosed)).text()).isEqualTo(unclosed);
    }

    @Test
    void aDateThatIsNotUnderstoodIsAProblemAndTheTextIsRead() throws IOException {
        Received received = read(write("a.txt", "Date: 03/04/2020\n\n" + REPORT));
        assertThat(received.documents())
                .extracting(Document::date)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(codes(received)).containsExactly("read.date");
    }

    @Test
    void lineEndsOfEveryKindBecomeOne() throws IOException {
        assertThat(only(write("a.txt", "One.\r\nTwo.\rThree.\n")).text()).isEqualTo("One.\nTwo.\nThree.\n");
    }

    @Test
    void unicodeIsReadWithAndWithoutMark() throws IOException {
        String text = "Neun Menschen starben in Düren – مات تسعة أشخاص.";
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(only(write("a.txt", bytes)).text()).isEqualTo(text);
        }
    }

    @Test
    void aGuessedEncodingIsReadAndNamed() throws IOException {
        String french = "Neuf personnes ont été tuées à l’entrepôt près de la rivière, a déclaré la mairie. "
                + "Les blessés ont été évacués vers l’hôpital le plus proche où ils sont soignés.";
        String arabic = "قالت البلدية إن تسعة أشخاص قتلوا في الحريق الذي اندلع في المستودع قرب النهر. "
                + "ونقل الجرحى إلى المستشفى القريب من المدينة حيث يتلقون العلاج.";
        for (var sample : List.of(List.of("windows-1252", french), List.of("windows-1256", arabic))) {
            Received received = read(write("a.txt", sample.get(1).getBytes(Charset.forName(sample.get(0)))));
            assertThat(received.documents()).extracting(Document::text).containsExactly(sample.get(1));
            assertThat(received.problems()).hasSize(1);
            assertThat(received.problems().getFirst().code()).isEqualTo("read.encoding");
            assertThat(received.problems().getFirst().message()).contains(sample.get(0));
        }
    }

    @Test
    void unmarkedUtf16IsReadAndNamed() throws IOException {
        Received received = read(write("a.txt", REPORT.getBytes(StandardCharsets.UTF_16LE)));
        assertThat(received.documents()).extracting(Document::text).containsExactly(REPORT);
        assertThat(codes(received)).containsExactly("read.encoding");
    }

    @Test
    void damagedBytesAreMarkedAndTheRestIsRead() throws IOException {
        byte[] bytes = ("Zwölf Männer und fünf Mädchen wurden verletzt, hörte man; für Hörer ist das schön. x" + REPORT)
                .getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('x')] = (byte) 0xC3;
        Received received = read(write("a.txt", bytes));
        assertThat(received.documents().getFirst().text()).contains("Zwölf", "\uFFFD", "Nine people");
        assertThat(codes(received)).containsExactly("read.damaged");
    }

    @Test
    void whatHoldsNoTextIsAProblemAndTheRestIsRead() throws IOException {
        write("empty.txt", "");
        write("blank.txt", " \n\n ");
        write("zeros.txt", new byte[] {'a', 0, 'b', 0, 0, 1, 2, 3});
        write("paper.pdf", "%PDF-1.7\nNine people died");
        write("letter.docx", "PK\u0003\u0004...");
        write("good.txt", REPORT);
        Received received = read(folder);
        assertThat(received.documents()).extracting(Document::id).containsExactly("good.txt");
        assertThat(received.problems())
                .extracting(p -> p.code() + " " + Path.of(p.place()).getFileName())
                .containsExactly(
                        "read.empty blank.txt",
                        "read.empty empty.txt",
                        "read.broken letter.docx",
                        "read.broken paper.pdf",
                        "read.binary zeros.txt");
        assertThat(received.problems()).allSatisfy(p -> {
            assertThat(p.message()).isNotBlank();
            assertThat(p.advice()).isNotBlank();
        });
    }

    @Test
    void missingPathsAreProblems() throws IOException {
        String file = write("a.txt", REPORT).toString();
        Received received = Reader.read(
                List.of(folder.resolve("nothing").toString(), file + "/below", "a\u0000b", ""),
                InputStream.nullInputStream());
        assertThat(received.documents()).isEmpty();
        assertThat(codes(received)).containsOnly("read.missing").hasSize(4);
    }

    @Test
    void aFolderWithoutFilesIsAProblem() throws IOException {
        Files.createDirectories(folder.resolve("one/two"));
        assertThat(codes(read(folder))).containsExactly("read.folder_empty");
    }

    @Test
    void aFileThatMayNotBeReadIsAProblem() throws IOException {
        Path file = write("a.txt", REPORT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).isFalse();
        assertThat(codes(read(folder))).containsExactly("read.unreadable");
    }

    @Test
    void aLinkLoopIsAProblemAndTheRestIsRead() throws IOException {
        write("sub/a.txt", REPORT);
        Files.createSymbolicLink(folder.resolve("sub/back"), folder);
        Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));
        Received received = read(folder);
        assertThat(received.documents()).extracting(Document::id).containsExactly("sub/a.txt");
        assertThat(codes(received)).contains("read.link_loop");
    }

    @Test
    void aLinkedFileIsRead() throws IOException {
        Path file = write("here/a.txt", REPORT);
        Files.createDirectories(folder.resolve("there"));
        Files.createSymbolicLink(folder.resolve("there/b.txt"), file);
        assertThat(read(folder.resolve("there")).documents())
                .extracting(Document::id)
                .containsExactly("b.txt");
    }

    @Test
    void oneIdWithOneTextIsOneDocumentAndWithTwoAProblem() throws IOException {
        write(
                "docs.jsonl",
                "{\"doc\":\"a\",\"text\":\"Nine died.\"}\n{\"doc\":\"a\",\"text\":\"Nine died.\",\"date\":\"2020-05-04\"}\n");
        Received same = read(folder);
        assertThat(same.documents()).extracting(Document::date).containsExactly(LocalDate.of(2020, 5, 4));
        assertThat(same.problems()).isEmpty();
        write("more.jsonl", "{\"doc\":\"a\",\"text\":\"Nine died there.\"}\n");
        Received other = read(folder);
        assertThat(other.documents()).extracting(Document::text).containsExactly("Nine died there.");
        assertThat(codes(other)).containsOnly("read.duplicate");
    }

    @Test
    void standardInputIsReadByWhatItHolds() {
        assertThat(standardInput(REPORT).documents())
                .containsExactly(Document.of("stdin", null, null, null, null, REPORT));
        assertThat(standardInput("{\"doc\":\"a\",\"text\":\"Nine died.\"}\n").documents())
                .containsExactly(Document.of("a", null, null, null, null, "Nine died."));
        assertThat(standardInput("<!DOCTYPE html><title>Fire</title><p>" + REPORT + "</p>")
                        .documents())
                .containsExactly(Document.of("stdin", "Fire", null, null, null, REPORT.strip()));
        assertThat(codes(standardInput(""))).containsExactly("read.empty");
    }

    @Test
    void aFailingStreamIsAProblem() {
        var failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the pipe broke");
            }
        };
        Received received = Reader.read(List.of("-"), failing);
        assertThat(codes(received)).containsExactly("read.unreadable");
        assertThat(received.problems().getFirst().message()).contains("the pipe broke");
    }

    @Test
    @Timeout(20)
    void aTextOfFiftyMegabytesIsAProblemWithinSeconds() throws IOException {
        Path large = folder.resolve("large.txt");
        Files.write(large, Collections.nCopies(1_250_000, "Nine people died in the fire at Dunmere."));
        write("small.txt", REPORT);
        write("long.txt", "Nine died. ".repeat(200_000));
        Received received = read(folder);
        assertThat(received.documents()).extracting(Document::id).containsExactly("small.txt");
        assertThat(codes(received)).containsExactly("read.too_large", "read.too_large");
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static Received read(Path path) {
        return Reader.read(List.of(path.toString()), InputStream.nullInputStream());
    }

    private static Received standardInput(String text) {
        return Reader.read(List.of("-"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document only(Path path) {
        Received received = read(path);
        assertThat(received.problems()).isEmpty();
        assertThat(received.documents()).hasSize(1);
        return received.documents().getFirst();
    }

    private static List<String> codes(Received received) {
        return received.problems().stream().map(Problem::code).toList();
    }
}
