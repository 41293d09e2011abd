package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.web.Served.Visitor;
import org.synoptic.web.account.Role;

/** What somebody hostile would try, by documents, forms and requests. */
class AttackTest {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @TempDir
    private static Path here = Path.of("");

    private static Served served;
    private static Visitor admin;

    @BeforeAll
    static void serve() throws Exception {
        served = new Served(
                here,
                "evil.html",
                "<html><head><title>" + SCRIPT.replace("<", "&lt;")
                        + "</title><script>alert(3)</script></head><body><h1>"
                        + "Blast</h1><p onclick=\"alert(4)\">A blast at the market of Oster killed 12 people on 3 May 2031, the "
                        + "Tarn Centre for Rights said.</p><iframe src=\"http://127.0.0.1:9/\"></iframe></body></html>",
                "formula.txt",
                "Title: =HYPERLINK(\"http://127.0.0.1:9/\")\nPublisher: +Echo" + SCRIPT
                        + "\nDate: 2031-05-04\nURL: javascript:alert(5)\n\n"
                        + "The blast at the market of Oster killed 30 people on 3 May 2031, the Ministry of Health said.\n");
        admin = served.administrator();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void whatDocumentsTitlesNamesAndNotesSayIsTextEverywhere() throws Exception {
        admin.post("/judge", "ruling", "note", "claim", "formula.txt/1", "words", SCRIPT, "why", SCRIPT);
        admin.post("/sources", "ruling", "one-source", "name", SCRIPT, "other", "Ministry of Health", "why", "x");
        served.web.desk().accounts.make("o", Served.PASSWORD, Role.READER);
        served.quiet();
        String incident = served.web
                .desk()
                .casebook
                .incidentsOf(List.of("formula.txt/1"), true)
                .get("formula.txt/1");
        for (String address : List.of(
                "/",
                "/?words=" + Visitor.encoded(SCRIPT),
                "/incident?id=" + Visitor.encoded(incident),
                "/claim?id=formula.txt%2F1",
                "/claim?id=evil.html%2F1&id=formula.txt%2F1",
                "/document?id=formula.txt",
                "/document?id=evil.html",
                "/compare?a=evil.html&b=formula.txt",
                "/compare?a=evil.html%2F1&b=formula.txt%2F1",
                "/search?words=" + Visitor.encoded(SCRIPT),
                "/sources?words=" + Visitor.encoded(SCRIPT),
                "/log",
                "/work",
                "/review",
                "/settle",
                "/login?back=" + Visitor.encoded("\"" + SCRIPT),
                "/work?said=" + Visitor.encoded(SCRIPT))) {
            HttpResponse<String> page = admin.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body())
                    .as(address)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("href=\"javascript:")
                    .doesNotContain(" onclick=")
                    .doesNotContain(" style=");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(address)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void anOriginalIsShownShutIn() throws Exception {
        HttpResponse<String> page = admin.get("/original?id=evil.html&claim=evil.html%2F1");
        assertThat(page.body()).contains("alert(3)").contains("id=\"here\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'")
                .doesNotContain("allow-scripts");
        assertThat(admin.get("/document?id=evil.html&beside=yes").body()).contains("sandbox=\"\"");
    }

    @Test
    void cellsThatASpreadsheetCouldRunDoNot() throws Exception {
        for (String address : List.of(
                "/api/claims?document=formula.txt&format=csv",
                "/api/documents?format=csv",
                "/api/sources?format=csv",
                "/api/judgements?format=csv",
                "/api/search?words=killed&format=csv")) {
            String table = admin.get(address).body();
            assertThat(table).as(address).doesNotContainPattern("(?m)(^|,)\"?[=+@-][A-Za-z]");
        }
        assertThat(admin.get("/api/documents?format=csv").body()).contains("'=HYPERLINK");
    }

    @Test
    void noAddressOrNameLeadsToAnotherFolder() throws Exception {
        for (String name : List.of("../../accounts.json", "..\\..\\x", "/etc/passwd", "a/../b.html", "\u0000")) {
            assertThat(admin.get("/publish/file?name=" + Visitor.encoded(name)).statusCode())
                    .isEqualTo(404);
            assertThat(admin.get("/original?id=" + Visitor.encoded(name)).statusCode())
                    .isEqualTo(404);
        }
        for (String path : List.of("/assets/..%2f..%2fapp.css", "/assets/%2e%2e/%2e%2e/x", "/assets/accounts.json")) {
            assertThat(admin.get(path).statusCode()).as(path).isBetween(400, 404);
        }
        assertThat(AddScreen.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(AddScreen.name("C:\\x\\..\\report.txt")).isEqualTo("report.txt");
        assertThat(AddScreen.name("..")).isEqualTo("unnamed");
        assertThat(AddScreen.name("a\u0000\u202eb.txt")).isEqualTo("a b.txt");
        assertThat(AddScreen.name("x".repeat(500) + ".txt"))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(".txt");
    }

    @Test
    void anUploadByAHostileNameStaysInTheCasebook() throws Exception {
        String boundary = "xxBoundaryxx";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + admin.token()
                + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../../evil.txt\"\r\n\r\n"
                + "Nothing.\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = admin.send(HttpRequest.newBuilder(URI.create(served.base + "/add"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).isEqualTo(303);
        served.quiet();
        try (Stream<Path> files = Files.walk(here)) {
            assertThat(files.filter(f -> f.getFileName().toString().equals("evil.txt")))
                    .isEmpty();
        }
        assertThat(served.web.desk().casebook.originals(0, 9))
                .anyMatch(k -> k.name().equals("evil.txt"));
    }

    @Test
    void aFormWithoutTheSessionsTokenOrFromAnotherPageDoesNothing() throws Exception {
        String[][] forms = {{"Origin", "http://evil.example"}, {"Sec-Fetch-Site", "cross-site"}, {"X-Token", "guess"}};
        for (String[] header : forms) {
            HttpResponse<String> answer = admin.send(HttpRequest.newBuilder(URI.create(served.base + "/judge"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(header[0], header[1])
                    .POST(HttpRequest.BodyPublishers.ofString("ruling=accept&claim=evil.html%2F1"
                            + (header[0].equals("X-Token") ? "" : "&token=" + admin.token())))
                    .build());
            assertThat(answer.statusCode()).as(header[0]).isEqualTo(403);
        }
        assertThat(served.web.desk().reviews().on("evil.html/1")).isEmpty();
    }

    @Test
    void aRequestUnderAnotherHostsNameIsNotAnswered() throws Exception {
        try (var socket = new Socket("127.0.0.1", served.web.port())) {
            socket.getOutputStream()
                    .write("GET /api HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("openapi");
        }
    }

    @Test
    void guessingPasswordsIsSlowedDownAndAKnownPasswordDoesNotHelpThen() throws Exception {
        served.web.desk().accounts.make("brute", Served.PASSWORD, Role.READER);
        Visitor visitor = served.nobody();
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            HttpResponse<String> answer = visitor.post("/login", "name", "brute", "password", "guess number " + i);
            if (answer.statusCode() == 429) {
                refused++;
                assertThat(answer.headers().firstValue("Retry-After").orElse(""))
                        .matches("[1-9][0-9]*");
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(6);
        assertThat(visitor.post("/login", "name", "brute", "password", Served.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
        served.web.desk().limits.succeeded("name brute", "address 127.0.0.1");
    }

    @Test
    void aSessionGetsANewCookieAtLoginAndThatIsForThisSiteAlone() throws Exception {
        served.web.desk().accounts.make("fix", Served.PASSWORD, Role.READER);
        HttpResponse<String> answer = served.nobody()
                .send(HttpRequest.newBuilder(URI.create(served.base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "synoptic=chosen-by-somebody-else")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "name=fix&password=" + Visitor.encoded(Served.PASSWORD) + "&back=//evil.example"))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("synoptic=")
                .doesNotContain("chosen")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        HttpResponse<String> fixed = served.nobody()
                .send(HttpRequest.newBuilder(URI.create(served.base + "/"))
                        .header("Cookie", "synoptic=chosen-by-somebody-else")
                        .build());
        assertThat(fixed.statusCode()).isEqualTo(303);
    }

    @Test
    void addressesLeadBackOnlyToThisProgram() {
        assertThat(Visit.local("/claim?id=1", "/")).isEqualTo("/claim?id=1");
        for (String evil :
                List.of("//evil.example", "/\\evil.example", "http://evil.example", "/a\r\nSet-Cookie: x", "")) {
            assertThat(Visit.local(evil, "/")).isEqualTo("/");
        }
    }

    @Test
    void anAddressInADocumentIsKeptAndNeverAskedFor() throws Exception {
        try (var listener = new java.net.ServerSocket(0)) {
            listener.setSoTimeout(1500);
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/secret";
            admin.post("/add", "text", "Read " + url + " now. 3 people were killed.", "title", "Link", "url", url);
            served.quiet();
            Visitor reader = admin;
            reader.get("/document?id=Link.txt&beside=yes");
            reader.get("/original?id=Link.txt");
            boolean asked = true;
            try {
                listener.accept().close();
            } catch (java.net.SocketTimeoutException e) {
                asked = false;
            }
            assertThat(asked).isFalse();
            assertThat(reader.get("/document?id=Link.txt").body()).contains(url);
        }
    }
}
