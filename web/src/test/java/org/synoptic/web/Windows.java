package org.synoptic.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chromium, in which each page tells what went wrong in it and what it asked of others; skips the tests where it is missing. */
final class Windows implements AutoCloseable {
    private static final double PATIENCE = 20_000;

    final List<String> complaints = new ArrayList<>();
    final Browser browser;
    private final Playwright playwright;

    Windows() {
        assumeTrue(Chromium.found().isPresent(), "skipped: no Chromium is installed here");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.found().get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    Page page(String base, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setAcceptDownloads(true)
                .setBypassCSP(false));
        Page page = context.newPage();
        page.onConsoleMessage(m -> complaints.add(m.text()));
        page.onPageError(e -> complaints.add(e));
        page.onRequest(r -> {
            if (!r.url().startsWith(base)) {
                complaints.add("a request to " + r.url());
            }
        });
        return page;
    }

    /** A page of the administrator who came by the link. */
    Page page(Served served) {
        Page page = page(served.base, 1280, ColorScheme.LIGHT);
        page.navigate(served.web.link());
        assertThat(page.locator("h1")).hasText("Incidents");
        assertThat(page.locator("#working")).hasCount(0); // the page loads itself anew once the work is done
        return page;
    }

    Page login(Served served, String name) {
        Page page = page(served.base, 1280, ColorScheme.LIGHT);
        page.navigate(served.base + "/login");
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(Served.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("h1")).hasText("Incidents");
        return page;
    }

    static void enter(Locator locator) {
        locator.focus();
        locator.press("Enter");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
