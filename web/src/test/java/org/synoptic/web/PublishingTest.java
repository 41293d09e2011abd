package org.synoptic.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synoptic.web.Windows.enter;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.web.Served.Visitor;
import org.synoptic.web.account.Role;

/** The report and the site of a whole casebook, made from the browser and read elsewhere, without script and without a network. */
class PublishingTest {
    @TempDir
    private static Path here = Path.of("");

    private static Windows windows;
    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        windows = new Windows();
        served = Served.harbour(here);
        served.written(
                served.someone(Role.REVIEWER, 7),
                "/judge",
                "ruling",
                "correct",
                "claim",
                "echo.txt/1",
                "field.low",
                "7654321",
                "field.high",
                "7654321",
                "why",
                "zebra-crossing");
    }

    @AfterAll
    static void close() {
        if (served != null) {
            served.close();
        }
        if (windows != null) {
            windows.close();
        }
    }

    /** Makes one of the things by keyboard, and takes it along. */
    private static Path made(String what, String ending) throws Exception {
        Page page = windows.page(served);
        page.navigate(served.base + "/publish");
        enter(page.locator("form:has(input[value=" + what + "]) button"));
        served.quiet();
        page.navigate(served.base + "/publish");
        Download file = page.waitForDownload(() -> enter(page.locator("#jobs a[href*='" + ending + "']")));
        Path kept = here.resolve(what + System.nanoTime() + ending);
        file.saveAs(kept);
        page.context().close();
        return kept;
    }

    private static Path unpacked(Path zip) throws Exception {
        Path folder = Files.createDirectories(here.resolve("site" + System.nanoTime()));
        try (InputStream in = Files.newInputStream(zip);
                var entries = new ZipInputStream(in)) {
            for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                Path to = folder.resolve(e.getName()).normalize();
                assertThat(to.startsWith(folder)).isTrue();
                Files.createDirectories(to.getParent());
                Files.copy(entries, to);
            }
        }
        return folder;
    }

    /** A page of a disk in a browser without script; whatever it asks for beside the folder is told. */
    private static Page plain(Path file, List<String> asked) {
        Page page = windows.browser
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.onRequest(r -> {
            if (!r.url().startsWith("file:")) {
                asked.add(r.url());
            }
        });
        page.navigate(file.toUri().toString());
        return page;
    }

    @Test
    void theReportOfTheWholeCasebookIsReadWithoutScriptAndAsksForNothing() throws Exception {
        Path report = made("report", ".html");
        String html = Files.readString(report);
        assertThat(html).doesNotContain("<script").contains("zebra-crossing").contains("Content-Security-Policy");
        var asked = new ArrayList<String>();
        Page page = plain(report, asked);
        assertThat(page.locator("h1")).hasText("Oster");
        page.locator(".answers button.figure").first().click();
        assertThat(page.locator(":popover-open mark").first()).isVisible();
        assertThat(asked).isEmpty();
        page.context().close();
    }

    @Test
    void theSiteLeadsFromItsListToEachIncidentAndItsTable() throws Exception {
        Path folder = unpacked(made("site", ".zip"));
        var asked = new ArrayList<String>();
        Page page = plain(folder.resolve("index.html"), asked);
        assertThat(page.locator("li")).hasCount(1);
        assertThat(page.locator("li")).containsText("conflict");
        page.locator("li a").first().click();
        assertThat(page.locator("h1")).containsText("Oster");
        assertThat(page.locator("body")).containsText("Daily Echo");
        page.locator(".answers button.figure").first().click();
        assertThat(page.locator(":popover-open mark").first()).isVisible();
        assertThat(asked).isEmpty();
        assertThat(Files.readString(folder.resolve("incidents/1.csv"))).contains("7654321");
        page.context().close();
    }

    @Test
    void whileRulingsAreKeptFromReviewersNothingPublishedTellsOfThem() throws Exception {
        served.web.desk().blind(true);
        try {
            Visitor reviewer = served.someone(Role.REVIEWER, 8);
            Path report = made("report", ".html");
            Path folder = unpacked(made("site", ".zip"));
            var all = new ArrayList<String>();
            all.add(Files.readString(report));
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.add(Files.readString(file));
                }
            }
            assertThat(all)
                    .hasSizeGreaterThan(4)
                    .allSatisfy(text -> assertThat(text)
                            .doesNotContain("zebra")
                            .doesNotContain("7654321")
                            .doesNotContain("reviewer7"));
            assertThat(all).anySatisfy(text -> assertThat(text).contains("killed 30 people"));
            assertThat(reviewer.get("/publish").body()).doesNotContain(".zip").doesNotContain("Oster.html");
            assertThat(reviewer.get("/publish/file?name=Oster.html").statusCode())
                    .isEqualTo(404);
        } finally {
            served.web.desk().blind(false);
        }
    }
}
