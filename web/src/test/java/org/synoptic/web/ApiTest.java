package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.web.Served.Visitor;

class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path here = Path.of("");

    private static Served served;
    private static Visitor admin;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.harbour(here);
        admin = served.administrator();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static JsonNode json(String address) throws Exception {
        return JSON.readTree(admin.get(address).body());
    }

    @Test
    void theDescriptionNamesTheRoutesThatThereAreAndNoOther() throws Exception {
        JsonNode paths = json("/api").path("paths");
        var described = new TreeSet<String>();
        paths.fields()
                .forEachRemaining(p -> p.getValue()
                        .fieldNames()
                        .forEachRemaining(m -> described.add(m.toUpperCase(java.util.Locale.ROOT) + " " + p.getKey())));
        var there = new TreeSet<>(served.web.routes());
        there.removeIf(r -> !r.contains(" /api"));
        assertThat(described).isEqualTo(there);
        paths.forEach(p -> p.forEach(o -> {
            assertThat(o.path("summary").asText()).isNotBlank();
            assertThat(o.path("responses").has("200")).isTrue();
        }));
    }

    @Test
    void everyScreenHasItsCounterpart() {
        var api = new TreeSet<>(served.web.routes());
        assertThat(api)
                .contains(
                        "GET /api/incidents",
                        "GET /api/incident",
                        "GET /api/claims",
                        "GET /api/documents",
                        "GET /api/lineage",
                        "GET /api/sources",
                        "GET /api/log",
                        "GET /api/work",
                        "GET /api/queue",
                        "GET /api/agreement",
                        "POST /api/judge",
                        "POST /api/add");
    }

    @Test
    void whatIsNeededIsSaidToBeNeededAndAskedFor() throws Exception {
        JsonNode paths = json("/api").path("paths");
        var wrong = new ArrayList<String>();
        paths.fields().forEachRemaining(p -> {
            boolean needs = false;
            for (JsonNode parameter : p.getValue().path("get").path("parameters")) {
                needs |= parameter.path("required").asBoolean();
            }
            if (needs) {
                try {
                    int status = admin.get(p.getKey()).statusCode();
                    if (status != 400) {
                        wrong.add(p.getKey() + " " + status);
                    }
                } catch (Exception e) {
                    wrong.add(p.getKey() + " " + e);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void tablesGoOnByPages() throws Exception {
        JsonNode incidents = json("/api/incidents");
        assertThat(incidents.path("rows")).isNotEmpty();
        assertThat(incidents.path("next").isNull()).isTrue();
        String id = incidents.path("rows").path(0).path("id").asText();
        assertThat(json("/api/incident?id=" + Visitor.encoded(id))
                        .path("incidents")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(id);
        JsonNode log = json("/api/log?before=3");
        assertThat(log.path("rows")).hasSize(2);
        assertThat(json("/api/claims?incident=" + Visitor.encoded(id)).path("rows"))
                .isNotEmpty();
        assertThat(admin.get("/api/incidents?page=2").body()).contains("\"rows\":[]");
    }

    @Test
    void aRulingByTheApiIsTheSameAsByAForm() throws Exception {
        String key = served.web.link().replaceFirst(".*key=", "");
        var request = HttpRequest.newBuilder(URI.create(served.base + "/api/judge"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("ruling=accept&claim=gazette.txt%2F1&why=looked"))
                .build();
        JsonNode answer = JSON.readTree(served.nobody().send(request).body());
        long number = answer.path("judgements").path(0).asLong();
        served.quiet();
        JsonNode claim = json("/api/claim?id=gazette.txt%2F1");
        assertThat(claim.path("judgements").path(0).path("number").asLong()).isEqualTo(number);
        assertThat(List.of(claim.path("judgements").path(0).path("why").asText()))
                .containsExactly("looked");
    }

    @Test
    void problemsAreJsonWithACode() throws Exception {
        JsonNode problem = json("/api/claim?id=none");
        assertThat(problem.path("code").asText()).isEqualTo("serve.refused");
        assertThat(admin.get("/api/claim?id=none").statusCode()).isEqualTo(404);
        assertThat(served.nobody().get("/api/log").statusCode()).isEqualTo(401);
    }
}
