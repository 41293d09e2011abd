package org.synoptic.present;

import java.util.List;
import org.synoptic.model.Claim;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;
import org.synoptic.model.Span;
import org.synoptic.read.position.SourceMap;

/** The documents in the report: what is known of each, its paragraphs that hold passages, what it is copied from. */
final class ReportDocuments {
    private final Collation collation;
    private final Lookup lookup;
    private final Evidence evidence;
    private final Html html;

    ReportDocuments(Collation collation, Lookup lookup, Evidence evidence, Html html) {
        this.collation = collation;
        this.lookup = lookup;
        this.evidence = evidence;
        this.html = html;
    }

    void write() {
        html.open("section", "id", "documents", "aria-labelledby", "documents-head");
        html.element("h2", "Documents", "id", "documents-head");
        collation.documents().forEach(this::document);
        html.close().line();
    }

    private void document(Document document) {
        List<Claim> claims = lookup.claimsOf(document);
        html.open("details", "class", "document").open("summary", "dir", "auto");
        html.text(Evidence.title(document)).text(" ");
        String publisher = document.publisher();
        var date = document.date();
        String about = (publisher == null ? "" : publisher + ", ")
                + (date == null ? "" : Wording.day(date) + ", ")
                + Wording.counted(claims.size(), "claim");
        html.element("span", about, "class", "faint").close();
        html.open("dl", "id", evidence.documentAnchor(document))
                .element("dt", "Id")
                .element("dd", document.id());
        Evidence.url(document.url(), html);
        lookup.source(document.id())
                .flatMap(SourceMap::cut)
                .ifPresent(why -> html.element("dt", "Not read to its end").element("dd", why, "dir", "auto"));
        related(document);
        html.close();
        paragraphs(document, claims);
        html.close().line();
    }

    private void related(Document document) {
        for (Relation relation : collation.relations()) {
            boolean first = relation.a().equals(document.id());
            if (first || relation.b().equals(document.id())) {
                Document other = lookup.document(first ? relation.b() : relation.a());
                html.element("dt", Wording.relation(relation, first)).open("dd", "dir", "auto");
                html.element("a", Evidence.title(other), "href", "#" + evidence.documentAnchor(other))
                        .close();
            }
        }
    }

    private void paragraphs(Document document, List<Claim> claims) {
        String text = document.text();
        int from = 0;
        boolean left = false;
        while (from < text.length()) {
            int blank = text.indexOf("\n\n", from);
            Span paragraph = new Span(from, blank < 0 ? text.length() : blank);
            List<Claim> its = claims.stream()
                    .filter(c -> c.passage().span().start() >= paragraph.start()
                            && c.passage().span().start() < paragraph.end())
                    .toList();
            if (its.isEmpty()) {
                left = left || !paragraph.of(text).isBlank();
            } else {
                if (left) {
                    html.element("p", "\u2026", "class", "faint");
                    left = false;
                }
                paragraph(text, paragraph, its);
            }
            from = paragraph.end() + 2;
        }
        if (left) {
            html.element("p", "\u2026", "class", "faint");
        }
    }

    private void paragraph(String text, Span paragraph, List<Claim> claims) {
        html.open("p", "dir", "auto");
        int at = paragraph.start();
        int i = 0;
        while (i < claims.size()) {
            Span marked = claims.get(i).passage().span();
            int next = i + 1;
            while (next < claims.size() && claims.get(next).passage().span().start() < marked.end()) {
                marked = marked.union(claims.get(next).passage().span());
                next++;
            }
            int start = Math.max(at, marked.start());
            int end = Math.max(start, marked.end());
            html.text(text.substring(at, start)).element("mark", text.substring(start, end));
            for (Claim claim : claims.subList(i, next)) {
                html.text(" ");
                evidence.button(Evidence.assertion(claim), List.of(claim.id()), html);
            }
            at = end;
            i = next;
        }
        html.text(text.substring(at, Math.max(at, paragraph.end()))).close();
    }
}
