package org.synoptic.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.synoptic.casebook.Excerpt;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;
import org.synoptic.model.Span;
import org.synoptic.present.Drawing;
import org.synoptic.present.Present;
import org.synoptic.read.position.SourceMap;
import org.synoptic.read.position.Step;
import org.synoptic.web.page.DocumentPage;
import org.synoptic.web.page.Frame;

/** A document: its reading with every claim marked, the original beside it, where else its passages stand. */
final class DocumentScreen {
    /** What came is shown shut in: it runs nothing, loads nothing, leads nowhere. */
    private static final String SHUT_IN =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private static final int MOST_SHOWN = 8 << 20;

    private DocumentScreen() {}

    static Excerpt excerpt(Visit visit, String id) throws IOException, Failure {
        return visit.desk.casebook.document(id, visit.ruled()).orElseThrow(Failure::missing);
    }

    static Document document(Excerpt excerpt, String id) throws Failure {
        return excerpt.collation().documents().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(Failure::missing);
    }

    static void show(Visit visit) throws IOException, Failure {
        String id = visit.needed("id");
        Excerpt excerpt = excerpt(visit, id);
        Document document = document(excerpt, id);
        String marked = visit.value("claim");
        var drawing = new Drawing(excerpt.collation(), visit.texts, IncidentScreen.LINKS);
        var accounts = excerpt.collation().accounts().stream()
                .filter(a -> a.document().equals(id))
                .toList();
        String text = drawing.text(
                document, accounts.size() > 1 ? accounts : java.util.List.of(), marked, a -> head(a, visit));
        var related = new ArrayList<DocumentPage.Related>();
        for (Relation r : excerpt.collation().relations()) {
            boolean first = r.a().equals(id);
            if (!first && !r.b().equals(id)) {
                continue;
            }
            Document other = document(excerpt, first ? r.b() : r.a());
            related.add(new DocumentPage.Related(
                    other.id(),
                    other.title() == null ? other.id() : other.title(),
                    visit.texts.relation(r, first),
                    other.publisher() == null ? "" : other.publisher(),
                    r.passages().size()));
        }
        SourceMap source = excerpt.sources().getOrDefault(id, SourceMap.NONE);
        String page = excerpt.collation().claims().stream()
                .filter(c -> c.id().equals(marked))
                .findFirst()
                .map(c -> pdfPage(source, c.passage().span()))
                .orElse("");
        String url = document.url();
        visit.show(
                "document",
                visit.frame(document.title() == null ? id : document.title(), "casebook"),
                new DocumentPage(
                        id,
                        document.title() == null ? id : document.title(),
                        document.publisher() == null ? "" : document.publisher(),
                        document.date() == null ? "" : visit.texts.day(document.date()),
                        url == null ? "" : url,
                        url != null && url.matches("(?i)https?://\\S+"),
                        excerpt.originals().getOrDefault(id, ""),
                        source.cut().orElse(""),
                        text,
                        accounts.size(),
                        (int) excerpt.collation().claims().stream()
                                .filter(c -> c.passage().document().equals(id))
                                .count(),
                        related,
                        marked,
                        visit.value("beside").equals("yes"),
                        Frame.address("/original", "id", id, "claim", marked) + (page.isEmpty() ? "#here" : page),
                        ClaimScreen.fields(AddedClaim.EMPTY, visit)));
    }

    /** The claim whose fields a form for a missed claim begins with. */
    private static final class AddedClaim {
        static final Claim EMPTY = new org.synoptic.model.TollClaim(
                "",
                new org.synoptic.model.Passage("", new Span(0, 0), ""),
                "",
                java.util.List.of(),
                java.util.List.of(),
                org.synoptic.model.Outcome.KILLED,
                new org.synoptic.model.Count(0, 0, org.synoptic.model.Comparator.EXACT, null),
                new org.synoptic.model.Victims(null, org.synoptic.model.Status.UNSPECIFIED),
                null,
                null,
                new org.synoptic.model.Setting(null, null, null),
                org.synoptic.model.Polarity.ASSERTED,
                java.util.List.of(),
                "",
                1);
    }

