package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.synoptic.present.Texts;

class TextsTest {
    private static final Pattern VALUES = Pattern.compile("\\{[0-9]}");

    @Test
    void everyLanguageHasTheSameTextsWithTheSameValues() {
        Texts english = Texts.in("en").and(Web.class);
        for (String language : Texts.LANGUAGES) {
            Texts other = Texts.in(language).and(Web.class);
            assertThat(new TreeSet<>(other.words().keySet()))
                    .as(language)
                    .isEqualTo(new TreeSet<>(english.words().keySet()));
            english.words().forEach((key, words) -> {
                assertThat(other.words().get(key)).as(key).isNotBlank();
                if (!key.startsWith("count.")) {
                    assertThat(values(other.words().get(key))).as(key).isEqualTo(values(words));
                }
            });
        }
    }

    private static TreeSet<String> values(String words) {
        var values = new TreeSet<String>();
        VALUES.matcher(words).results().forEach(m -> values.add(m.group()));
        return values;
    }

    @Test
    void everyTextThatAPageOrClassNamesIsThere() throws IOException {
        Texts english = Texts.in("en").and(Web.class);
        var named = new TreeSet<String>();
        for (String folder : new String[] {"src/main/jte", "src/main/java"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Pattern.compile("say\\(\\s*\"([a-z][a-z.-]+)\"|Failure\\([0-9]+, \"([a-z.-]+)\"")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(m -> named.add(m.group(1) == null ? m.group(2) : m.group(1)));
                }
            }
        }
        named.removeIf(key -> key.endsWith("."));
        assertThat(named).hasSizeGreaterThan(150);
        assertThat(english.words().keySet()).containsAll(named);
    }
}
