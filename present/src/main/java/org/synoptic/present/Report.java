package org.synoptic.present;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Collated;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Problem;
import org.synoptic.read.position.SourceMap;

/** The page of report.html: its frame, what to know for reading it, the incidents, the documents, the problems. */
final class Report {
    private final Collation collation;
    private final String title;
    private final Evidence evidence;
    private final Kinship kinship;
    private final Standing standing;
    private final Lookup lookup;
    private final Html html = new Html();
    private final @Nullable Collated ruled;

    Report(Collation collation, Map<String, SourceMap> sources, String title, @Nullable Collated ruled) {
        this.ruled = ruled;
        this.collation = collation;
        this.title = title;
        this.lookup = new Lookup(collation, sources);
        this.kinship = new Kinship(collation);
        this.evidence = new Evidence(collation, lookup, kinship);
        this.standing = new Standing(lookup);
    }

    String page() throws IOException {
        List<CollatedIncident> told = new ArrayList<>();
        List<CollatedIncident> once = new ArrayList<>();
        for (CollatedIncident collated : standing.inOrder(collation)) {
            (standing.toldOnce(collated) ? once : told).add(collated);
        }
        html.open("html", "lang", "en");
        head();
        html.open("body");
        html.element("a", "Skip to the incidents", "href", "#incidents", "class", "skip")
                .line();
        html.open("header");
        html.element("h1", title).element("p", CollationTable.count(collation), "class", "count");
        howToRead();
        html.close().line();
        contents(told, once);
        html.open("main", "id", "incidents", "tabindex", "-1");
        ReportLineage lineage = new ReportLineage(lookup, standing, evidence, kinship, Texts.ENGLISH, html);
        Judged judged = ruled == null ? Judged.NONE : Judged.of(ruled);
        ReportIncident incidents = new ReportIncident(lookup, standing, evidence, lineage, judged, Texts.ENGLISH, html);
        for (int i = 0; i < told.size(); i++) {
            incidents.whole(told.get(i), i + 1);
        }
        if (!once.isEmpty()) {
            incidents.once(once);
        }
        new ReportPairs(lookup, evidence, kinship, html).write();
        if (ruled != null) {
            RulingList.write(ruled, html);
        }
        new ReportDocuments(collation, lookup, evidence, html).write();
        problems();
        evidence.passages(html);
        html.close().line();
        html.open("footer")
                .element(
                        "p",
                        "Made by Synoptic. It sets accounts side by side; it does not say who is right. Every figure stands in a"
                                + " document that you gave it.");
        html.close(3);
        return html.line().whole();
    }

    private void head() throws IOException {
        String css = css();
        String policy =
                "default-src 'none'; style-src 'sha256-" + digest(css) + "'; base-uri 'none'; form-action 'none'";
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", title).style(css).close().line();
    }

    private void contents(List<CollatedIncident> told, List<CollatedIncident> once) {
        html.open("nav", "aria-label", "Contents").open("ol");
        for (int i = 0; i < told.size(); i++) {
            html.open("li").element("a", told.get(i).incident().title(), "href", "#i-" + (i + 1), "dir", "auto");
            String where = Wording.whenAndWhere(told.get(i).incident());
            html.element("span", where, "class", "faint").close();
        }
        html.close().open("ul");
        if (!once.isEmpty()) {
            html.open("li")
                    .element("a", "Told of once: " + Wording.counted(once.size(), "incident"), "href", "#once")
                    .close();
        }
        if (ruled != null && !ruled.judgements().isEmpty()) {
            html.open("li")
                    .element("a", "What persons ruled", "href", "#rulings")
                    .close();
        }
        html.open("li").element("a", "Documents", "href", "#documents").close();
        if (!collation.problems().isEmpty()) {
            html.open("li").element("a", "Problems", "href", "#problems").close();
        }
        html.close(2).line();
    }

    private void howToRead() {
        html.open("details", "class", "how")
                .element("summary", "How to read this")
                .open("dl");
        term("Figure", "Choose any underlined figure or name to see the exact words it stands in. Escape closes them.");
        term("Account", "One telling by one voice: a document, or a part of one that reprints another voice.");
        term(
                "Origin",
                "Where a claim comes from once repetition is taken out. Nine accounts that repeat one agency have"
                        + " one origin. That no reuse was found does not mean that two origins are independent.");
        term("Incident", "Claims held to concern one happening: what, when, where, to whom.");
        term("\u2190", "Nearest the fact first: \u201ca medic \u2190 an agency\u201d is an agency on a medic's word.");
        term("\u2260 conflict", "Current figures of different origins that cannot both be true, or different names.");
        term("\u2197 update", "One origin gave a later figure; the earlier ones are its history.");
        term("= agreement", "Different origins give the same answer.");
        term("\u25e6 single origin", "All answers rest on one origin, however many accounts carry it.");
        term("~ not comparable", "The answers are about different people or things.");
        term("\u2205 silence", "No account answers.");
        html.close(2);
    }

    private void term(String term, String meaning) {
        html.element("dt", term).element("dd", meaning);
    }

    private void problems() {
        if (collation.problems().isEmpty()) {
            return;
        }
        html.open("section", "id", "problems", "aria-labelledby", "problems-head");
        html.element("h2", "Problems", "id", "problems-head").open("ul");
        for (Problem problem : collation.problems()) {
            html.open("li")
                    .element("strong", problem.place())
                    .text(": " + problem.message() + " " + problem.advice() + " ");
            html.element("code", problem.code()).close();
        }
        html.close(2).line();
    }

    private static String css() throws IOException {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
