package org.synoptic.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synoptic.Synoptic;
import org.synoptic.language.CoreNlp;
import org.synoptic.present.Present;
import org.synoptic.read.Reader;
import org.synoptic.read.Received;

/** The example casebook says the same in every format that programs write it in. */
class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Synoptic synoptic;
    private static List<JsonNode> asText;

    @BeforeAll
    static void readTheTexts() throws IOException {
        synoptic = Synoptic.using(CoreNlp.load());
        asText = claims("txt");
        assertThat(asText).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "rtf", "pdf", "chromium", "eml", "html", "warc"})
    void theClaimsAreThoseOfTheTexts(String form) throws IOException {
        assertThat(claims(form)).containsExactlyElementsOf(asText);
    }

    @Test
    void aClaimLeadsToItsPlaceInTheOriginal() throws IOException {
        Received received = read("pdf");
        var out = new ByteArrayOutputStream();
        Present.claims(synoptic.collate(received.documents()), received.sources(), out);
        for (String line :
                out.toString(java.nio.charset.StandardCharsets.UTF_8).lines().toList()) {
            JsonNode step = JSON.readTree(line).at("/locator/steps/0");
            boolean inTitle = JSON.readTree(line).at("/span/start").asInt() < 30;
            assertThat(step.path("kind").asText()).isEqualTo(inTitle ? "" : "page");
        }
    }

    /** The claims of a form, without what names the file and its place in it. */
    private static List<JsonNode> claims(String form) throws IOException {
        Received received = read(form);
        assertThat(received.problems()).isEmpty();
        var out = new ByteArrayOutputStream();
        Present.claims(synoptic.collate(received.documents()), received.sources(), out);
        String lines = out.toString(java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\\.(?:txt|docx|odt|rtf|pdf|eml|html|warc\\.gz/3)\\b", ".x");
        var claims = new ArrayList<JsonNode>();
        for (String line : lines.lines().toList()) {
            ObjectNode claim = (ObjectNode) JSON.readTree(line);
            claim.remove("locator");
            claims.add(claim);
        }
        return claims;
    }

    private static Received read(String form) {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("read/src/test/resources/corpus"))) {
            at = at.getParent();
        }
        Path folder = at.resolve("read/src/test/resources/corpus").resolve(form);
        return Reader.read(List.of(folder.toString()), InputStream.nullInputStream());
    }
}