    private static String head(Account account, Visit visit) {
        String who = account.publisher() == null ? account.id() : account.publisher();
        return account.date() == null ? who : visit.texts.say("and", who, visit.texts.day(account.date()));
    }

    private static String pdfPage(SourceMap source, Span span) {
        return source.steps(span).stream()
                .filter(s -> s.kind().equals("page"))
                .map(Step::at)
                .filter(at -> at.matches("[0-9]+"))
                .findFirst()
                .map(at -> "#page=" + at)
                .orElse("");
    }

    /** The bytes as they came; in a page of HTML the passage of a claim is the target {@code #here}. */
    static void original(Visit visit) throws IOException, Failure {
        String id = visit.needed("id");
        Excerpt excerpt = excerpt(visit, id);
        document(excerpt, id);
        Path copy = Files.createTempFile("synoptic-original", "");
        try {
            visit.desk.casebook.original(excerpt.originals().getOrDefault(id, ""), copy);
            byte[] bytes = Files.readAllBytes(copy);
            visit.ctx.header("Content-Security-Policy", SHUT_IN);
            String name = id.toLowerCase(java.util.Locale.ROOT);
            if (name.endsWith(".pdf")) {
                // A browser shows a PDF by a page of its own, which a sandbox would not let it.
                visit.ctx.header(
                        "Content-Security-Policy", "default-src 'none'; object-src 'self'; frame-ancestors 'self'");
                visit.ctx.contentType("application/pdf").result(bytes);
            } else if ((name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml"))
                    && bytes.length < MOST_SHOWN) {
                visit.ctx
                        .contentType("text/html; charset=utf-8")
                        .result(marked(bytes, excerpt, visit.value("claim"), id));
            } else if (bytes.length < MOST_SHOWN && text(bytes)) {
                visit.ctx.contentType("text/html; charset=utf-8").result(plain(bytes, excerpt, visit.value("claim")));
            } else {
                visit.ctx.header("Content-Disposition", "attachment; filename=\"original\"");
                visit.ctx.contentType("application/octet-stream").result(bytes);
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static boolean text(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4000); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Claim> claim(Excerpt excerpt, String id) {
        return excerpt.collation().claims().stream()
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    /** The page with a target put in where the claim's words stand, as far as the place is known. */
    private static String marked(byte[] bytes, Excerpt excerpt, String claim, String document) {
        String page = new String(bytes, StandardCharsets.UTF_8);
        SourceMap source = excerpt.sources().getOrDefault(document, SourceMap.NONE);
        Optional<Span> at =
                claim(excerpt, claim).flatMap(c -> source.source(c.passage().span()));
        if (at.isEmpty() || at.get().end() > page.length()) {
            return page;
        }
        Span span = at.get();
        String words = span.of(page);
        boolean plain = words.indexOf('<') < 0 && words.indexOf('>') < 0;
        return page.substring(0, span.start())
                + (plain ? "<mark id=\"here\">" + words + "</mark>" : "<a id=\"here\"></a>" + words)
                + page.substring(span.end());
    }

    private static String plain(byte[] bytes, Excerpt excerpt, String claim) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String quote = claim(excerpt, claim).map(c -> c.passage().quote()).orElse("");
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        String head = "<!DOCTYPE html><meta charset=\"utf-8\"><style>:root{color-scheme:light dark}body{font:1rem/1.5"
                + " ui-monospace,monospace;white-space:pre-wrap;margin:1rem;overflow-wrap:anywhere}</style><body dir=\"auto\">";
        return at < 0
                ? head + Present.escaped(text)
                : head + Present.escaped(text.substring(0, at)) + "<mark id=\"here\">" + Present.escaped(quote)
                        + "</mark>" + Present.escaped(text.substring(at + quote.length()));
    }

    static void withdraw(Visit visit) throws IOException, Failure {
        visit.desk.withdraw(visit.needed("id"), visit.value("whole").equals("yes"), visit.who, visit.needed("why"));
        visit.lead("/?said=withdrawn");
    }
}
