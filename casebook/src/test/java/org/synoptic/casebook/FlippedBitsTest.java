package org.synoptic.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.model.Document;

/** A bit of a casebook flips: in an original it is found and located, in the database if it changes what is read. */
class FlippedBitsTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final int FLIPS = FULL ? 2000 : 60;

    @TempDir
    private Path here = Path.of("");

    private Path folder() throws Exception {
        Path papers = Files.createDirectories(here.resolve("papers"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(
                    papers.resolve(i + ".txt"), "Paper " + i + ": " + i * 3 + " people were killed in Oster.");
        }
        Path folder = here.resolve("case");
        try (Casebook casebook = Casebook.init(folder, null, "Amal", "test 1", Clock.systemUTC())) {
            casebook.add(List.of(papers.toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
            casebook.read(CountingEngine.plain(), "Amal", Watcher.NONE);
            casebook.judge(
                    new Ruling.Correct(casebook.mark("3.txt/1"), Map.of("low", "8")), "Amal", "the text says so");
            casebook.collate(CountingEngine.plain(), "Amal", Watcher.NONE);
        }
        return folder;
    }

    private static void flip(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int bit = random.nextInt(bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, bytes);
    }

    @Test
    void inAnOriginalOrTheSettings() throws Exception {
        Path folder = folder();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("originals"))) {
            files = Stream.concat(
                            all.filter(Files::isRegularFile),
                            Stream.of(folder.resolve(Settings.FILE), folder.resolve(Signing.FILE)))
                    .sorted()
                    .toList();
        }
        var random = new Random(1);
        for (int i = 0; i < FLIPS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] before = Files.readAllBytes(file);
            flip(file, random);
            List<String> places;
            try (Casebook casebook = Casebook.open(folder, "test 1", Clock.systemUTC())) {
                places = casebook.verify(Watcher.NONE).damaged().stream()
                        .map(p -> folder.resolve(p.place()).toString())
                        .toList();
            } catch (Refused e) {
                places = List.of(e.problem().place());
            }
            assertThat(places).containsExactly(file.toString());
            Files.write(file, before);
        }
    }

    @Test
    void inTheDatabase() throws Exception {
        Path folder = folder();
        Path database = folder.resolve(Settings.SQLITE);
        byte[] before = Files.readAllBytes(database);
        String read = all(folder);
        Set<String> texts = new HashSet<>();
        served(folder, texts);
        var random = new Random(2);
        int changed = 0;
        int found = 0;
        for (int i = 0; i < FLIPS; i++) {
            flip(database, random);
            String now;
            try {
                now = all(folder);
                served(folder, texts);
            } catch (IOException | RuntimeException e) {
                now = "refused: " + e.getMessage();
            }
            boolean named = damaged(folder);
            found += named ? 1 : 0;
            if (!now.equals(read)) {
                changed++;
                assertThat(named).as("flip " + i).isTrue();
            }
            for (String beside : List.of("-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve(Settings.SQLITE + beside));
            }
            Files.write(database, before);
        }
        assertThat(changed).isPositive();
        System.out.println(
                FLIPS + " flips in the database: " + changed + " changed what is read, " + found + " were found");
    }

    /** What is served as a document or claim is one that was written, whatever else is missing. */
    private static void served(Path folder, Set<String> texts) throws IOException {
        boolean first = texts.isEmpty();
        try (Casebook casebook = Casebook.open(folder, "test 1", Clock.systemUTC())) {
            for (Document d : casebook.documents("", 1000)) {
                var served = new ArrayList<String>(List.of(d.toString()));
                casebook.claims(d.id()).forEach(c -> served.add(c.toString()));
                if (first) {
                    texts.addAll(served);
                }
                assertThat(texts).containsAll(served);
            }
        }
    }

    private static boolean damaged(Path folder) {
        try (Casebook casebook = Casebook.open(folder, "test 1", Clock.systemUTC())) {
            return !casebook.verify(Watcher.NONE).damaged().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** Everything that a casebook gives to read. */
    private static String all(Path folder) throws IOException {
        try (Casebook casebook = Casebook.open(folder, "test 1", Clock.systemUTC())) {
            var all = new StringBuilder();
            all.append(casebook.originals(0, 1000));
            for (Document d : casebook.documents("", 1000)) {
                all.append(d).append(casebook.claims(d.id())).append(casebook.mark(d.id()));
            }
            all.append(casebook.lines(1, 1000)).append(casebook.log());
            all.append(casebook.judgements()).append(casebook.incidents(true)).append(casebook.incidents(false));
            for (String words : List.of("paper", "oster killed", "15", "people")) {
                all.append(casebook.search(words, 100));
            }
            return all.toString();
        }
    }
}
