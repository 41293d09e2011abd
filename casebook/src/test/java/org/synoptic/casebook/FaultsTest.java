package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Work that is killed, that finds the disk full, whose calls fail: what was told as done is there, and nothing else is to be
 * seen. Short unless {@code -Dsynoptic.full=true}.
 */
class FaultsTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final String NO_SPACE = "28";
    private static final String IO_ERROR = "5";
    private static final int COUNT = 8;
    private static final String WITHDRAWN = "3.txt";

    @TempDir
    private Path here = Path.of("");

    /** What is done with a casebook while it is killed or starved. */
    enum Doing {
        ADD,
        READ,
        WITHDRAW;

        String on(Path papers) {
            return this == WITHDRAW ? WITHDRAWN : papers.toString();
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private Path papers(int count) throws Exception {
        Path papers = Files.createDirectories(here.resolve("papers"));
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    papers.resolve(i + ".txt"), "Paper " + i + ": " + i * 3 + " people were killed in Oster.");
        }
        return papers;
    }

    /** A casebook as it is before the work. */
    private Path before(Doing doing, Path papers) throws Exception {
        Path folder = here.resolve("before-" + doing.word());
        if (!Files.exists(folder)) {
            try (Casebook casebook = Casebook.init(folder, null, "Amal", "test 1", Clock.systemUTC())) {
                if (doing != Doing.ADD) {
                    add(casebook, papers);
                }
                if (doing == Doing.WITHDRAW) {
                    casebook.read(CountingEngine.plain(), "Amal", Watcher.NONE);
                    casebook.judge(new Ruling.Accept(casebook.mark("3.txt/1")), "Amal", "so it says");
                }
            }
        }
        Path copy = here.resolve("case");
        Disk.clear(copy);
        copy(folder, copy);
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void add(Casebook casebook, Path papers) throws IOException {
        casebook.add(List.of(papers.toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
    }

    /** What every fault must leave: all that was told, whole; after the same command again everything, once. */
    private void holds(Doing doing, Path folder, Path papers, int count, Child.Ran ran) throws Exception {
        long start = System.nanoTime();
        try (Casebook casebook = Casebook.open(folder, "test 1", Clock.systemUTC())) {
            List<Kept> kept = casebook.originals(0, 10_000);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            whole(casebook, kept, papers);
            List<Placed> read = placed(casebook);
            switch (doing) {
                case ADD -> assertThat(kept).extracting(Kept::sha256).containsAll(ran.kept());
                case READ -> {
                    assertThat(read.size()).isGreaterThanOrEqualTo(ran.done());
                    assertThat(read)
                            .allSatisfy(
                                    p -> assertThat(casebook.claims(p.document().id()))
                                            .hasSize(1));
                }
                case WITHDRAW -> {
                    boolean gone = kept.stream().noneMatch(k -> k.name().equals(WITHDRAWN));
                    assertThat(read).hasSize(gone ? count - 1 : count);
                    assertThat(ran.told().stream().anyMatch(t -> t.startsWith("withdrew")))
                            .as("told as withdrawn, and gone")
                            .isIn(false, gone);
                }
            }
            assertThat(damaged(casebook)).isEmpty();
            again(doing, casebook, papers, count);
        }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private void whole(Casebook casebook, List<Kept> kept, Path papers) throws IOException {
        for (Kept one : kept) {
            Path copy = here.resolve("copy");
            casebook.original(one.sha256(), copy);
            assertThat(copy).hasSameBinaryContentAs(papers.resolve(one.name()));
        }
    }

    private static List<Placed> placed(Casebook casebook) throws IOException {
        var read = new ArrayList<Placed>();
        for (var d : casebook.documents("", 10_000)) {
            read.add(casebook.placed(d.id()).orElseThrow());
        }
        return read;
    }

    /** An interrupted withdrawal says that bytes are left; the next command that writes erases them. */
    private static List<String> damaged(Casebook casebook) throws IOException {
        return casebook.verify(Watcher.NONE).damaged().stream()
                .filter(p -> !p.code().equals("casebook.not_erased"))
                .map(Object::toString)
                .toList();
    }

    /** The same command once more. */
    private static void again(Doing doing, Casebook casebook, Path papers, int count) throws IOException {
        int left = count;
        switch (doing) {
            case ADD -> add(casebook, papers);
            case READ -> {
                casebook.read(CountingEngine.plain(), "Amal", Watcher.NONE);
                assertThat(casebook.documents("", 10_000)).hasSize(count);
                assertThat(casebook.search("oster killed", 10_000)).hasSize(count);
            }
            case WITHDRAW -> {
                left = count - 1;
                try {
                    casebook.withdraw(WITHDRAWN, false, "Amal", "asked for");
                } catch (Refused e) {
                    assertThat(e.problem().code()).isEqualTo("casebook.unknown");
                    casebook.read(CountingEngine.plain(), "Amal", Watcher.NONE);
                }
                assertThat(casebook.search("\"Paper 3\"", 10))
                        .extracting(Hit::id)
                        .doesNotContain(WITHDRAWN);
            }
        }
        assertThat(casebook.originals(0, 10_000))
                .extracting(Kept::name)
                .doesNotHaveDuplicates()
                .hasSize(left);
        Verified verified = casebook.verify(Watcher.NONE);
        assertThat(verified.damaged()).isEmpty();
        assertThat(verified.notes()).isEmpty();
    }

    /** The calls that the work makes, by their names. */
    private List<String> calls(Doing doing, Path papers) throws Exception {
        Path list = here.resolve("calls");
        Path folder = before(doing, papers);
        Child.Ran ran = Child.run(
                folder, doing.word(), doing.on(papers), Map.of("FAULT_LIST", list.toString()), here.resolve("out"));
        assertThat(ran.exit()).isZero();
        return Files.readAllLines(list);
    }

    private static void assumeShim() {
        assumeTrue(Child.shimIfThere().isPresent(), "skipped: gcc is not here, faults cannot be put into system calls");
    }

    @ParameterizedTest
    @EnumSource
    void killedAtAnyWriteFsyncOrRenameNothingToldIsLost(Doing doing) throws Exception {
        assumeShim();
        Path papers = papers(COUNT);
        int calls = calls(doing, papers).size();
        assertThat(calls).isGreaterThan(10);
        int runs = 0;
        int cutShort = 0;
        for (int at = 1; at <= calls; at += FULL ? 1 : Math.max(1, calls / 3)) {
            Path folder = before(doing, papers);
            Map<String, String> faults = Map.of("FAULT", "kill", "FAULT_AT", Integer.toString(at));
            Child.Ran ran = Child.run(folder, doing.word(), doing.on(papers), faults, here.resolve("out"));
            cutShort += ran.exit() == 137 ? 1 : 0;
            holds(doing, folder, papers, COUNT, ran);
            runs++;
        }
        assertThat(cutShort).isGreaterThanOrEqualTo(runs * 9 / 10);
        System.out.println(doing.word() + ": killed at " + runs + " of " + calls + " calls");
    }

    @Test
    void straceSeesNoWriteFsyncOrRenameThatTheHarnessDoesNotKillAt() throws Exception {
        assumeShim();
        assumeTrue(Tracing.allowed(), "skipped: strace is not here or may not trace");
        Path papers = papers(COUNT);
        for (Doing doing : Doing.values()) {
            Map<String, Long> killedAt = Tracing.counted(calls(doing, papers));
            Path folder = before(doing, papers);
            Map<String, Long> seen = Tracing.traced(
                    Child.command(folder, doing.word(), doing.on(papers)), folder, here.resolve("trace"));
            System.out.println(doing.word() + ": strace sees " + seen);
            assertThat(seen).as(doing.word()).isEqualTo(killedAt);
        }
    }

    @Test
    void killedAtRandomNothingToldIsLost() throws Exception {
        int count = 500;
        Path papers = papers(count);
        int kills = FULL ? 300 : 3;
        var random = new Random(7);
        Path out = here.resolve("out");
        long start = System.nanoTime();
        Child.run(before(Doing.ADD, papers), "add", papers.toString(), Map.of(), out);
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int cutShort = 0;
        int partly = 0;
        for (int i = 0; i < kills; i++) {
            Path folder = before(Doing.ADD, papers);
            Process process = Child.start(Child.command(folder, "add", papers.toString()), folder, Map.of(), out);
            // From when the program is likely to be at work to when it is likely to be done.
            process.waitFor(whole / 4 + random.nextLong(Math.max(1, whole * 3 / 4)), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            var ran = new Child.Ran(137, Child.told(out));
            cutShort += ran.kept().size() < count ? 1 : 0;
            partly += ran.kept().isEmpty() || ran.kept().size() == count ? 0 : 1;
            holds(Doing.ADD, folder, papers, count, ran);
        }
        System.out.println("killed at random " + kills + " times, " + cutShort + " before the end, " + partly
                + " with a part of it told as kept");
    }

    @ParameterizedTest
    @EnumSource
    void aFullDiskOrAFailingOneIsNeverToldAsDone(Doing doing) throws Exception {
        assumeShim();
        Path papers = papers(COUNT);
        int calls = calls(doing, papers).size();
        int runs = 0;
        int refused = 0;
        for (String error : List.of(NO_SPACE, IO_ERROR)) {
            for (boolean always : new boolean[] {false, true}) {
                for (int at = always ? 2 : 1; at <= calls; at += FULL ? 1 : Math.max(1, calls)) {
                    Path folder = before(doing, papers);
                    var faults = new TreeMap<String, String>();
                    faults.put("FAULT", error);
                    faults.put("FAULT_AT", Integer.toString(at));
                    if (always) {
                        faults.put("FAULT_ALWAYS", "1");
                    }
                    Child.Ran ran = Child.run(folder, doing.word(), doing.on(papers), faults, here.resolve("out"));
                    refused += ran.exit() == 3 ? 1 : 0;
                    assertThat(ran.exit()).as("call " + at + ", error " + error).isIn(0, 3);
                    if (ran.exit() == 0 && doing == Doing.ADD) {
                        assertThat(ran.kept()).hasSize(COUNT);
                    }
                    holds(doing, folder, papers, COUNT, ran);
                    runs++;
                }
            }
        }
        assertThat(refused).isPositive();
        System.out.println(doing.word() + ": failing calls: " + runs + " runs, " + refused + " refused");
    }

    /** Not a fault put in, but a file system that is too small. */
    @Test
    void aDiskThatReallyFillsUpIsToldAndNothingIsLost() throws Exception {
        Path disk = Files.createDirectories(here.resolve("disk"));
        assumeTrue(
                Tracing.run("mount", "-t", "tmpfs", "-o", "size=6m", "none", disk.toString()), "skipped: no mounting");
        try {
            int count = 2500;
            Path papers = papers(count);
            Path folder = disk.resolve("case");
            copy(before(Doing.ADD, papers), folder);
            Child.Ran ran = Child.run(folder, "add", papers.toString(), Map.of(), here.resolve("out"));
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.told()).contains("casebook.storage");
            assertThat(ran.kept()).isNotEmpty().hasSizeLessThan(count);
            assertThat(Tracing.run("mount", "-o", "remount,size=200m", disk.toString()))
                    .isTrue();
            holds(Doing.ADD, folder, papers, count, ran);
            System.out.println(
                    "a full disk of 6 MB: " + ran.kept().size() + " of " + count + " kept before, all after");
        } finally {
            assertThat(Tracing.run("umount", disk.toString())).isTrue();
        }
    }

    /** The same by a limit on how large files may grow, which the system sets for any user. */
    @Test
    void aLimitOnFilesIsToldAndNothingIsLost() throws Exception {
        assumeTrue(Tracing.run("sh", "-c", "ulimit -f 100"), "skipped: no limits on files here");
        int count = 1500;
        Path papers = papers(count);
        Path folder = before(Doing.ADD, papers);
        var command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 3000; exec \"$@\"", "limited"));
        command.addAll(Child.command(folder, "add", papers.toString()));
        Child.Ran ran = Child.run(command, folder, Map.of(), here.resolve("out"));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.kept()).isNotEmpty().hasSizeLessThan(count);
        holds(Doing.ADD, folder, papers, count, ran);
    }
}
