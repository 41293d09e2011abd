package org.synoptic.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadProblemTest {
    @Test
    void everyCodeIsDocumentedAndNoOther() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("docs/problems.md"))) {
            at = at.getParent();
        }
        assertThat(at).as("the folder above docs/problems.md").isNotNull();
        assertThat(Pattern.compile("(?m)^\\| `(read\\.[a-z_]+)`")
                        .matcher(Files.readString(at.resolve("docs/problems.md")))
                        .results()
                        .map(m -> m.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ReadProblem.values())
                        .map(ReadProblem::code)
                        .toList());
    }
}
