package org.synoptic.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whatever a user can meet stands in the documentation, and nothing stands there that does not exist. */
class DocumentedTest {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern CODE = Pattern.compile(
            "\"((?!casebook\\.(?:json|db|title)\")(?:read|parse|out|casebook|export|import|bench|serve)\\.[a-z_]+)\"");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z][a-z-]*)");
    private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.synoptic");

    /** `synoptic` builds what is missing without compiling tests, so that there are no jars of them then. */
    @Test
    void aBuildWithoutTestsNeedsNoJarOfTests() throws IOException {
        try (Stream<Path> modules = Files.list(HOUSE)) {
            for (Path pom : modules.map(m -> m.resolve("pom.xml"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                String always = Files.readString(pom).replaceFirst("(?s)<profiles>.*", "");
                assertThat(always).as(pom.toString()).doesNotContain("<type>test-jar</type>");
            }
        }
    }

    @Test
    void everyOptionIsInTheCommandLinesPage() throws IOException {
        String page = page("command-line.md");
        for (String option : options()) {
            assertThat(page).contains("`" + option);
        }
    }

    @Test
    void theCommandLinesPageNamesNoOptionThatIsNotThere() throws IOException {
        Set<String> known = options();
        known.addAll(OF_EVERY_COMMAND);
        assertThat(matches(OPTION, page("command-line.md"))).isSubsetOf(known);
    }

    @Test
    void everyCommandIsInTheCommandLinesPage() throws IOException {
        String page = page("command-line.md");
        for (JavaClass c : CLASSES) {
            if (c.isAnnotatedWith(CommandLine.Command.class)) {
                String name = c.getAnnotationOfType(CommandLine.Command.class).name();
                assertThat(page)
                        .containsAnyOf(
                                name.equals("synoptic") ? "synoptic COMMAND" : "`synoptic " + name,
                                "`synoptic casebook " + name);
            }
        }
    }

    @Test
    void everyProblemIsInTheProblemsPage() throws IOException {
        var codes = new TreeSet<String>();
        for (Path file : below("src/main/java", ".java")) {
            codes.addAll(matches(CODE, Files.readString(file)));
        }
        assertThat(codes).contains("read.empty", "read.missing");
        String page = page("problems.md");
        for (String code : codes) {
            assertThat(page).contains("| `" + code + "` |");
        }
    }

    @Test
    void theProblemsPageNamesNoProblemThatIsNotThere() throws IOException {
        var sources = new StringBuilder();
        for (Path file : below("src/main/java", ".java")) {
            sources.append(Files.readString(file));
        }
        for (String code : matches(Pattern.compile("\\| `([a-z]+\\.[a-z_]+)` \\|"), page("problems.md"))) {
            assertThat(sources).contains("\"" + code + "\"");
        }
    }

    @Test
    void everyFieldOfTheSchemasIsInTheRecordsPage() throws IOException {
        String page = page("records.md");
        for (Path schema : below("src/main/resources", ".schema.json")) {
            String record = schema.getFileName().toString().replace(".schema.json", "");
            assertThat(page).containsPattern("(?m)^## " + record + "\\.jsonl?$");
            String section = page.substring(page.indexOf("\n## " + record + ".json"));
            section = section.substring(
                    0, section.indexOf("\n## ", 1) < 0 ? section.length() : section.indexOf("\n## ", 1));
            String common = page.substring(page.indexOf("## Common parts"), page.indexOf("\n## claims.jsonl"));
            for (String field : fields(new ObjectMapper().readTree(schema.toFile()), new TreeSet<>())) {
                assertThat(section + common).as(record).contains("`" + field + "`");
            }
        }
    }

    private static Set<String> fields(JsonNode node, Set<String> found) {
        JsonNode properties = node.path("properties");
        properties.fieldNames().forEachRemaining(found::add);
        node.forEach(child -> fields(child, found));
        return found;
    }

    private static Set<String> options() {
        var options = new TreeSet<String>();
        for (JavaClass c : CLASSES) {
            Stream.concat(c.getFields().stream(), c.getMethods().stream())
                    .filter(member -> member.isAnnotatedWith(CommandLine.Option.class))
                    .flatMap(member -> Arrays.stream(
                            member.getAnnotationOfType(CommandLine.Option.class).names()))
                    .forEach(options::add);
        }
        return options;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).toList();
    }

    private static String page(String name) throws IOException {
        return Files.readString(HOUSE.resolve("docs").resolve(name));
    }

    /** The files below a folder of each module. */
    private static List<Path> below(String folder, String ending) throws IOException {
        try (Stream<Path> modules = Files.list(HOUSE)) {
            return modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(DocumentedTest::walk)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
