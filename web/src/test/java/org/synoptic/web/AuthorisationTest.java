package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.web.Served.Visitor;
import org.synoptic.web.account.Role;

/** Each address, taken from the server's own router, for each role, and what a blind reviewer may learn of another. */
class AuthorisationTest {
    @TempDir
    private static Path here = Path.of("");

    private static Served served;
    private static final Map<Role, Visitor> PEOPLE = new EnumMap<>(Role.class);

    private record Expected(String method, String path, List<Boolean> may) {}

    @BeforeAll
    static void serve() throws Exception {
        served = Served.harbour(here);
        PEOPLE.put(Role.NOBODY, served.nobody());
        for (Role role : List.of(Role.READER, Role.REVIEWER, Role.EDITOR, Role.ADMINISTRATOR)) {
            PEOPLE.put(role, served.someone(role, 1));
        }
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static List<Expected> expected() throws Exception {
        var rows = new ArrayList<Expected>();
        try (var in = AuthorisationTest.class.getResourceAsStream("authorisation.csv")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : table.lines().skip(2).toList()) {
                String[] cells = line.split(",");
                var may = new ArrayList<Boolean>();
                for (int i = 2; i < cells.length; i++) {
                    may.add(cells[i].equals("yes"));
                }
                rows.add(new Expected(cells[0], cells[1], may));
            }
        }
        return rows;
    }

    @Test
    void everyAddressOfTheRouterIsDeclaredAndNoOther() throws Exception {
        assertThat(served.web.routes())
                .containsExactlyInAnyOrderElementsOf(expected().stream()
                        .map(e -> e.method() + " " + e.path())
                        .toList());
    }

    @Test
    void eachRoleGetsWhatIsDeclaredAndNothingElse() throws Exception {
        var wrong = new ArrayList<String>();
        for (Expected e : expected()) {
            if (e.path().equals("/logout")
                    || e.path().equals("/login")
                    || e.path().equals("/work/events")) {
                continue; // these end or begin sessions, or never end themselves; tested on their own
            }
            for (Role role : Role.values()) {
                HttpResponse<String> answer = ask(PEOPLE.get(role), e);
                boolean toLogin = answer.statusCode() == 303
                        && answer.headers().firstValue("Location").orElse("").contains("/login");
                boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403 || toLogin;
                if (refused == e.may().get(role.ordinal())
                        || answer.statusCode() >= 500 && answer.statusCode() != 501) {
                    wrong.add(role + " " + e.method() + " " + e.path() + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<String> ask(Visitor who, Expected e) throws Exception {
        String path = e.path().replace("{name}", "app.css");
        if (e.method().equals("GET")) {
            return who.get(path + query(path));
        }
        // Nothing that changes anything: the forms lack what they need, which comes after who may send them.
        return who.post(path, "nothing", "");
    }

    private static String query(String path) {
        return switch (path) {
            case "/incident", "/publish/report", "/api/incident" -> "?id=none";
            case "/claim", "/api/claim" -> "?id=echo.txt%2F1";
            case "/document", "/original", "/api/document", "/api/lineage" -> "?id=echo.txt";
            case "/compare" -> "?a=echo.txt&b=herald.txt";
            case "/api/claims" -> "?document=echo.txt";
            case "/api/answers" -> "?incident=none";
            case "/search", "/api/search" -> "?words=oster";
            case "/language" -> "?to=en";
            default -> "";
        };
    }

    @Test
    void accessThatIsTakenAwayEndsAtOnce() throws Exception {
        Visitor editor = served.someone(Role.EDITOR, 2);
        assertThat(editor.get("/settle").statusCode()).isEqualTo(200);
        served.web.desk().accounts.role("editor2", Role.READER);
        assertThat(editor.get("/settle").statusCode()).isEqualTo(303);
        editor.post("/login", "name", "editor2", "password", Served.PASSWORD);
        assertThat(editor.get("/settle").statusCode()).isEqualTo(403);
        assertThat(editor.get("/").statusCode()).isEqualTo(200);
        served.web.desk().accounts.closed("editor2", true);
        assertThat(editor.get("/").statusCode()).isEqualTo(303);
        assertThat(editor.get("/api/incidents").statusCode()).isEqualTo(401);
        assertThat(editor.get("/work/events").statusCode()).isEqualTo(303);
        assertThat(editor.post("/login", "name", "editor2", "password", Served.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
    }

    /** What another person ruled, in none of the pages, tables, counts, suggestions and exports of a blind reviewer. */
    @Test
    void aBlindReviewerLearnsNothingOfAnothersRulingFromAnyAddress() throws Exception {
        Visitor first = served.someone(Role.REVIEWER, 3);
        Visitor second = served.someone(Role.REVIEWER, 4);
        served.web.desk().blind(true);
        try {
            String before = second.get("/api/queue").body();
            int waits = count(second.get("/").body());
            HttpResponse<String> ruled = first.post(
                    "/judge",
                    "ruling",
                    "correct",
                    "claim",
                    "echo.txt/1",
                    "field.low",
                    "7654321",
                    "why",
                    "zebra-crossing");
            assertThat(ruled.statusCode()).isEqualTo(303);
            served.quiet();
            assertThat(first.get("/claim?id=echo.txt%2F1").body()).contains("zebra-crossing");
            String incident = served.web
                    .desk()
                    .casebook
                    .incidentsOf(List.of("echo.txt/1"), false)
                    .get("echo.txt/1");
            for (Expected e : expected()) {
                if (!e.method().equals("GET")
                        || !e.may().get(Role.REVIEWER.ordinal())
                        || e.path().equals("/work/events")) {
                    continue;
                }
                String path = e.path().replace("{name}", "app.css");
                String query = query(path).replace("none", Visitor.encoded(incident));
                for (String side : List.of("", "side=machine", "side=ruled", "format=csv", "second=yes")) {
                    String address = path + query + (side.isEmpty() ? "" : query.isEmpty() ? "?" + side : "&" + side);
                    HttpResponse<String> answer = second.get(address);
                    assertThat(answer.body())
                            .as(address)
                            .doesNotContain("zebra")
                            .doesNotContain("7654321")
                            .doesNotContain("7,654,321")
                            .doesNotContain("reviewer3");
                }
            }
            assertThat(second.get("/api/queue").body()).isEqualTo(before);
            assertThat(count(second.get("/").body())).isEqualTo(waits);
            long number = served.web.desk().reviews().judgements().getLast().number();
            assertThat(second.post("/judge", "ruling", "undo", "judgement", Long.toString(number))
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            served.web.desk().blind(false);
        }
    }

    private static int count(String page) {
        var waits = java.util.regex.Pattern.compile("waits number\"><span class=\"narrow\">[^<]*</span>([0-9]+)")
                .matcher(page)
                .results()
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .sum();
        assertThat(waits).isPositive();
        return waits;
    }
}
