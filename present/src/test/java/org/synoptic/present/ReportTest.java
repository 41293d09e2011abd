package org.synoptic.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    private Path folder;

    @Test
    void nothing_in_a_document_becomes_part_of_the_page() throws IOException {
        String page = page();
        assertThat(page).doesNotContain("<script").doesNotContain("<b>Vess").doesNotContain("javascript:");
        assertThat(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;");
        assertThat(page).doesNotContain("\u202e", "\u2028", "\u001b", "\ud800");
        assertThat(page)
                .contains("<span class=\"acting\">U+202E</span>")
                .contains("<span class=\"acting\">U+D800</span>");
    }

    @Test
    void the_page_loads_and_runs_nothing() throws IOException {
        assertThat(page())
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain(" src=")
                .doesNotContain("<link")
                .doesNotContain(" style=")
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void every_button_opens_a_panel_that_is_there_and_no_id_stands_twice() throws IOException {
        String page = page();
        List<String> ids = all(page, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(page, "popovertarget=\"([^\"]+)\""));
        assertThat(ids).containsAll(all(page, "href=\"#([^\"]+)\""));
    }

    @Test
    void tolls_are_drawn_and_names_are_not() throws IOException {
        String page = page();
        assertThat(all(page, "<figcaption>([^<]+)<")).containsExactly("killed, as told over time");
        assertThat(page)
                .contains("Sarn Monitor, 2 May 2031: 12; Sarn Monitor, 3 May 2031: 17; Sarn Monitor, 5 May 2031: 23");
    }

    @Test
    void who_copied_whom_is_drawn_told_in_words_and_opens_both_texts() throws IOException {
        String page = page();
        assertThat(page).contains("Who copied or cited whom: ").contains("<svg class=\"kin\"");
        assertThat(all(page, "href=\"#(pair-1)\"")).hasSizeGreaterThanOrEqualTo(2);
        String pair = page.substring(page.indexOf("id=\"pair-1\""));
        assertThat(all(pair.substring(0, pair.indexOf("</details>")), "(<mark>)"))
                .hasSize(2);
        assertThat(pair).contains(" % shared");
    }

    @Test
    void only_web_addresses_become_links() {
        Html html = new Html();
        html.open("dl");
        Evidence.url("javascript:alert(1)", html);
        Evidence.url("https://echo.example/\"><script>", html);
        assertThat(html.close().whole())
                .contains("<dd dir=\"auto\">javascript:alert(1)</dd>")
                .contains("href=\"https://echo.example/&quot;&gt;&lt;script&gt;\"");
    }

    @Test
    void the_same_collation_gives_the_same_page() throws IOException {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void a_figure_opens_its_quote_in_context_with_two_keys() throws IOException {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no Chromium is installed: the report is not driven");
        Path file = folder.resolve("report.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            Present.report(Sample.collation(), "Sample", out);
        }
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(options);
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
            Page page = browser.newPage();
            List<String> requests = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(file.toUri().toString());
            figureOpens(page);
            narrowPageFits(page);
            assertThat(requests).hasSize(1);
            assertThat(complaints).isEmpty();
        }
    }

    private static void figureOpens(Page page) {
        Locator history = page.locator("th.answer .figure").first();
        history.focus();
        page.keyboard().press("Enter");
        Locator panel = page.locator(":popover-open");
        assertThat(panel.locator("blockquote").innerText().strip())
                .isEqualTo("The Sarn Monitor now counts 23 dead at Brennick. The Vale Council condemned the killings.");
        assertThat(panel.locator("mark").innerText()).isEqualTo("23 dead");
        assertThat(panel.locator("h3:focus").innerText()).isEqualTo("[7] killed: 23");
        page.keyboard().press("Escape");
        assertThat(panel.count()).isZero();
        assertThat(page.locator("th.answer .figure:focus").count()).isEqualTo(1);
        page.locator("th.answer .figure").nth(1).click();
        assertThat(page.locator(":popover-open blockquote").count()).isEqualTo(2);
        page.keyboard().press("Escape");
    }

    private static void narrowPageFits(Page page) {
        page.setViewportSize(380, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(380);
    }

    private static String page() throws IOException {
        return Written.by(out -> Present.report(Sample.collation(), "Sample", out));
    }

    private static List<String> all(String text, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private static Optional<Path> chromium() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
