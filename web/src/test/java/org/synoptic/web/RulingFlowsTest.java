package org.synoptic.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synoptic.web.Windows.enter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to rule, by keyboard in Chromium: on claims, documents, incidents and sources; withdrawing, dropping files, verifying. */
class RulingFlowsTest {
    @TempDir
    private static Path here = Path.of("");

    private static Windows windows;
    private static Served served;
    private static Page page;

    @BeforeAll
    static void serve() throws Exception {
        windows = new Windows();
        served = new Served(
                here,
                "herald.txt",
                "Title: Blast at Oster market\nPublisher: Herald\nDate: 2031-05-03\n\nA blast at the market of Oster killed 12"
                        + " people on 3 May 2031, the Tarn Centre for Rights said.\n",
                "echo.txt",
                "Title: Thirty dead\nPublisher: Echo\nDate: 2031-05-04\n\nThe blast at the market of Oster killed 30 people on"
                        + " 3 May 2031, the Ministry of Health said.\n",
                "vell.txt",
                "Title: Quiet harbour\nPublisher: Gazette\nDate: 2031-06-10\n\nA car bomb in Vell killed 5 people on 9 June 2031,"
                        + " the Coast Guard said.\n");
        page = windows.page(served);
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

    private static void open(String address) {
        page.navigate(served.base + address);
    }

    /** Gives the reason in a form, and sends it from there. */
    private static void send(Locator form) throws Exception {
        Locator why = form.locator("input[name=why]");
        if (why.count() > 0) {
            why.fill("as we found");
            why.press("Enter");
        } else {
            enter(form.locator("button"));
        }
        assertThat(page.locator(".notice")).isVisible();
        served.quiet();
    }

    private static Locator form(String ruling) {
        return page.locator("form:has(input[name=ruling][value=" + ruling + "])");
    }

    @Test
    void aClaimIsMovedSplitGradedAndNotedOn() throws Exception {
        open("/claim?id=vell.txt%2F1");
        enter(page.locator(".more-rulings summary"));
        Locator move = form("move");
        move.locator("select").focus();
        move.locator("select").press("ArrowDown");
        assertThat(move.locator("select option:checked")).containsText("Oster");
        send(move);
        open("/claim?id=vell.txt%2F1");
        assertThat(page.locator(".facts")).containsText("Oster");
        enter(page.locator(".more-rulings summary"));
        send(form("split"));
        open("/claim?id=vell.txt%2F1");
        assertThat(page.locator(".facts a[href*='/incident']"))
                .hasAttribute("href", java.util.regex.Pattern.compile("-j[0-9]+$"));
        enter(page.locator(".more-rulings summary"));
        form("grade").locator("input[name=value]").fill("fair");
        send(form("grade"));
        enter(page.locator(".more-rulings summary"));
        form("note").locator("input[name=words]").fill("ask the harbour master");
        send(form("note"));
        open("/claim?id=vell.txt%2F1");
        assertThat(page.locator(".judged")).containsText("ask the harbour master");
        assertThat(page.locator(".judged")).containsText("Airwars");
    }

    @Test
    void aClaimIsAddedByItsWords() throws Exception {
        open("/document?id=echo.txt");
        page.evaluate("""
                () => {
                  const walker = document.createTreeWalker(document.getElementById("reading"), NodeFilter.SHOW_TEXT);
                  while (!walker.nextNode().data.includes("market")) {}
                  const at = walker.currentNode.data.indexOf("market");
                  const range = document.createRange();
                  range.setStart(walker.currentNode, at);
                  range.setEnd(walker.currentNode, at + 6);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                }""");
        assertThat(page.locator("#selected")).hasText("market");
        String text =
                served.web.desk().casebook.document("echo.txt", true).orElseThrow().collation().documents().stream()
                        .filter(d -> d.id().equals("echo.txt"))
                        .findFirst()
                        .orElseThrow()
                        .text();
        Locator add = form("add");
        assertThat(add.locator("input[name=start]")).hasValue(Integer.toString(text.indexOf("market")));
        assertThat(add.locator("input[name=end]")).hasValue(Integer.toString(text.indexOf("market") + 6));
        add.locator("input[name='field.low']").fill("4");
        add.locator("input[name='field.high']").fill("4");
        send(add);
        open("/document?id=echo.txt");
        assertThat(page.locator("#reading .claimed").getByText("market", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void twoDocumentsAreRuledDependent() throws Exception {
        open("/compare?a=echo.txt&b=herald.txt");
        Locator rule = form("dependence");
        rule.locator("select").focus();
        assertThat(rule.locator("select")).hasValue("yes");
        send(rule);
        open("/document?id=echo.txt");
        assertThat(page.locator(".related")).containsText("Blast at Oster market");
        open("/compare?a=echo.txt&b=herald.txt");
        form("dependence").locator("select").selectOption("no");
        send(form("dependence"));
        open("/document?id=echo.txt");
        assertThat(page.locator(".related").getByText("Blast at Oster market")).hasCount(0);
    }

    @Test
    void sourcesAreTakenForOneApartAndBackAgain() throws Exception {
        open("/sources");
        Locator names = page.locator("tbody th");
        assertThat(names.getByText("Ministry of Health")).hasCount(1);
        Locator join = form("one-source");
        join.locator("input[name=other]").fill("Ministry of Health");
        join.locator("input[name=name]").fill("Tarn Centre for Rights");
        send(join);
        open("/sources");
        assertThat(names.getByText("Ministry of Health")).hasCount(0);
        enter(page.locator(".judged button").first());
        assertThat(page.locator(".notice")).isVisible();
        served.quiet();
        open("/sources");
        assertThat(names.getByText("Ministry of Health")).hasCount(1);
        enter(page.locator("details:has(input[value=own-source]) summary"));
        Locator apart = form("own-source");
        apart.locator("input[name=name]").fill("Tarn Centre for Rights");
        apart.locator("input[name=claim]").fill("herald.txt");
        apart.locator("input[name=instead]").fill("Tarn Union");
        send(apart);
        open("/sources");
        assertThat(names.getByText("Tarn Union")).hasCount(1);
    }

    @Test
    void anIncidentGetsAPersonsOwnEstimateAndEverythingIsVerified() throws Exception {
        open("/incident?claim=herald.txt%2F1");
        enter(page.locator("#estimates ~ table details summary").first());
        Locator best = form("best").first();
        best.locator("input[name=best]").fill("17");
        send(best);
        open("/incident?claim=herald.txt%2F1");
        assertThat(page.locator("section[aria-labelledby=estimates]")).containsText("best 17");
        open("/log");
        enter(page.locator("form[action='/verify'] button"));
        assertThat(page.locator(".job.done", new Page.LocatorOptions().setHasText("as they were written")))
                .isVisible();
    }

    @Test
    void filesAreDroppedOrChosenAndADocumentIsWithdrawn() throws Exception {
        open("/work");
        var given = page.evaluateHandle("""
                () => {
                  const given = new DataTransfer();
                  given.items.add(new File(["A mine in Marn killed 2 people on 1 July 2031.\\n"], "dropped.txt", { type: "text/plain" }));
                  return given;
                }""");
        page.dispatchEvent("#drop", "dragover", java.util.Map.of("dataTransfer", given));
        assertThat(page.locator("#drop")).hasClass("drop over");
        page.dispatchEvent("#drop", "drop", java.util.Map.of("dataTransfer", given));
        assertThat(page.locator(".job", new Page.LocatorOptions().setHasText("dropped.txt"))
                        .first())
                .isVisible();
        served.quiet();
        open("/document?id=dropped.txt");
        assertThat(page.locator("#reading")).containsText("A mine in Marn");
        enter(page.locator(".withdraw summary"));
        Locator why = page.locator(".withdraw input[name=why]");
        why.fill("given by mistake");
        why.press("Enter");
        assertThat(page.locator(".notice")).hasText("The document is withdrawn.");
        served.quiet();
        assertThat(page.navigate(served.base + "/document?id=dropped.txt").status())
                .isEqualTo(404);
        assertThat(windows.complaints.stream().filter(c -> !c.contains("404"))).isEmpty();
    }
}
