package org.synoptic.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.model.Span;
import org.synoptic.read.position.SourceMap;

@Timeout(60)
class PageTest {
    private static final String ONE =
            "Nine people died when the depot at the river burned down on Monday, the mayor of Dunmere said.";
    private static final String TWO =
            "Two of the injured were still in hospital on Tuesday &amp; their families had been told, she added.";
    private static final String THREE =
            "The bridge beside the depot will stay closed until Friday, according to the police.";

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Nine die in depot fire | Dunmere Echo</title>
            <meta property="og:site_name" content="Dunmere Echo">
            <meta property="article:published_time" content="2020-05-05T01:30:00+03:00">
            <link rel="canonical" href="https://echo.invalid/fire">
            <script>var nine = "people died";</script><style>p { color: red }</style></head>
            <body><header><div class="logo"><a href="/">Dunmere Echo</a></div>
            <nav><ul><li><a href="/a">Politics</a></li><li><a href="/b">Seven killed in flood</a></li></ul></nav></header>
            <div id="content"><div class="article-body"><h1>Nine die in depot fire</h1>
            <p>%s</p><p class="read-more"><strong>Read also:</strong> <a href="/c">Forty die in mine</a></p>
            <p>%s</p><h2>The bridge</h2><p>%s</p>
            <div class="share-buttons"><p>Share this story with everybody you know, and with those you do not know.</p></div>
            </div><aside><p>In other news, five people were killed when a tower fell down, witnesses in the town said.</p></aside>
            <div id="comments"><h3>3 comments</h3><p>I heard that it was fifty people who died there, and nobody will say so.</p>
            <p>I heard that it was sixty people who died there, and nobody will say so, nobody at all.</p></div></div>
            <footer><p>Copyright Dunmere Echo. All rights reserved, whatever anybody else may tell you about it.</p></footer>
            </body></html>
            """.formatted(ONE, TWO, THREE);

    @Test
    void thePagesTextIsReadWithoutItsFurniture() {
        Document document = only(PAGE);
        assertThat(document.text())
                .isEqualTo(String.join(
                        "\n\n", "Nine die in depot fire", ONE, TWO.replace("&amp;", "&"), "The bridge", THREE));
    }

    @Test
    void thePagesMetadataAreRead() {
        Document document = only(PAGE);
        assertThat(document.title()).isEqualTo("Nine die in depot fire");
        assertThat(document.publisher()).isEqualTo("Dunmere Echo");
        assertThat(document.date()).isEqualTo(LocalDate.of(2020, 5, 5));
        assertThat(document.url()).isEqualTo("https://echo.invalid/fire");
    }

    @Test
    void jsonLdTellsTitlePublisherAndDate() {
        Document document = only("""
                <html><head><title>x</title><script type="application/ld+json">{broken</script>
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Site"},
                {"@type":"NewsArticle","headline":"Depot burns","datePublished":"2020-05-04",
                "publisher":{"@type":"Organization","name":"The Echo"},"url":"https://echo.invalid/2"}]}</script></head>
                <body><p>%s</p></body></html>
                """.formatted(ONE));
        assertThat(document)
                .isEqualTo(Document.of(
                        "page.html",
                        "Depot burns",
                        "The Echo",
                        LocalDate.of(2020, 5, 4),
                        "https://echo.invalid/2",
                        ONE));
    }

    @Test
    void aPageWithoutMetadataHasNone() {
        assertThat(only("<html><body><p>" + ONE + "</p></body></html>"))
                .isEqualTo(Document.of("page.html", null, null, null, null, ONE));
    }

    @Test
    void linesBrokenByTagsArePartsOfOneBlockAndTwoBreaksMakeABlock() {
        Document document =
                only("<html><body><div>" + ONE + "<br>" + THREE + "<br><br>\n" + ONE + "</div></body></html>");
        assertThat(document.text()).isEqualTo(ONE + "\n" + THREE + "\n\n" + ONE);
    }

    @Test
    void citationMarksStayInTheText() {
        String marked =
                ONE + "<sup class=\"reference\"><a href=\"#n1\"><span>[</span>1<span>]</span></a></sup> " + THREE;
        assertThat(only("<html><body><p>" + marked + "</p></body></html>").text())
                .isEqualTo(ONE + "[1] " + THREE);
    }

    @Test
    void anEncyclopediasTablesOfLinksAndReferencesAreFurniture() {
        Document document =
                only("<html><body><div id=\"bodyContent\"><p>" + ONE + "</p><p>" + THREE + "</p><h2>References"
                        + "<span class=\"mw-editsection\">[edit]</span></h2><div class=\"reflist\"><ol><li>A report of the fire in the "
                        + "town of Dunmere, in the Echo of Monday.</li></ol></div><table class=\"navbox\"><tr><td>Fires</td></tr></table>"
                        + "</div></body></html>");
        assertThat(document.text()).isEqualTo(ONE + "\n\n" + THREE);
    }

    @Test
    void everyPartOfTheTextIsFoundInTheSource() {
        Gathered received = read(PAGE.getBytes(StandardCharsets.UTF_8));
        String text = received.documents().getFirst().text();
        SourceMap map = received.sources().get("page.html");
        for (String words : List.of("Nine people died", "stay closed until", "The bridge")) {
            int at = text.indexOf(words);
            Span source = map.source(new Span(at, at + words.length())).orElseThrow();
            assertThat(source.of(PAGE)).isEqualTo(words);
        }
        int at = text.indexOf("& their");
        Span source = map.source(new Span(at, at + 7)).orElseThrow();
        assertThat(source.of(PAGE)).contains("&amp; their");
        assertThat(map.source(new Span(0, 4))).isEmpty();
    }

    @Test
    void aDeclaredEncodingIsFollowedWithoutAProblem() {
        String page =
                "<html><head><meta charset=\"windows-1256\"></head><body><p>قتل تسعة أشخاص في الحريق.</p></body></html>";
        Gathered received = read(page.getBytes(Charset.forName("windows-1256")));
        assertThat(received.documents()).extracting(Document::text).containsExactly("قتل تسعة أشخاص في الحريق.");
        assertThat(received.problems()).isEmpty();
    }

    @Test
    void anEncodingThatIsNotWhatItSaysIsFollowedByItsBytes() {
        String page =
                "<html><head><meta charset=\"no-such-thing\"></head><body><p>Neun Männer starben.</p></body></html>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8)).documents())
                .extracting(Document::text)
                .containsExactly("Neun Männer starben.");
    }

    @Test
    void aPageWithoutTextIsAProblem() {
        assertThat(read("<html><body><script>1</script></body></html>".getBytes(StandardCharsets.UTF_8))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("read.no_text");
    }

    static Stream<String> hostilePages() {
        return Stream.of(
                "<div>".repeat(100_000),
                "<b><i>".repeat(40_000),
                "<table><tr><td>".repeat(30_000),
                "<p title='" + "x".repeat(10_000_000) + "'>",
                "<p " + "a=b ".repeat(200_000) + ">",
                "x<br>".repeat(90_000),
                "<a href=x>y".repeat(90_000),
                "<h1><div>".repeat(45_000),
                "<!--" + "x".repeat(5_000_000),
                "<".repeat(1_000_000),
                "&#xD800;&amp".repeat(100_000),
                "<select><option>".repeat(40_000),
                "<svg><![CDATA[".repeat(90_000),
                "<time datetime=x>".repeat(90_000),
                "</p>".repeat(140_000),
                "<div class='" + "aB".repeat(900) + "'>");
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    @Timeout(30)
    void aHostilePageIsReadOrAProblemWithinSeconds(String hostile) {
        Gathered received = read(("<html><body>" + hostile + ONE).getBytes(StandardCharsets.UTF_8));
        assertThat(received.documents().size() + received.problems().size()).isEqualTo(1);
    }

    @Test
    void aPageOfTooManyTagsIsAProblem() {
        assertThat(read(("<html>" + "<p>".repeat(Limits.TAGS + 1)).getBytes(StandardCharsets.UTF_8))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("read.too_large");
    }

    private static Document only(String html) {
        Gathered received = read(html.getBytes(StandardCharsets.UTF_8));
        assertThat(received.problems()).isEmpty();
        assertThat(received.documents()).hasSize(1);
        return received.documents().getFirst();
    }

    /** Reads a page as the file page.html would be. */
    private static Gathered read(byte[] html) {
        return Gathered.from(html, "page.html");
    }
}
