package org.synoptic.read.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.format.Sink;
import org.synoptic.read.format.Source;
import org.synoptic.read.position.SourceMap;

/** Files that were made to do harm: nothing goes out, nothing is written, memory stays within its limit, the next file is read. */
@Timeout(300)
class HostileTest {
    private static final Budget BUDGET = new Budget(10_000, 30_000, 1_000);
    private static final String SECRET = "the secret of this machine";
    private static Workshop workshop;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        workshop = new Workshop(Worker.class.getName(), BUDGET);
    }

    @AfterAll
    static void end() {
        workshop.close();
    }

    @Test
    void noneOfThemDoesHarm() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        try (var canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(500);
            for (var hostile : set(secret.toUri().toString(), "http://127.0.0.1:" + canary.getLocalPort() + "/x")
                    .entrySet()) {
                long begun = System.nanoTime();
                List<String> told = read(hostile.getValue(), hostile.getKey());
                assertThat(told).as(hostile.getKey()).isNotEmpty().noneMatch(t -> t.contains(SECRET));
                assertThat((System.nanoTime() - begun) / 1_000_000)
                        .as(hostile.getKey())
                        .isLessThan(BUDGET.total(hostile.getValue().length) + 5_000);
                assertThat(peak()).as(hostile.getKey()).isLessThanOrEqualTo(Sandbox.MEGABYTES);
                assertThat(read(page("Nine people died."), "next.html"))
                        .as("after " + hostile.getKey())
                        .containsExactly("Nine people died.");
            }
            assertThat(catchThrowable(canary::accept)).isInstanceOf(SocketTimeoutException.class);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(secret);
        }
    }

    private static List<String> read(byte[] bytes, String name) throws IOException {
        List<String> told = new ArrayList<>();
        workshop.read(Source.of(bytes), name, name, new Sink() {
            @Override
            public void document(Document document, String place, SourceMap source) {
                assertThat(document.id()).doesNotContain("..");
                told.add(document.text());
            }

            @Override
            public void problem(Problem problem) {
                told.add(problem.code() + ": " + problem.message());
            }
        });
        return told;
    }

    /** The most memory that the worker has held, in megabytes; 0 where the system does not tell. */
    private static long peak() throws IOException {
        long most = 0;
        for (ProcessHandle one : Stream.concat(
                        workshop.pid().flatMap(ProcessHandle::of).stream(),
                        workshop.pid().flatMap(ProcessHandle::of).stream().flatMap(ProcessHandle::descendants))
                .toList()) {
            Path status = Path.of("/proc/" + one.pid() + "/status");
            if (Files.isReadable(status)) {
                for (String line : Files.readAllLines(status)) {
                    most = line.startsWith("VmHWM:")
                            ? Math.max(most, Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                            : most;
                }
            }
        }
        return most;
    }

    private static Map<String, byte[]> set(String secret, String outside) throws IOException {
        Map<String, byte[]> set = new LinkedHashMap<>();
        String external =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret + "\"><!ENTITY % b SYSTEM \"" + outside + "\"> %b;]>";
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaa\">" + entities("a", "b") + entities("b", "c")
                + entities("c", "d") + entities("d", "e") + entities("e", "f") + "]>";
        for (String[] attack : new String[][] {{"external", external, "&a;"}, {"bomb", bomb, "&f;"}}) {
            String body = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>" + attack[2]
                    + " Nine died.</w:t></w:r></w:p></w:body></w:document>";
            set.put(attack[0] + ".docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", attack[1] + body));
            set.put(
                    attack[0] + "-core.docx",
                    zip(
                            "word/document.xml",
                            "<d xmlns:w='w'><p><r><t>Nine died.</t></r></p></d>",
                            "docProps/core.xml",
                            attack[1] + "<core><title>" + attack[2] + "</title></core>"));
            set.put(
                    attack[0] + ".odt",
                    zip(
                            "mimetype",
                            "application/vnd.oasis.opendocument.text",
                            "content.xml",
                            attack[1] + "<body><p>" + attack[2] + " x</p></body>"));
            set.put(
                    attack[0] + ".xlsx",
                    zip(
                            "xl/workbook.xml",
                            "<workbook><sheet name='a'/></workbook>",
                            "xl/sharedStrings.xml",
                            attack[1] + "<sst><si><t>" + attack[2] + "</t></si></sst>",
                            "xl/worksheets/sheet1.xml",
                            attack[1] + "<s><row><c t='s'><v>0</v></c></row></s>"));
            set.put(
                    attack[0] + ".xhtml",
                    (attack[1] + "<html><body><p>" + attack[2] + " Nine died.</p></body></html>")
                            .getBytes(StandardCharsets.UTF_8));
            set.put(
                    attack[0] + "-xmp.pdf",
                    pdf(
                            "/Metadata 5 0 R",
                            "5 0 obj <</Type /Metadata /Subtype /XML /Length " + (attack[1] + attack[2]).length()
                                    + ">> stream\n" + attack[1] + attack[2] + "\nendstream endobj\n"));
            set.put(
                    attack[0] + "-xfa.pdf",
                    pdf(
                            "/AcroForm <</Fields [] /XFA 5 0 R>>",
                            "5 0 obj <</Length " + (attack[1] + attack[2]).length() + ">> stream\n" + attack[1]
                                    + attack[2] + "\nendstream endobj\n"));
        }
        set.put(
                "outside.html",
                page("<img src='" + outside + "'><link rel=stylesheet href='" + outside + "'><iframe src='" + outside
                        + "'></iframe><script src='" + outside + "'></script>Nine died in the fire."));
        set.put(
                "outside.eml",
                ("From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: message/external-body; access-type=URL; URL=\""
                                + outside + "\"\r\n\r\nContent-Type: text/plain\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        set.put(
                "outside.rtf",
                ("{\\rtf1 {\\field{\\*\\fldinst INCLUDETEXT \"" + outside + "\"}{\\fldrslt Nine died.}}}")
                        .getBytes(StandardCharsets.UTF_8));
        set.put(
                "open.pdf",
                pdf(
                        "/OpenAction <</S /URI /URI (" + outside
                                + ")>> /AA <</O <</S /JavaScript /JS (app.launchURL\\('" + outside + "'\\))>>>>",
                        ""));
        set.put(
                "loop.pdf",
                pdf("/Outlines 6 0 R", "6 0 obj <</First 6 0 R /Last 6 0 R /Next 6 0 R /Parent 6 0 R>> endobj\n"));
        set.put(
                "page-loop.pdf",
                "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [2 0 R 2 0 R] /Count 900000000>> endobj\ntrailer <</Root 1 0 R>>\n"
                        .getBytes(StandardCharsets.UTF_8));
        set.put("stream-bomb.pdf", pdfStream(deflated(300_000_000, " ")));
        set.put("pixels.pdf", pixels());
        set.put(
                "deep.html",
                ("<html><body>" + "<div>".repeat(100_000) + "Nine died.").getBytes(StandardCharsets.UTF_8));
        set.put("deep.docx", zip("word/document.xml", "<a>".repeat(100_000)));
        set.put("deep.rtf", ("{\\rtf1 " + "{".repeat(100_000) + "x").getBytes(StandardCharsets.UTF_8));
        set.put("deep.json", ("[{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        set.put("deep.eml", deepMail());
        set.put(
                "wide.xlsx",
                zip(
                        "xl/workbook.xml",
                        "<w/>",
                        "xl/worksheets/sheet1.xml",
                        "<s>" + "<row><c r='XFD1048576'><v>1</v></c></row>".repeat(200_000) + "</s>"));
        set.put("wide.html", page("<table>" + "<tr><td colspan=99999 rowspan=99999>x".repeat(40_000) + "</table>"));
        set.put("sizes.csv", ("title,text,date\n" + "a,\"".repeat(50_000) + "\n").getBytes(StandardCharsets.UTF_8));
        set.put(
                "dates.csv",
                "title,text,date\nx,Nine died.,9999999999999-99-99\ny,Two died.,+292278995-01-01\n"
                        .getBytes(StandardCharsets.UTF_8));
        set.put(
                "sizes.warc",
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nWARC-Date: 99999-99-99T99:99:99Z\r\n"
                                + "WARC-Record-ID: <urn:uuid:x>\r\nContent-Type: application/http\r\nContent-Length: 99999999999999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx")
                        .getBytes(StandardCharsets.UTF_8));
        set.put(
                "paths.zip",
                zip(
                        "../../../../tmp/out.txt",
                        "Nine died.",
                        "/etc/out.txt",
                        "Two died.",
                        "C:\\out.txt",
                        "Three died.",
                        "a/../../b.txt",
                        "Four died."));
        set.put("nested.zip", nested(30));
        set.put("quine.gz", Quine.gzip());
        set.put("quine.zip", Zips.of(List.of(new Zips.Entry("quine.gz", Quine.gzip()))));
        set.put("expansion.zip", zip("a.html", "<html><body>" + " ".repeat(200_000_000)));
        set.put("expansion.gz", gzip(300_000_000));
        set.put("overlap.zip", overlapping());
        set.put("quine.gz", gzip(gzip(gzip(gzip(gzip(gzip(gzip("Nine died.".getBytes(StandardCharsets.UTF_8)))))))));
        set.put("links.tar", links());
        return set;
    }

    private static String entities(String from, String to) {
        return "<!ENTITY " + to + " \"" + ("&" + from + ";").repeat(40) + "\">";
    }

    private static byte[] page(String body) {
        return ("<html><body><p>" + body + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        List<Zips.Entry> entries = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.add(new Zips.Entry(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return Zips.of(entries);
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = "Nine died.".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < depth; i++) {
            inner = Zips.of(List.of(new Zips.Entry("a", inner), new Zips.Entry("b", inner)));
            if (inner.length > 2_000_000) {
                break;
            }
        }
        return inner;
    }

    /** A zip whose directory names the same bytes a thousand times. */
    private static byte[] overlapping() throws IOException {
        byte[] zip = zip("aaaa.txt", "Nine people died in the fire at the depot, the mayor said. ".repeat(500));
        int directory = -1;
        for (int i = 0; i + 4 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                directory = i;
            }
        }
        int end = zip.length - 22;
        var out = new ByteArrayOutputStream();
        out.write(zip, 0, directory);
        for (int i = 0; i < 1000; i++) {
            out.write(zip, directory, end - directory);
        }
        byte[] tail = java.util.Arrays.copyOfRange(zip, end, zip.length);
        int size = 1000 * (end - directory);
        tail[8] = tail[10] = (byte) (1000 & 0xFF);
        tail[9] = tail[11] = (byte) (1000 >> 8);
        for (int i = 0; i < 4; i++) {
            tail[12 + i] = (byte) (size >> 8 * i);
        }
        out.write(tail);
        return out.toByteArray();
    }

    private static byte[] gzip(int blanks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            byte[] some = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < blanks / 1_000_000; i++) {
                gzip.write(some);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(int size, String what) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(bytes)) {
            byte[] some = what.repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < size / some.length; i++) {
                out.write(some);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String catalog, String more) {
        return ("%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R " + catalog + ">> endobj\n"
                        + "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
                        + "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                        + " /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj\n"
                        + "4 0 obj <</Length 44>> stream\nBT /F1 12 Tf 50 700 Td (Nine people died.) Tj ET\nendstream endobj\n"
                        + more + "trailer <</Root 1 0 R>>\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdfStream(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(
                ("%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
                                + "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R>> endobj\n4 0 obj <</Filter /FlateDecode /Length "
                                + content.length + ">> stream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
        out.write("\nendstream endobj\ntrailer <</Root 1 0 R>>\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** A scanned page whose picture claims to be of a thousand million pixels. */
    private static byte[] pixels() {
        return ("%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
                        + "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</XObject <</I 5 0 R>>>>>> endobj\n"
                        + "4 0 obj <</Length 22>> stream\nq 600 0 0 800 0 0 cm /I Do Q\nendstream endobj\n"
                        + "5 0 obj <</Type /XObject /Subtype /Image /Width 40000 /Height 30000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Length 3>> stream\nabc\nendstream endobj\n"
                        + "trailer <</Root 1 0 R>>\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deepMail() {
        var mail = new StringBuilder("From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < 3000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return mail.append("Content-Type: text/plain\r\n\r\nNine died.\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] links() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new org.apache.commons.compress.archivers.tar.TarArchiveOutputStream(bytes)) {
            var link = new org.apache.commons.compress.archivers.tar.TarArchiveEntry(
                    "link.txt", org.apache.commons.compress.archivers.tar.TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
