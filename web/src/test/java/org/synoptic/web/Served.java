package org.synoptic.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Engine;
import org.synoptic.casebook.Watcher;
import org.synoptic.language.CoreNlp;
import org.synoptic.place.Gazetteer;
import org.synoptic.syntax.Parser;
import org.synoptic.web.account.Role;

/** A casebook of made-up papers, served; and people who visit it. */
final class Served implements AutoCloseable {
    static final String PASSWORD = "a harbour at dawn";
    private static final Parser PARSER = CoreNlp.load();

    /** A list of places around Oster. */
    private static final String PLACES = """
            1\tOster\tOster\t\t20.5\t30.25\tP\tPPL\tXX\t\t05\t1\t\t\t40000
            2\tTarn\tTarn\t\t21.2\t31.5\tP\tPPL\tXX\t\t05\t1\t\t\t9000
            3\tVell\tVell\t\t19.9\t29.1\tP\tPPL\tXX\t\t05\t1\t\t\t0
            """;

    final Web web;
    final Path folder;
    final String base;

    /** Serves what the papers say; each a name and a text. */
    Served(Path here, String... papers) throws IOException {
        this(here, null, List.of(papers));
    }

    /** The same in a database. */
    Served(Path here, @Nullable String database, List<String> papers) throws IOException {
        folder = here.resolve("case");
        Path in = Files.createDirectories(here.resolve("papers"));
        for (int i = 0; i < papers.size(); i += 2) {
            Files.writeString(in.resolve(papers.get(i)), papers.get(i + 1));
        }
        Casebook casebook = Casebook.init(folder, database, "Amal", "test 1", Clock.systemUTC());
        casebook.add(List.of(in.toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
        casebook.keepGazetteer("places.txt", PLACES.getBytes(StandardCharsets.UTF_8), "Amal");
        Gazetteer places = casebook.gazetteer();
        Engine engine = Engine.of("test 1", PARSER, synoptic -> synoptic.with(places));
        casebook.collate(engine, "Amal", Watcher.NONE);
        web = Web.start(
                casebook, folder, () -> engine, new Options("127.0.0.1", 0, null, "Amal", "Oster"), Clock.systemUTC());
        base = "http://127.0.0.1:" + web.port();
    }

    /** Three papers on one explosion, of which two disagree, and one that lifts from another. */
    static Served harbour(Path here) throws IOException {
        return harbour(here, null);
    }

    /** The same in a database. */
    static Served harbour(Path here, @Nullable String database) throws IOException {
        return new Served(here, database, List.of("herald.txt", """
                Title: Blast at Oster market kills 12
                Publisher: Morning Herald
                Date: 2031-05-03

                A blast at the market of Oster killed 12 people on 3 May 2031, the Tarn Centre for Rights said.
                The Tarn Centre for Rights accused the Northern Front of the attack.
                """, "echo.txt", """
                Title: Thirty dead in Oster
                Publisher: Daily Echo
                Date: 2031-05-04

                The blast at the market of Oster killed 30 people on 3 May 2031, the Ministry of Health said.
                The Northern Front blamed the government for the attack.
                """, "gazette.txt", """
                Title: Market blast
                Publisher: Coast Gazette
                Date: 2031-05-04

                A blast at the market of Oster killed 12 people on 3 May 2031, the Tarn Centre for Rights said.
                At least 40 people were injured.
                """));
    }

    Visitor nobody() {
        return new Visitor(base);
    }

    Visitor administrator() throws Exception {
        Visitor visitor = nobody();
        visitor.get(web.link().substring(base.length()));
        return visitor;
    }

    /** Somebody of a role, whose name is the role's in small letters and a number. */
    Visitor someone(Role role, int number) throws Exception {
        String name = role.name().toLowerCase(java.util.Locale.ROOT) + number;
        web.desk().accounts.make(name, PASSWORD, role);
        Visitor visitor = nobody();
        visitor.post("/login", "name", name, "password", PASSWORD);
        return visitor;
    }

    /** The incident that holds a claim. */
    String incident(String claim) throws IOException {
        return web.desk().casebook.incidentsOf(List.of(claim), true).get(claim);
    }

    /** Has somebody send a form, sees it done, and waits for what follows of it. */
    void written(Visitor who, String address, String... fields) throws Exception {
        HttpResponse<String> answer = who.post(address, fields);
        if (answer.statusCode() != 303) {
            throw new AssertionError(
                    address + " " + List.of(fields) + ": " + answer.statusCode() + " " + answer.body());
        }
        quiet();
    }

    /** Waits until nothing is done in the background any more. */
    void quiet() throws InterruptedException {
        for (int i = 0; i < 600 && web.desk().work.busy(); i++) {
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        web.close();
    }

    /** A browser without script: cookies, forms with the page's token. */
    static final class Visitor {
        private final String base;
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private String token = "";

        private Visitor(String base) {
            this.base = base;
        }

        HttpResponse<String> get(String address) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(base + address)).GET().build());
        }

        HttpResponse<String> send(HttpRequest request) throws Exception {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher found = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        }

        /** The token that the pages' forms hold; asked for where none was seen yet. */
        String token() throws Exception {
            if (token.isEmpty()) {
                get("/log");
            }
            return token;
        }

        HttpResponse<String> post(String address, String... fields) throws Exception {
            String its = address.equals("/login") ? "" : token();
            var form = new StringBuilder("token=").append(encoded(its));
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
            }
            return send(HttpRequest.newBuilder(URI.create(base + address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                    .build());
        }

        static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
