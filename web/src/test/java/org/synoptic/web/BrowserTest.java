package org.synoptic.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synoptic.web.Windows.enter;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.web.account.Role;

/** The screens and flows in Chromium, by keyboard alone; each page looked through by axe. */
class BrowserTest {
    private static final String SHOTS = "synoptic.screenshots";

    @TempDir
    private static Path here = Path.of("");

    private static Windows windows;
    private static String axe = "";

    @BeforeAll
    static void launch() throws Exception {
        windows = new Windows();
        try (var in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        if (windows != null) {
            windows.close();
        }
    }

    @Test
    void addWatchOpenFollowCorrectSeeUndoReviewSettleAndExport() throws Exception {
        Path papers = Files.createDirectories(here.resolve("given"));
        Path[] files = {
            Files.writeString(
                    papers.resolve("herald.txt"),
                    "Title: The market\nPublisher: Herald\nDate: 2031-05-03\n\n"
                            + "A blast at the market of Oster killed 12 people on 3 May 2031, the Tarn Centre for Rights said.\n"),
            Files.writeString(
                    papers.resolve("echo.txt"),
                    "Title: In Oster\nPublisher: Echo\nDate: 2031-05-04\n\n"
                            + "The blast at the market of Oster killed 30 people on 3 May 2031, the Ministry of Health said.\n"),
            Files.writeString(
                    papers.resolve("gazette.txt"),
                    "Title: Market\nPublisher: Gazette\nDate: 2031-05-05\n\n"
                            + "The blast at the market of Oster killed 30 people on 3 May 2031, the Ministry of Health said.\n")
        };
        try (Served served = new Served(here.resolve("flow"))) {
            Page page = windows.page(served.base, 1280, ColorScheme.LIGHT);
            page.navigate(served.web.link());
            assertThat(page.locator(".empty")).isVisible();
            enter(page.locator(".empty a.main"));
            page.locator("input[type=file]").setInputFiles(files);
            enter(page.locator("#drop button"));
            assertThat(page.locator(".job")).not().hasCount(0);
            page.reload();
            assertThat(page.locator(".job").first()).isVisible();
            assertThat(page.locator(".job.done", new Page.LocatorOptions().setHasText("Adding")))
                    .isVisible();
            served.quiet();
            page.keyboard().press("g");
            page.keyboard().press("i");
            assertThat(page.locator("tr.conflict .finding")).containsText("conflict");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            conflict(page, served);
            secondReview(served);
            export(page, served);
            assertThat(windows.complaints).isEmpty();
        }
    }

    /** From the figure to the original's words, a correction that changes the collation, the log, the way back. */
    private void conflict(Page page, Served served) throws Exception {
        assertThat(page.locator(".answers .finding.conflict").first()).isVisible();
        String incident = page.url();
        enter(page.locator(".answers a.figure", new Page.LocatorOptions().setHasText(Pattern.compile("^12$"))));
        assertThat(page.locator("#panel mark")).hasText("killed 12 people");
        enter(page.locator("#panel .from a").first());
        assertThat(page.locator("#here")).hasText("killed 12 people");
        assertThat(page.locator("#here")).isInViewport();
        page.goBack();
        enter(page.locator(".answers a.figure", new Page.LocatorOptions().setHasText(Pattern.compile("^12$"))));
        assertThat(page.locator("#panel h1")).isFocused();
        page.keyboard().press("c");
        Locator outcome = page.locator("#panel select[name='field.outcome']");
        assertThat(outcome).isFocused();
        page.locator("#panel input[name='field.low']").fill("30");
        page.locator("#panel input[name='field.high']").fill("30");
        Locator why = page.locator("#panel .correct input[name=why]");
        why.fill("the paper's later edition says 30");
        why.press("Enter");
        assertThat(page.locator(".notice")).isVisible();
        served.quiet();
        page.navigate(incident);
        assertThat(page.locator(".answers a.figure", new Page.LocatorOptions().setHasText(Pattern.compile("^12$"))))
                .hasCount(0);
        assertThat(page.locator(".answers .point .finding").first()).containsText("agreement");
        page.navigate(served.base + "/log");
        assertThat(page.locator("table.log tbody")).containsText("the paper's later edition says 30");
        page.navigate(incident);
        page.locator("main").focus();
        page.keyboard().press("u");
        assertThat(page.locator(".notice")).isVisible();
        served.quiet();
        page.navigate(incident);
        assertThat(page.locator(".answers .finding.conflict").first()).isVisible();
    }

    private void secondReview(Served served) throws Exception {
        for (Role role : List.of(Role.REVIEWER, Role.EDITOR)) {
            served.web.desk().accounts.make(role.name(), Served.PASSWORD, role);
        }
        Page first = windows.login(served, "REVIEWER");
        first.navigate(served.base + "/review");
        String words = first.locator(".at-hand mark").innerText();
        first.keyboard().press("a");
        assertThat(first.locator(".notice")).isVisible();
        assertThat(first.locator(".at-hand")).isVisible();
        Page second = windows.login(served, "EDITOR");
        second.navigate(served.base + "/review?second=yes");
        assertThat(second.locator(".at-hand mark")).hasText(words);
        assertThat(second.locator("body")).not().containsText("REVIEWER");
        second.keyboard().press("r");
        assertThat(second.locator(".notice")).isVisible();
        served.quiet();
        second.navigate(served.base + "/settle");
        assertThat(second.locator(".dispute")).hasCount(1);
        assertThat(second.locator("caption", new Page.LocatorOptions().setHasText("By field")))
                .isVisible();
        enter(second.locator(".dispute button").first());
        assertThat(second.locator(".dispute")).hasCount(0);
        served.quiet();
        first.context().close();
        second.context().close();
    }

    private static void export(Page page, Served served) throws Exception {
        page.navigate(served.base + "/");
        enter(page.locator("tbody th a").first());
        Download html = page.waitForDownload(
                () -> enter(page.locator(".exports a", new Page.LocatorOptions().setHasText("HTML"))));
        assertThat(Files.readString(html.path())).contains("killed 30 people");
        Download pdf = page.waitForDownload(
                new Page.WaitForDownloadOptions().setTimeout(90_000),
                () -> enter(page.locator(".exports a", new Page.LocatorOptions().setHasText("PDF"))));
        assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        Download csv = page.waitForDownload(
                () -> enter(page.locator(".exports a", new Page.LocatorOptions().setHasText("claims CSV"))));
        assertThat(Files.readString(csv.path())).contains("killed 30 people");
    }

    @Test
    void eachScreenFitsIsReadableByAllAndAsksNothingOfOthers() throws Exception {
        try (Served served = Served.harbour(here.resolve("screens"))) {
            served.administrator().post("/judge", "ruling", "accept", "claim", "echo.txt/1");
            served.quiet();
            String incident = served.web
                    .desk()
                    .casebook
                    .incidentsOf(List.of("echo.txt/1"), true)
                    .get("echo.txt/1");
            var screens = new java.util.LinkedHashMap<String, String>();
            screens.put("casebook", "/");
            screens.put("incident", "/incident?id=" + Served.Visitor.encoded(incident));
            screens.put("claim", "/claim?id=echo.txt%2F1");
            screens.put("claims", "/claim?id=echo.txt%2F1&id=herald.txt%2F1");
            screens.put("document", "/document?id=herald.txt&claim=herald.txt%2F1");
            screens.put("beside", "/document?id=herald.txt&beside=yes");
            screens.put("compare", "/compare?a=gazette.txt&b=herald.txt");
            screens.put("search", "/search?words=oster");
            screens.put("review", "/review");
            screens.put("settle", "/settle");
            screens.put("sources", "/sources");
            screens.put("log", "/log");
            screens.put("work", "/work");
            screens.put("publish", "/publish");
            screens.put("accounts", "/accounts");
            var wrong = new ArrayList<String>();
            for (String language : List.of("en", "ar")) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Page page = windows.page(served.base, 1280, scheme);
                    page.navigate(served.web.link());
                    page.navigate(served.base + "/language?to=" + language);
                    for (var screen : screens.entrySet()) {
                        page.navigate(served.base + screen.getValue());
                        String name = screen.getKey() + " " + language + " " + scheme;
                        assertThat(page.locator("html").getAttribute("dir"))
                                .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                        for (int width : new int[] {380, 1280}) {
                            page.setViewportSize(width, 900);
                            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
                            if (wide > width) {
                                wrong.add(name + " at " + width + " is " + wide + " wide");
                            }
                            shot(page, name + " " + width);
                        }
                        wrong.addAll(faults(page, name));
                    }
                    page.context().close();
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(windows.complaints).isEmpty();
        }
    }

    /** With {@code -Dsynoptic.screenshots=DIR} a picture of each screen, to be looked at. */
    private static void shot(Page page, String name) {
        String folder = System.getProperty(SHOTS);
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name.replace(' ', '-') + ".png"))
                    .setFullPage(true));
        }
    }

    /** What axe finds that is serious or critical. */
    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page, String name) {
        page.evaluate(axe);
        var found = (List<String>)
                page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations'], iframes: false}))"
                        + ".violations.filter(v => v.impact === 'serious' || v.impact === 'critical')"
                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | '))");
        return found.stream().map(f -> name + ": " + f).toList();
    }

    @Test
    void everythingCanBeReadWithoutScript() throws Exception {
        try (Served served = Served.harbour(here.resolve("plain"))) {
            BrowserContext context =
                    windows.browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            Page page = context.newPage();
            page.navigate(served.web.link());
            page.locator("tbody th a").first().click();
            page.locator(".answers a.figure").first().click();
            assertThat(page.locator("#claim mark").first()).isVisible();
            page.getByText("In the document").first().click();
            assertThat(page.locator("#here")).isVisible();
            context.close();
        }
    }
}
