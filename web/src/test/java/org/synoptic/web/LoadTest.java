package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.Rulings;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Engine;
import org.synoptic.casebook.Listed;
import org.synoptic.casebook.Wanted;
import org.synoptic.casebook.Watcher;
import org.synoptic.collate.Collator;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.Collation;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;
import org.synoptic.model.Origin;
import org.synoptic.model.Outcome;
import org.synoptic.model.Place;
import org.synoptic.model.Polarity;
import org.synoptic.model.Setting;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.model.Span;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.model.Victims;
import org.synoptic.read.Reader;
import org.synoptic.read.Received;
import org.synoptic.syntax.Parser;

/**
 * A large casebook under load: in short form by default; with {@code -Dsynoptic.full=true} 100,000 documents and 1,000,000 claims,
 * 20 requests a second for two minutes while documents are added.
 */
class LoadTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final int DOCUMENTS = FULL ? 100_000 : 300;
    private static final int EACH = 10;
    private static final int SECONDS = FULL ? 120 : 4;
    private static final int RATE = 20;
    private static final int DOCUMENTS_OF_AN_INCIDENT = 8;

    @TempDir
    private Path here = Path.of("");

    /** An engine that finds the tolls that {@link #text} wrote, so that collating takes no parsing. */
    private static final class Generated implements Engine {
        @Override
        public String version() {
            return "generated 1";
        }

        @Override
        public Received read(Path file) {
            return Reader.read(List.of(file.toString()), InputStream.nullInputStream());
        }

        @Override
        public Collation collate(List<Document> documents, Rulings rulings, UnaryOperator<Parser> keeping) {
            var claims = new ArrayList<Claim>();
            var accounts = new ArrayList<Account>();
            var bySource = new java.util.TreeMap<String, List<Claim>>();
            var byIncident = new java.util.TreeMap<String, List<String>>();
            for (Document d : documents) {
                accounts.add(new Account(d.id(), d.id(), new Span(0, d.text().length()), d.publisher(), d.date()));
                var found = java.util.regex.Pattern.compile(
                                "In (Place [0-9]+) ([0-9]+) people were killed, (Body [0-9]+) said")
                        .matcher(d.text());
                for (int n = 1; found.find(); n++) {
                    int count = Integer.parseInt(found.group(2));
                    var source = new Source(found.group(3), found.group(3), SourceKind.BODY, null);
                    Claim c = new TollClaim(
                            d.id() + "/" + n,
                            d.passage(new Span(found.start(), found.end())),
                            d.id(),
                            List.of(source),
                            List.of(),
                            Outcome.KILLED,
                            new Count(count, count, Comparator.EXACT, count),
                            new Victims("people", Status.UNSPECIFIED),
                            null,
                            null,
                            new Setting(null, null, new Place(found.group(1), found.group(1), null)),
                            Polarity.ASSERTED,
                            List.of(),
                            "generated",
                            0.9);
                    claims.add(c);
                    bySource.computeIfAbsent(found.group(3), s -> new ArrayList<>())
                            .add(c);
                    byIncident
                            .computeIfAbsent(found.group(1), s -> new ArrayList<>())
                            .add(c.id());
                }
            }
            List<Claim> ruled = rulings.claims(claims);
            var origins = new ArrayList<Origin>();
            bySource.forEach((name, its) -> origins.add(new Origin(
                    "o" + (origins.size() + 1),
                    name,
                    "body",
                    its.stream().map(Claim::account).distinct().toList(),
                    its.stream().map(Claim::id).toList(),
                    List.of())));
            var incidents = new ArrayList<Incident>();
            byIncident.forEach((place, its) -> incidents.add(
                    new Incident(place.replace(' ', '-'), place, null, null, new Place(place, place, null), its)));
            return new Collation(
                    documents,
                    accounts,
                    ruled,
                    List.of(),
                    origins,
                    new Collator().collate(incidents, ruled, origins, accounts, documents),
                    List.of());
        }
    }

    private static String text(int document, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < EACH; i++) {
            int place = document / DOCUMENTS_OF_AN_INCIDENT * EACH + i;
            text.append("In Place ").append(place).append(' ').append(1 + random.nextInt(40));
            text.append(" people were killed, Body ")
                    .append(random.nextInt(2000))
                    .append(" said. ");
        }
        return text.toString();
    }

    private static void list(Path file, int from, int count, Random random) throws Exception {
        try (var out = Files.newBufferedWriter(file)) {
            for (int d = from; d < from + count; d++) {
                out.write("{\"doc\":\"d" + d + "\",\"title\":\"Paper " + d + "\",\"date\":\"2031-05-03\",\"text\":\""
                        + text(d, random) + "\"}\n");
            }
        }
    }

    @Test
    void pagesComeInTimeWhileDocumentsAreAdded() throws Exception {
        var random = new Random(7);
        Path list = here.resolve("list.jsonl");
        list(list, 0, DOCUMENTS, random);
        Path folder = here.resolve("case");
        Casebook casebook = Casebook.init(folder, null, "Amal", "test 1", Clock.systemUTC());
        casebook.add(List.of(list.toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
        casebook.collate(new Generated(), "Amal", Watcher.NONE);
        var options = new Options("127.0.0.1", 0, null, "Amal", "Load");
        try (Web web = Web.start(casebook, folder, Generated::new, options, Clock.systemUTC())) {
            assertThat(web.desk().counts().claims()).isEqualTo((long) DOCUMENTS * EACH);
            String key = web.link().replaceFirst(".*key=", "");
            String base = "http://127.0.0.1:" + web.port();
            List<Listed> some = casebook.list(true, Wanted.ALL, 0, 200).rows();
            var adding = new AtomicBoolean(true);
            Thread adder = adder(casebook, adding, random);
            var search = new ArrayList<Long>();
            var incident = new ArrayList<Long>();
            load(base, key, some, search, incident);
            adding.set(false);
            adder.join();
            long slowSearch = p99(search);
            long slowIncident = p99(incident);
            System.out.printf(
                    "%d documents, %d claims: search p99 %d ms (%d), incident p99 %d ms (%d)%n",
                    DOCUMENTS, DOCUMENTS * EACH, slowSearch, search.size(), slowIncident, incident.size());
            if (FULL) {
                assertThat(slowSearch).isLessThanOrEqualTo(300);
                assertThat(slowIncident).isLessThanOrEqualTo(500);
            }
        }
    }

    private Thread adder(Casebook casebook, AtomicBoolean adding, Random random) {
        Thread adder = new Thread(() -> {
            try {
                for (int n = DOCUMENTS; adding.get(); n += 20) {
                    Path more = here.resolve("more" + n + ".jsonl");
                    list(more, n, 20, random);
                    casebook.add(List.of(more.toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
                    Thread.sleep(100);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        adder.start();
        return adder;
    }

    private static void load(String base, String key, List<Listed> some, List<Long> search, List<Long> incident)
            throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        var random = new Random(8);
        var answers = new ArrayList<CompletableFuture<?>>();
        try (var ticks = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < SECONDS * RATE; i++) {
                boolean one = i % 2 == 0;
                String address = one
                        ? "/search?words=Body+" + random.nextInt(2000) + "+killed"
                        : "/incident?id="
                                + some.get(random.nextInt(some.size())).id();
                var request = HttpRequest.newBuilder(URI.create(base + address))
                        .header("Authorization", "Bearer " + key)
                        .build();
                var sent = new CompletableFuture<Void>();
                answers.add(sent);
                ticks.schedule(
                        () -> {
                            long begun = System.nanoTime();
                            client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                                    .thenAccept(answer -> {
                                        assertThat(answer.statusCode()).isEqualTo(200);
                                        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                                        synchronized (search) {
                                            (one ? search : incident).add(took);
                                        }
                                    })
                                    .whenComplete((x, e) -> {
                                        if (e == null) {
                                            sent.complete(null);
                                        } else {
                                            sent.completeExceptionally(e);
                                        }
                                    });
                        },
                        i * 1000L / RATE,
                        TimeUnit.MILLISECONDS);
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(SECONDS + 120, TimeUnit.SECONDS);
        }
    }

    private static long p99(List<Long> took) {
        long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * 0.99))];
    }
}
