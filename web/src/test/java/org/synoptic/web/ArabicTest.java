package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.model.Document;
import org.synoptic.present.Texts;
import org.synoptic.web.Served.Visitor;
import org.synoptic.web.account.Role;

/** An Arabic page says nothing in English beside what documents say, names and ids. */
class ArabicTest {
    /** Names that are the same in every language: of formats, schemes and persons, and cues as they stand in documents. */
    private static final Set<String> NAMES = Set.of(
            "csv",
            "json",
            "html",
            "pdf",
            "sha",
            "utc",
            "api",
            "totp",
            "xlsx",
            "zip",
            "word",
            "opendocument",
            "lines",
            "airwars",
            "krippendorff",
            "synoptic",
            "lang",
            "english",
            "amal",
            "txt",
            "say",
            "accuse",
            "blame",
            "rtf",
            "reader1");

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}'\u2019-]+");

    @TempDir
    private static Path here = Path.of("");

    private static Served served;
    private static Visitor admin;

    @BeforeAll
    static void serve() throws Exception {
        served = new Served(here, "herald.txt", """
                Title: Blast at Oster market kills 12 civilians
                Publisher: Morning Herald
                Date: 2031-05-03

                A blast at the market of Oster killed 12 civilians on 3 May 2031, the Tarn Centre for Rights said.
                The Tarn Centre for Rights accused the Northern Front of the attack.
                """, "echo.txt", """
                Title: Thirty fighters dead in Oster
                Publisher: Daily Echo
                Date: 2031-05-04

                The blast at the market of Oster killed 30 fighters on 3 May 2031, the Ministry of Health said.
                The Northern Front blamed the government for the attack.
                """, "copy.txt", """
                Title: Market
                Publisher: Coast Gazette
                Date: 2031-05-04

                A blast at the market of Oster killed 12 civilians on 3 May 2031, the Tarn Centre for Rights said.
                The Tarn Centre for Rights accused the Northern Front of the attack.
                """);
        admin = served.administrator();
        admin.get("/language?to=ar");
        served.web.desk().accounts.make("reader1", Served.PASSWORD, Role.READER);
        admin.post("/judge", "ruling", "correct", "claim", "echo.txt/1", "field.low", "31", "why", "31");
        admin.post("/judge", "ruling", "note", "claim", "herald.txt/1", "words", "12", "why", "12");
        admin.post(
                "/judge",
                "ruling",
                "grade",
                "claim",
                "herald.txt/1",
                "scheme",
                "airwars",
                "value",
                "Fair",
                "why",
                "12");
        admin.post("/judge", "ruling", "dependence", "a", "echo.txt", "b", "copy.txt", "dependent", "no", "why", "1");
        admin.post("/sources", "ruling", "one-source", "name", "Ministry of Health", "other", "Health", "why", "1");
        long last = served.web.desk().reviews().judgements().getLast().number();
        admin.post("/judge", "ruling", "undo", "judgement", Long.toString(last), "why", "1");
        admin.post("/verify");
        served.quiet();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    /** The words that a page may hold in Latin letters. */
    private static Set<String> allowed() throws Exception {
        var allowed = new TreeSet<>(NAMES);
        for (Document d : served.web.desk().casebook.documents("", 10)) {
            WORD.matcher(d.id() + " " + d.text() + " " + d.publisher())
                    .results()
                    .forEach(m -> allowed.add(lower(m.group())));
        }
        allowed.addAll(List.of("fair", "vell", "places", "active", "state"));
        return allowed;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("['\u2019-]+$", "");
    }

    /** What a person sees, hears or has read out. */
    private static String seen(String page) {
        String body = page.replaceAll("(?s)<(script|style|code|pre|kbd|datalist)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<[a-z]+[^>]* lang=\"en\"[^>]*>.*?</[a-z]+>", " ")
                .replaceAll("(?s)<input[^>]*type=\"hidden\"[^>]*>", " ");
        var told = new StringBuilder();
        Pattern.compile(" (?:title|aria-label|placeholder|alt)=\"([^\"]*)\"")
                .matcher(body)
                .results()
                .forEach(m -> told.append(m.group(1)).append('\n'));
        return (told + body.replaceAll("(?s)<[^>]*>", " "))
                .replaceAll("&[a-z#0-9]+;", " ")
                .replaceAll("\\S*[0-9+/=]\\S*", " "); // digests and other ids
    }

    @Test
    void noScreenHoldsEnglishThatNoDocumentSays() throws Exception {
        String incident = Visitor.encoded(served.web
                .desk()
                .casebook
                .incidentsOf(List.of("echo.txt/1"), true)
                .get("echo.txt/1"));
        Set<String> allowed = allowed();
        var wrong = new ArrayList<String>();
        for (String address : List.of(
                "/",
                "/incident?id=" + incident,
                "/incident?id=" + incident + "&side=machine",
                "/claim?id=echo.txt%2F1",
                "/claim?id=herald.txt%2F1",
                "/claim?id=copy.txt%2F1",
                "/claim?id=echo.txt%2F1&id=herald.txt%2F1",
                "/document?id=herald.txt&claim=herald.txt%2F1",
                "/document?id=herald.txt&beside=yes",
                "/compare?a=copy.txt&b=herald.txt",
                "/compare?a=echo.txt&b=herald.txt",
                "/compare?a=copy.txt%2F1&b=echo.txt%2F1",
                "/search?words=oster",
                "/review",
                "/review?second=yes",
                "/settle",
                "/sources",
                "/log",
                "/work",
                "/publish",
                "/account",
                "/accounts",
                "/?said=ruled",
                "/claim?id=none%2F1",
                "/?finding=nonsense")) {
            String page = admin.get(address).body();
            assertThat(page).as(address).contains("dir=\"rtl\"");
            WORD.matcher(seen(page))
                    .results()
                    .map(m -> lower(m.group()))
                    .filter(w -> !allowed.contains(w))
                    .distinct()
                    .forEach(w -> wrong.add(address + ": " + w));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTestWouldSeeEnglish() throws Exception {
        String page = admin.get("/settle").body();
        assertThat(seen(page)).doesNotContain("Krippendorff coefficient");
        assertThat(seen("<p title=\"Estimate\">x</p> <b>figure</b> <code>hidden</code>"))
                .contains("Estimate", "figure")
                .doesNotContain("hidden");
        assertThat(Texts.in("ar").reason("the figure of the only origin")).doesNotContainPattern(WORD);
    }
}
