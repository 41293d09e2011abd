package org.synoptic.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Engine;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Ruling;
import org.synoptic.casebook.Watcher;
import org.synoptic.model.Claim;
import org.synoptic.model.Problem;
import org.synoptic.model.Span;

/** A package is checked by its own README, without Synoptic, and what was redacted is not in it. */
class PackageTest {
    private static final boolean FULL = Boolean.getBoolean("synoptic.full");
    private static final Engine ENGINE = NumberEngine.plain();

    @TempDir
    private Path here = Path.of("");

    private Casebook casebook(String name) throws IOException {
        return Casebook.init(here.resolve(name), null, "Amal", "test 1", Clock.systemUTC());
    }

    private void paper(String name, String text) throws IOException {
        Path file = here.resolve("papers").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void add(Casebook casebook) throws IOException {
        casebook.add(
                List.of(here.resolve("papers").toString()), InputStream.nullInputStream(), "Amal", false, Watcher.NONE);
        casebook.read(ENGINE, "Amal", Watcher.NONE);
    }

    private Casebook filled() throws IOException {
        paper("a.txt", "In the market of Oster 12 people were killed. \ud83d\ude00 Later 13 people were killed.");
        paper("sub/b.txt", "9 men were killed in Tarn.");
        paper("wires.jsonl", "{\"doc\":\"w1\",\"title\":\"Oster\",\"text\":\"4 people were killed in Oster.\"}\n");
        Casebook casebook = casebook("case");
        add(casebook);
        casebook.judge(new Ruling.Correct(casebook.mark("a.txt/1"), Map.of("low", "11")), "Amal", "misread");
        casebook.judge(new Ruling.Note(casebook.mark("a.txt", new Span(0, 6)), "see the map"), "Basim", "for later");
        return casebook;
    }

    private static EvidencePackage.Options options(Redactions redactions, @Nullable LocalAuthority authority) {
        return new EvidencePackage.Options("Amal", "test 1", Clock.systemUTC(), redactions, authority);
    }

    private static void assumePrograms() throws Exception {
        assumeTrue(
                ran(Path.of("."), "sha256sum --version && openssl version && basenc --version")
                                .code()
                        == 0,
                "skipped: sha256sum, basenc or openssl is not here");
    }

    private record Ran(int code, String said) {}

    private static Ran ran(Path folder, String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), said);
    }

    /** Does what the README says, and judges as it says. */
    private static boolean good(Path folder) throws Exception {
        String readme = new String(Files.readAllBytes(folder.resolve("README.txt")), StandardCharsets.UTF_8);
        var lines = new StringBuilder();
        readme.lines()
                .filter(l -> l.startsWith("    "))
                .forEach(l -> lines.append(l).append('\n'));
        String said = ran(folder, lines.toString()).said();
        int last = said.contains("5: good") || readme.contains("to \"5: good\"") ? 5 : 4;
        for (int i = 1; i <= last; i++) {
            if (!said.contains(i + ": good")) {
                return false;
            }
        }
        return !said.contains("FAILED") && !said.contains("WRONG");
    }

    @Test
    void aStrangerChecksAPackageByItsReadmeAloneAndAnyChangedByteShows() throws Exception {
        assumePrograms();
        var authority = new LocalAuthority();
        Path folder = here.resolve("package");
        try (Casebook casebook = filled()) {
            Exported exported =
                    EvidencePackage.write(casebook, ENGINE, options(Redactions.NONE, authority), folder, Watcher.NONE);
            assertThat(exported.problems()).isEmpty();
            assertThat(exported.documents()).isEqualTo(3);
            assertThat(exported.lines()).isGreaterThan(8);
            assertThat(casebook.verify(Watcher.NONE).damaged()).isEmpty();
        }
        Files.writeString(folder.resolve("authority.pem"), authority.rootPem());
        assertThat(good(folder)).isTrue();
        Files.delete(folder.resolve("authority.pem"));
        assertThat(EvidencePackage.check(folder)).isEmpty();
        Files.writeString(folder.resolve("authority.pem"), authority.rootPem());
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("authority.pem"))
                    .sorted()
                    .toList();
        }
        var random = new Random(6);
        int changes = FULL ? 1000 : 12;
        for (int i = 0; i < changes; i++) {
            Path file = i < files.size() && FULL ? files.get(i) : files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                continue;
            }
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            assertThat(good(folder)).as(file.toString()).isFalse();
            Files.delete(folder.resolve("authority.pem"));
            assertThat(EvidencePackage.check(folder)).as(file.toString()).isNotEmpty();
            Files.writeString(folder.resolve("authority.pem"), authority.rootPem());
            Files.write(file, bytes);
        }
        assertThat(good(folder)).isTrue();
        System.out.println(changes + " single bits changed in a package, all found by its README");
    }

    @Test
    void aForeignRootDoesNotPass() throws Exception {
        assumePrograms();
        Path folder = here.resolve("package");
        try (Casebook casebook = filled()) {
            casebook.stamp(new LocalAuthority(), "Amal");
            EvidencePackage.write(casebook, ENGINE, options(Redactions.NONE, null), folder, Watcher.NONE);
        }
        Files.writeString(folder.resolve("authority.pem"), new LocalAuthority().rootPem());
        assertThat(good(folder)).isFalse();
    }

    @Test
    void everyClaimHasItsPlaceInItsText() throws Exception {
        Path folder = here.resolve("package");
        try (Casebook casebook = filled()) {
            EvidencePackage.write(casebook, ENGINE, options(Redactions.NONE, null), folder, Watcher.NONE);
        }
        var annotations = Written.read(Files.readString(folder.resolve("data/annotations.jsonld")));
        assertThat(annotations.path("items")).hasSize(4);
        annotations.path("items").forEach(item -> {
            try {
                String text = Files.readString(
                        folder.resolve("data").resolve(item.at("/target/source").asText()));
                int[] points = text.codePoints().toArray();
                int start = item.at("/target/selector/1/start").asInt();
                int end = item.at("/target/selector/1/end").asInt();
                assertThat(new String(points, start, end - start))
                        .isEqualTo(item.at("/target/selector/0/exact").asText());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        var crate = Written.read(Files.readString(folder.resolve("data/ro-crate-metadata.json")));
        crate.path("@graph").forEach(part -> {
            if (part.path("@type").asText().equals("File")) {
                assertThat(folder.resolve("data").resolve(part.path("@id").asText()))
                        .exists();
            }
        });
        assertThat(Files.readString(folder.resolve("data/provenance.jsonld"))).contains("urn:synoptic:person:Amal");
    }

    @Test
    void anImportedPackageBringsDocumentsAndRulings() throws Exception {
        Path folder = here.resolve("package");
        List<String> names;
        try (Casebook casebook = filled()) {
            EvidencePackage.write(casebook, ENGINE, options(Redactions.NONE, null), folder, Watcher.NONE);
            names = casebook.originals(0, 10).stream()
                    .map(k -> k.name() + k.sha256())
                    .sorted()
                    .toList();
        }
        try (Casebook other = casebook("other")) {
            Imported imported = EvidencePackage.read(folder, other, ENGINE, "Chidi", Watcher.NONE);
            assertThat(imported.problems()).isEmpty();
            assertThat(imported.kept()).isEqualTo(3);
            assertThat(imported.judgements()).isEqualTo(2);
            assertThat(other.originals(0, 10).stream()
                            .map(k -> k.name() + k.sha256())
                            .sorted()
                            .toList())
                    .isEqualTo(names);
            assertThat(other.judgements()).allSatisfy(j -> {
                assertThat(j.standing()).isEqualTo(Judgement.Standing.HOLDS);
                assertThat(j.who()).endsWith(", imported by Chidi");
            });
            Imported again = EvidencePackage.read(folder, other, ENGINE, "Chidi", Watcher.NONE);
            assertThat(again.kept()).isZero();
            assertThat(again.judgements()).isZero();
            Files.writeString(folder.resolve("data/claims.csv"), "other");
            assertThat(EvidencePackage.read(folder, other, ENGINE, "Chidi", Watcher.NONE)
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly("import.damaged");
        }
    }

    private static String secret(Random random) {
        String[] starts = {"Qor", "Zem", "Vul", "Thra", "Wex", "Jub", "Kro", "Plof", "Drib", "Smurn"};
        String[] ends = {"vath", "blin", "dosk", "quell", "mirgh", "zand", "threp", "voss", "gund", "kaph"};
        return starts[random.nextInt(starts.length)]
                + (char) ('a' + random.nextInt(26))
                + (char) ('a' + random.nextInt(26))
                + (char) ('a' + random.nextInt(26))
                + ends[random.nextInt(ends.length)];
    }

    @Test
    void ofAThousandPlantedSecretsNoneIsInARedactedExport() throws Exception {
        var random = new Random(8);
        var secrets = new ArrayList<String>();
        var lines = new ArrayList<String>();
        int documents = FULL ? 320 : 40;
        for (int i = 0; i < documents; i++) {
            String first = secret(random);
            String last = secret(random);
            String words = secret(random);
            secrets.addAll(List.of(first, last, words));
            lines.add("person: " + first + " " + last);
            String text = "Day " + i + ". The witness " + first + " " + last.toUpperCase(Locale.ROOT) + " said that "
                    + (i + 2)
                    + " people were killed.\nMr " + last + "'s cousin, re" + last.toLowerCase(Locale.ROOT)
                    + "-group, wrote \u201c" + first.charAt(0) + "\u0301" + first.substring(1) + "\u201d. The shed of "
                    + words + " lies by the river. Then 7 men were killed in Oster.";
            int at = text.indexOf("The shed of");
            String id = i % 5 == 0 ? last + "-letter-" + i + ".txt" : i + ".txt";
            paper(id, text);
            lines.add("passage: " + id + " " + at + "-" + (text.indexOf(" Then 7")));
            if (i % 4 == 0) {
                String hidden = secret(random);
                secrets.add(hidden);
                paper("hidden-" + i + ".txt", "Nothing but " + hidden + " and 5 people were killed.");
                lines.add("document: hidden-" + i + ".txt");
            }
        }
        var problems = new ArrayList<Problem>();
        Redactions redactions = Redactions.read(lines, problems::add);
        assertThat(problems).isEmpty();
        Path folder = here.resolve("package");
        Path plain = here.resolve("plain");
        var digests = new ArrayList<String>();
        try (Casebook casebook = casebook("case")) {
            add(casebook);
            casebook.judge(
                    new Ruling.Accept(casebook.mark("1.txt/2")), secrets.get(0) + " " + secrets.get(1), "I saw it");
            casebook.judge(
                    new Ruling.Note(casebook.mark("1.txt", new Span(0, 5)), "ask " + secrets.get(4)),
                    "Basim",
                    "he knows");
            casebook.originals(0, 2000).forEach(k -> digests.add(k.sha256()));
            Exported exported =
                    EvidencePackage.write(casebook, ENGINE, options(redactions, null), folder, Watcher.NONE);
            assertThat(exported.problems()).isEmpty();
            assertThat(exported.documents()).isEqualTo(documents);
            assertThat(exported.claims()).isEqualTo(2 * documents);
            assertThat(exported.leftOut()).isZero();
            EvidencePackage.write(casebook, ENGINE, options(Redactions.NONE, null), plain, Watcher.NONE);
        }
        assertThat(traces(plain, secrets)).as("the search finds what is there").isGreaterThan(secrets.size());
        assertThat(traces(folder, secrets)).isZero();
        assertThat(traces(folder, digests)).as("plain digests").isZero();
        if (ran(Path.of("."), "openssl version && basenc --version").code() == 0) {
            assertThat(good(folder)).isTrue();
        }
        String text = Files.readString(folder.resolve("data/texts/00001.txt"));
        assertThat(text)
                .contains("The witness " + Redactor.MARK + " said that")
                .contains(". " + Redactor.MARK + " Then 7 men");
        System.out.println(secrets.size() + " secrets, none in the redacted package");
    }

    /** How many of the words stand in the files or their names: plain, in UTF-16, in base64 at any offset, in packed parts. */
    private static int traces(Path folder, List<String> words) throws IOException {
        int found = 0;
        var needles = new ArrayList<String>();
        for (String word : words) {
            String small = word.toLowerCase(Locale.ROOT);
            needles.add(small);
            for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                needles.add(new String(small.getBytes(charset), StandardCharsets.ISO_8859_1));
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted().toList()) {
                String bytes = folder.relativize(file).toString();
                if (Files.isRegularFile(file)) {
                    bytes += "\n" + Files.readString(file, StandardCharsets.ISO_8859_1);
                }
                for (String view : views(bytes)) {
                    String small = view.toLowerCase(Locale.ROOT);
                    for (String needle : needles) {
                        found += small.contains(needle) ? 1 : 0;
                    }
                }
            }
        }
        return found;
    }

    /** The bytes as they are, and what runs of base64 in them say. */
    private static List<String> views(String bytes) {
        var views = new ArrayList<String>();
        views.add(bytes);
        var runs = java.util.regex.Pattern.compile("[A-Za-z0-9+/]{24,}").matcher(bytes);
        while (runs.find()) {
            for (int offset = 0; offset < 4; offset++) {
                String run = runs.group().substring(offset);
                run = run.substring(0, run.length() / 4 * 4);
                byte[] plain = Base64.getDecoder().decode(run);
                views.add(new String(plain, StandardCharsets.ISO_8859_1));
            }
        }
        return views;
    }

    @Test
    void aRedactionThatIsNotUnderstoodOrNotThereExportsNothing() throws Exception {
        var problems = new ArrayList<Problem>();
        Redactions.read(List.of("persons: Amal", "passage: a.txt 9-3", "# a remark", ""), problems::add);
        assertThat(problems).hasSize(2);
        try (Casebook casebook = filled()) {
            for (String line : List.of("document: none.txt", "passage: a.txt 5-4000", "person: Amal")) {
                Redactions wrong = Redactions.read(List.of(line), problems::add);
                Path folder = here.resolve("package");
                Exported exported = EvidencePackage.write(casebook, ENGINE, options(wrong, null), folder, Watcher.NONE);
                assertThat(exported.problems()).extracting(Problem::code).containsExactly("export.redaction");
                assertThat(folder).doesNotExist();
            }
        }
    }

    @Test
    void aTextKeepsItsPlacesAroundWhatIsTakenOut() {
        var redactor =
                new Redactor(Redactions.read(List.of("person: Al Tarko", "words: blue door"), p -> {}), List.of());
        String text = "T\u00e1rko came; al Tarko left. Zem-\nblin saw the Blue  Door.";
        assertThat(redactor.clear(text))
                .isEqualTo(
                        Redactor.MARK + " came; " + Redactor.MARK + " left. Zem-\nblin saw the " + Redactor.MARK + ".");
        var cleared = new Cleared("abcdefghij", List.of(new Span(2, 4), new Span(6, 9)));
        assertThat(cleared.now(new Span(4, 6)).orElseThrow().of(cleared.text())).isEqualTo("ef");
        assertThat(cleared.now(new Span(1, 5)).orElseThrow().of(cleared.text())).isEqualTo("b" + Redactor.MARK + "e");
        assertThat(cleared.now(new Span(6, 8))).isEmpty();
    }

    @Test
    void theSameClaimsAreReadFromAPackageOfStandardInput() throws Exception {
        try (Casebook casebook = casebook("in")) {
            var in = new ByteArrayInputStream(
                    "{\"doc\":\"z\",\"text\":\"5 men were killed.\"}".getBytes(StandardCharsets.UTF_8));
            casebook.add(List.of("-"), in, "Amal", false, Watcher.NONE);
            Path folder = here.resolve("package");
            EvidencePackage.write(casebook, ENGINE, options(Redactions.NONE, null), folder, Watcher.NONE);
            try (Casebook other = casebook("other")) {
                EvidencePackage.read(folder, other, ENGINE, "Chidi", Watcher.NONE);
                assertThat(other.claims("z")).extracting(Claim::id).containsExactly("z/1");
            }
        }
    }
}
