package org.synoptic.read.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.format.Sink;
import org.synoptic.read.format.Source;
import org.synoptic.read.position.SourceMap;

/** What a worker may do, and what becomes of one that does something else. */
@Timeout(120)
class WorkshopTest {
    private static final Budget SHORT = new Budget(1_500, 8_000, 1_000);
    private static Workshop taken;
    private static Workshop real;

    @TempDir
    static Path home;

    @BeforeAll
    static void start() {
        taken = new Workshop(Intruder.class.getName(), SHORT);
        real = new Workshop(Worker.class.getName(), new Budget(10_000, 60_000, 1_000));
    }

    @AfterAll
    static void end() {
        taken.close();
        real.close();
    }

    private static final class Heard implements Sink {
        private final List<Document> documents = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void document(Document document, String place, SourceMap source) {
            documents.add(document);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        String codes() {
            return String.join(" ", problems.stream().map(Problem::code).toList());
        }
    }

    private static Heard read(Workshop workshop, String content, String name) throws IOException {
        var heard = new Heard();
        workshop.read(Source.of(content.getBytes(StandardCharsets.UTF_8)), name, name, heard);
        return heard;
    }

    private static String obey(String order) throws IOException {
        Heard heard = read(taken, order, "order.html");
        return heard.documents.isEmpty()
                ? heard.codes()
                : heard.documents.getFirst().text();
    }

    /** Skips what only an enclosed worker can promise, and says why. */
    private static void enclosed() throws IOException {
        obey("list /");
        assumeThat(taken.notes()).as("the system encloses workers").isEmpty();
    }

    @Test
    void aWorkerReachesNoFileOfTheUsersAndNoSecret() throws IOException {
        enclosed();
        Path casebook = Files.writeString(home.resolve("casebook.jsonl"), "the case");
        Path key = Files.writeString(home.resolve("id_key"), "the key");
        assertThat(obey("read " + casebook)).startsWith("refused");
        assertThat(obey("read " + key)).startsWith("refused");
        assertThat(obey("read /etc/passwd")).startsWith("refused");
        assertThat(obey("list " + System.getProperty("user.home"))).isEqualTo("did it: null");
        assertThat(obey("list " + home)).isEqualTo("did it: null");
        assertThat(obey("list /")).doesNotContain("home").doesNotContain("root").doesNotContain("proc");
    }

    @Test
    void aWorkerWritesNowhereButInItsScratchFolder() throws IOException {
        enclosed();
        for (String place : List.of(home.resolve("out").toString(), "/jars/out", "/jdk/out", "/usr/lib/out", "/out")) {
            assertThat(obey("write " + place)).as(place).startsWith("refused");
        }
        assertThat(home.resolve("out")).doesNotExist();
        assertThat(obey("scratch 8")).isEqualTo("did it: wrote");
        assertThat(obey("scratch 200")).startsWith("refused");
    }

    @Test
    void aWorkerHasNoNetworkAndStartsNoProcess() throws IOException {
        enclosed();
        try (var canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(300);
            assertThat(obey("connect " + canary.getLocalPort())).startsWith("refused");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(canary::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
        for (String program : List.of("/jdk/bin/java -version", "/bin/sh -c id", "/usr/bin/id")) {
            assertThat(obey("run " + program)).as(program).startsWith("refused");
        }
    }

    @Test
    void aWorkersMemoryEndsBeforeTheMachines() throws IOException {
        assertThat(obey("fill 2000")).isEqualTo("read.memory");
    }

    @ParameterizedTest
    @CsvSource({"sleep 60000, read.stalled", "exit 7, read.crashed", "exit 0, read.crashed", "babble 1, read.crashed"})
    void aWorkerThatFailsCostsItsDocumentAndTheNextIsRead(String order, String code) throws IOException {
        long start = System.nanoTime();
        Heard heard = read(taken, order, "order.html");
        assertThat(heard.codes()).isEqualTo(code);
        assertThat(heard.documents).isEmpty();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(SHORT.stall() + 5_000);
        assertThat(obey("list /")).startsWith("did it");
    }

    @Test
    void oneWorkerReadsManyFiles() throws IOException {
        read(real, "<html><body><p>Nine people died in the fire.</p></body></html>", "a.html");
        long first = real.pid().orElseThrow();
        for (int i = 0; i < 20; i++) {
            Heard heard =
                    read(real, "<html><body><p>Nine people died in fire " + i + ".</p></body></html>", i + ".html");
            assertThat(heard.documents).hasSize(1);
        }
        assertThat(real.pid().orElseThrow()).isEqualTo(first);
    }

    @Test
    void whatWasReadBeforeAFailureIsKeptAndTheRestIsReadWithoutIt() throws IOException {
        byte[] zip = Zips.of(List.of(
                new Zips.Entry("a.html", page("Nine people died.")),
                new Zips.Entry("bomb.html", Zips.BOMB),
                new Zips.Entry("c.html", page("Two were hurt."))));
        var small = new Workshop(Worker.class.getName(), new Budget(10_000, 60_000, 1_000));
        try {
            var heard = new Heard();
            small.read(Source.of(zip), "z.zip", "z.zip", heard);
            assertThat(heard.documents).extracting(Document::id).containsExactly("z.zip/a.html", "z.zip/c.html");
            assertThat(heard.problems).hasSize(1);
            assertThat(heard.problems.getFirst().place()).isEqualTo("z.zip/bomb.html");
        } finally {
            small.close();
        }
    }

    private static byte[] page(String text) {
        return ("<html><body><p>" + text + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
    }
}
