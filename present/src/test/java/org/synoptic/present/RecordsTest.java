package org.synoptic.present;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Attribution;
import org.synoptic.model.Background;
import org.synoptic.model.Collation;
import org.synoptic.model.DocumentToll;
import org.synoptic.model.Estimate;
import org.synoptic.model.Held;
import org.synoptic.model.Lineage;
import org.synoptic.model.Passage;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.model.Span;

class RecordsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final Collation collation = Sample.collation();

    @Test
    void a_toll_claim_has_the_documented_fields_in_their_order() throws IOException {
        String first = lines(Written.by(out -> Present.claims(collation, out))).getFirst();
        assertThat(first)
                .isEqualTo("{\"document\":\"echo-1\",\"claim\":\"echo-1/1\",\"kind\":\"toll\","
                        + "\"span\":{\"start\":30,\"end\":55},\"quote\":\"Twelve people were killed\","
                        + "\"outcome\":\"killed\",\"low\":12,\"high\":12,\"comparator\":\"exact\",\"stated\":12,"
                        + "\"victims\":{\"words\":\"Twelve people were killed\",\"status\":\"unspecified\"},"
                        + "\"partOf\":null,\"sources\":[{\"name\":\"Sarn Monitor\",\"words\":\"the Sarn Monitor\","
                        + "\"kind\":\"body\",\"span\":null}],\"perpetrator\":null,\"date\":null,"
                        + "\"place\":{\"name\":\"Brennick\",\"words\":\"Brennick\"},\"polarity\":\"asserted\","
                        + "\"account\":\"echo-1\",\"incident\":\"i1\",\"origin\":\"o-Sarn-Monitor\","
                        + "\"grounds\":[],\"rule\":\"people\",\"confidence\":0.9,\"citations\":[],\"locator\":null}");
    }

    @Test
    void every_line_of_claims_fits_its_schema() throws IOException {
        Schema schema = schema("claims");
        List<String> lines = lines(Written.by(out -> Present.claims(collation, out)));
        assertThat(lines).hasSize(12);
        assertThat(lines).allSatisfy(line -> assertThat(faults(schema, line)).isEmpty());
    }

    @Test
    void the_other_records_fit_their_schemas() throws IOException {
        assertThat(faults(schema("collation"), Written.by(out -> Present.collation(collation, out))))
                .isEmpty();
        Background background =
                new Background(new Passage("d", new Span(0, 9), "It began "), List.of(new Held("d", new Span(0, 9))));
        Lineage lineage = new Lineage(collation.relations(), List.of(background));
        List<String> related = lines(Written.by(out -> Present.lineage(lineage, out)));
        assertThat(related).hasSize(collation.relations().size() + 1);
        assertThat(related)
                .allSatisfy(line -> assertThat(faults(schema("lineage"), line)).isEmpty());
        DocumentToll toll = new DocumentToll("d", new Estimate(3, 4, null, "stated"), null);
        String line = Written.by(out -> Present.tolls(List.of(toll), out));
        assertThat(line)
                .isEqualTo("{\"document\":\"d\",\"killed\":{\"low\":3,\"best\":4,\"high\":null},\"injured\":null}\n");
        assertThat(faults(schema("tolls"), line)).isEmpty();
        assertThat(faults(schema("attributions"), Written.by(out -> Present.attributions(attributions(), out))))
                .isEmpty();
    }

    @Test
    void the_schemas_refuse_a_record_with_a_field_of_another_name() throws IOException {
        String line = lines(Written.by(out -> Present.claims(collation, out))).getFirst();
        assertThat(faults(schema("claims"), line.replace("\"quote\"", "\"text\"")))
                .isNotEmpty();
        assertThat(faults(schema("claims"), line.replace("\"low\":12", "\"low\":\"12\"")))
                .isNotEmpty();
    }

    @Test
    void a_quote_survives_as_the_text_at_its_span_whatever_is_in_it() throws IOException {
        String odd = lines(Written.by(out -> Present.claims(collation, out))).getLast();
        JsonNode claim = JSON.readTree(odd);
        JsonNode span = claim.get("span");
        assertThat(claim.get("quote").asText())
                .isEqualTo(Sample.HOSTILE.substring(
                        span.get("start").asInt(), span.get("end").asInt()));
    }

    @Test
    void no_character_ends_a_line_early_and_half_a_pair_is_kept() throws IOException {
        String odd = "a\u2028b\u0085c\ud800d\ud83d\ude00\u00e9";
        JsonNode tree = JSON.createObjectNode().put("words", odd);
        String line = JsonLine.of(tree);
        assertThat(line).isEqualTo("{\"words\":\"a\\u2028b\\u0085c\\ud800d\ud83d\ude00\u00e9\"}");
        assertThat(JSON.readTree(line).get("words").asText()).isEqualTo(odd);
    }

    @Test
    void a_point_tells_all_its_findings_and_counts_accounts_and_origins_apart() throws IOException {
        JsonNode whole = JSON.readTree(Written.by(out -> Present.collation(collation, out)));
        JsonNode point = whole.at("/incidents/1/points/0");
        assertThat(names(point))
                .containsExactly(
                        "question",
                        "people",
                        "part",
                        "answers",
                        "finding",
                        "estimate",
                        "accounts",
                        "origins",
                        "findings");
        assertThat(point.get("finding").asText()).isEqualTo("conflict");
        assertThat(point.get("findings").toString()).isEqualTo("[\"conflict\",\"update\"]");
        assertThat(point.get("accounts").asInt()).isEqualTo(4);
        assertThat(point.get("origins").asInt()).isEqualTo(2);
        assertThat(names(point.at("/answers/0")))
                .containsExactly("low", "high", "comparator", "claims", "accounts", "origins", "superseded");
        assertThat(names(whole.at("/incidents/1/points/3/answers/0")))
                .containsExactly("name", "stance", "claims", "accounts", "origins", "superseded");
    }

    @Test
    void the_same_collation_gives_the_same_bytes() throws IOException {
        assertThat(Written.by(out -> Present.collation(Sample.collation(), out)))
                .isEqualTo(Written.by(out -> Present.collation(Sample.collation(), out)));
    }

    @Test
    void an_attribution_is_its_spans() throws IOException {
        assertThat(Written.by(out -> Present.attributions(attributions(), out)))
                .isEqualTo("{\"document\":\"d\",\"source\":{\"start\":0,\"end\":4},\"cue\":null,"
                        + "\"content\":[{\"start\":5,\"end\":9}]}\n");
    }

    private static List<Attribution> attributions() {
        Source source = new Source("SARN", "SARN", SourceKind.BODY, new Span(0, 4));
        return List.of(new Attribution("d", source, null, "say", List.of(new Span(5, 9)), List.of()));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n"));
    }

    private static List<?> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream in = Present.class.getResourceAsStream("schema/" + name + ".schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        }
    }
}
