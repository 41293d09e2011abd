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

/**
 * What each role gets of an object by its state: there, withdrawn, never there, ruled by another while rulings are kept from
 * reviewers, undone. The expectations stand in objects.csv; every route that takes an id is in it.
 */
class ObjectStateTest {
    private static final List<Role> ROLES = List.of(Role.READER, Role.REVIEWER, Role.EDITOR, Role.ADMINISTRATOR);

    @TempDir
    private static Path here = Path.of("");

    private static Served served;
    private static final Map<Role, Visitor> PEOPLE = new EnumMap<>(Role.class);
    private static final Map<String, String> IDS = new java.util.HashMap<>();

    private record Row(String method, String address, String state, List<Integer> statuses) {
        String route() {
            return method + " " + address.replaceFirst("\\?.*", "");
        }
    }

    @BeforeAll
    static void serve() throws Exception {
        served = Served.harbour(here);
        for (Role role : ROLES) {
            PEOPLE.put(role, served.someone(role, 1));
        }
        Visitor administrator = PEOPLE.get(Role.ADMINISTRATOR);
        Visitor other = served.someone(Role.REVIEWER, 2);
        served.written(
                administrator, "/add", "text", "A mine in Marn killed 2 people on 1 July 2031.", "title", "mine");
        IDS.put("{gone-incident}", served.incident("mine.txt/1"));
        served.written(administrator, "/withdraw", "id", "mine.txt", "why", "by mistake");
        served.written(other, "/judge", "ruling", "correct", "claim", "echo.txt/1", "field.low", "31", "why", "zebra");
        IDS.put("{others}", last());
        served.written(administrator, "/judge", "ruling", "note", "claim", "herald.txt/1", "words", "x", "why", "x");
        String noted = last();
        served.written(administrator, "/judge", "ruling", "undo", "judgement", noted, "why", "x");
        IDS.put("{undone}", noted);
        IDS.put("{incident}", served.incident("herald.txt/1"));
        served.web.desk().blind(true);
    }

    private static String last() throws Exception {
        return Long.toString(served.web.desk().reviews().judgements().getLast().number());
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static List<Row> rows() throws Exception {
        var rows = new ArrayList<Row>();
        try (var in = ObjectStateTest.class.getResourceAsStream("objects.csv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .toList()) {
                String[] cells = line.split(",");
                rows.add(new Row(
                        cells[0],
                        cells[1],
                        cells[2],
                        List.of(cells).subList(3, 7).stream()
                                .map(Integer::valueOf)
                                .toList()));
            }
        }
        return rows;
    }

    @Test
    void eachRoleGetsWhatIsExpectedOfAnObjectInItsState() throws Exception {
        var wrong = new ArrayList<String>();
        for (Row row : rows()) {
            var got = new ArrayList<Integer>();
            for (Role role : ROLES) {
                HttpResponse<String> answer = asked(PEOPLE.get(role), row);
                got.add(answer.statusCode());
                boolean blind = role == Role.REVIEWER;
                if (blind && (answer.body().contains("zebra") || answer.body().contains("reviewer2"))) {
                    wrong.add(row.address() + " tells a reviewer of another's ruling");
                }
                if (answer.statusCode() != 200
                        && row.state().equals("withdrawn")
                        && answer.body().contains("Marn")) {
                    wrong.add(row.address() + " tells " + role + " what was withdrawn");
                }
            }
            if (!got.equals(row.statuses())) {
                wrong.add(row.method() + " " + row.address() + " (" + row.state() + "): " + got + ", not "
                        + row.statuses());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<String> asked(Visitor who, Row row) throws Exception {
        String address = row.address();
        for (var id : IDS.entrySet()) {
            address = address.replace(id.getKey(), Visitor.encoded(id.getValue()));
        }
        if (row.method().equals("GET")) {
            return who.get(address);
        }
        int query = address.indexOf('?');
        var fields = new ArrayList<String>();
        for (String pair : address.substring(query + 1).split("&")) {
            fields.add(pair.replaceFirst("=.*", ""));
            fields.add(java.net.URLDecoder.decode(pair.replaceFirst("[^=]*=", ""), StandardCharsets.UTF_8));
        }
        return who.post(address.substring(0, query), fields.toArray(String[]::new));
    }

    @Test
    void everyRouteThatTakesAnIdIsHere() throws Exception {
        List<String> known = rows().stream().map(Row::route).distinct().toList();
        List<String> takers = Routes.all(served.web.desk()).stream()
                .filter(r -> r.takes().stream()
                        .map(t -> t.replace("?", ""))
                        .anyMatch(List.of("id", "claim", "a", "document", "incident", "judgement", "keep")::contains))
                .map(r -> r.method() + " " + r.path())
                .toList();
        assertThat(known).containsAll(takers);
    }
}
