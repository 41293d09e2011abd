package org.synoptic.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.synoptic.casebook.Judgement;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Span;
import org.synoptic.model.Statement;

/**
 * The tables and pictures of a collation as parts of a page, in HTML and SVG.
 *
 * <p>Example: {@code new Drawing(collation, Texts.in("ar"), addresses).answers(incident)}.
 *
 * <p>Limits: what documents say is escaped, and characters that would act are shown by number; no script, no inline style. The
 * classes used are those of {@code report.css}. An empty string where there is nothing to draw.
 */
public final class Drawing {
    private final Lookup lookup;
    private final Standing standing;
    private final Opening opening;
    private final Kinship kinship;
    private final Texts texts;
    private final Judged judged;

    /** Draws parts of a collation, or of an excerpt that is whole in itself. */
    public Drawing(Collation collation, Texts texts, Addresses addresses) {
        this(collation, List.of(), texts, addresses);
    }

    /** The same with persons' estimates and grades at the points. */
    public Drawing(Collation collation, List<Judgement> judgements, Texts texts, Addresses addresses) {
        this.judged = Judged.of(judgements, collation.claims());
        this.lookup = new Lookup(collation);
        this.standing = new Standing(lookup);
        this.opening = new Linked(addresses);
        this.kinship = new Kinship(collation);
        this.texts = texts;
    }

    private ReportIncident incident(Html html) {
        return new ReportIncident(
                lookup,
                standing,
                opening,
                new ReportLineage(lookup, standing, opening, kinship, texts, html),
                judged,
                texts,
                html);
    }

    /** Points down: each answer, on whose word, by how many accounts and origins. */
    public String answers(CollatedIncident collated) {
        var html = new Html();
        incident(html).answers(collated);
        return html.part();
    }

    /** The tolls over time, a picture for each point that moved or differs. */
    public String charts(CollatedIncident collated) {
        var html = new Html();
        incident(html).charts(collated, "i");
        return html.part();
    }

    /** Points down, accounts across. */
    public String accounts(CollatedIncident collated) {
        var html = new Html();
        incident(html).accounts(collated);
        return html.part();
    }

    /** Who copied or cited whom. */
    public String lineage(CollatedIncident collated) {
        var html = new Html();
        new ReportLineage(lookup, standing, opening, kinship, texts, html).write(collated, "i");
        return html.part();
    }

    /** What else was said. */
    public String statements(CollatedIncident collated) {
        var html = new Html();
        incident(html).statements(collated);
        return html.part();
    }

    /** Who blames whom, a row for each speaker, stance and name. */
    public String blame(CollatedIncident collated) {
        var rows = new java.util.TreeMap<String, List<String>>();
        var first = new java.util.HashMap<String, ResponsibilityClaim>();
        standing.claims(collated).filter(ResponsibilityClaim.class::isInstance).forEach(c -> {
            var r = (ResponsibilityClaim) c;
            String key = speaker(r) + "\n" + r.stance() + "\n" + r.perpetrator().name();
            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(r.id());
            first.putIfAbsent(key, r);
        });
        if (rows.isEmpty()) {
            return "";
        }
        var html = new Html();
        html.open("table", "class", "blame").element("caption", texts.say("blame.head"));
        html.open("thead").open("tr");
        for (String head : List.of("blame.speaker", "blame.stance", "blame.actor")) {
            html.element("th", texts.say(head), "scope", "col");
        }
        html.close(2).open("tbody");
        rows.forEach((key, claims) -> {
            ResponsibilityClaim r = java.util.Objects.requireNonNull(first.get(key));
            html.open("tr")
                    .element("th", speaker(r), "scope", "row", "dir", "auto")
                    .open("td");
            opening.figure(texts.stance(r.stance()), claims, html);
            html.close().element("td", r.perpetrator().name(), "dir", "auto").close();
        });
        return html.close(2).part();
    }

    private String speaker(Claim claim) {
        if (!claim.sources().isEmpty()) {
            return String.join(
                    " \u2190 ", claim.sources().stream().map(s -> s.name()).toList());
        }
        String publisher = lookup.account(claim.account()).publisher();
        return publisher == null ? claim.passage().document() : publisher;
    }

    /** The words of a claim in the paragraph they stand in. */
    public String quote(Claim claim) {
        var html = new Html();
        Context.write(
                lookup.document(claim.passage().document()), claim.passage().span(), html);
        return html.part();
    }

    /** Two documents side by side, what stands in both marked. */
    public String sides(Document a, Document b, List<SharedPassage> shared) {
        var html = new Html();
        html.open("div", "class", "sides");
        ReportPairs.side(a, shared.stream().map(SharedPassage::a).toList(), opening, texts, html);
        ReportPairs.side(b, shared.stream().map(SharedPassage::b).toList(), opening, texts, html);
        return html.close().part();
    }

    /**
     * A document's whole text, each claim's words a link, accounts apart.
     *
     * @param marked a claim whose words are the target {@code #here}, or an empty string
     * @param here what stands at the head of an account
     */
    public String text(Document document, List<Account> accounts, String marked, AccountHead here) {
        var html = new Html();
        String text = document.text();
        List<Account> apart = new ArrayList<>(accounts);
        apart.sort(Comparator.comparing(Account::span));
        List<Claim> claims = new ArrayList<>(lookup.claimsOf(document));
        claims.removeIf(Statement.class::isInstance);
        claims.addAll(lookup.claimsOf(document).stream()
                .filter(Statement.class::isInstance)
                .filter(s -> s.id().equals(marked))
                .toList());
        claims.sort(Comparator.comparing((Claim c) -> c.passage().span()));
        int at = 0;
        for (Account account : apart) {
            if (account.span().start() > at) {
                stretch(text, new Span(at, account.span().start()), claims, marked, html);
            }
            html.open("section", "class", "account").open("h3", "dir", "auto");
            html.text(here.of(account)).close();
            int from = Math.max(at, account.span().start());
            int to = Math.max(from, account.span().end());
            stretch(text, new Span(from, to), claims, marked, html);
            html.close();
            at = to;
        }
        if (at < text.length()) {
            stretch(text, new Span(at, text.length()), claims, marked, html);
        }
        return html.part();
    }

    /** Says what stands at the head of an account. */
    public interface AccountHead {
        String of(Account account);
    }

    private void stretch(String text, Span span, List<Claim> claims, String marked, Html html) {
        int from = span.start();
        while (from < span.end()) {
            int blank = text.indexOf("\n\n", from);
            int to = blank < 0 || blank > span.end() ? span.end() : blank;
            if (!text.substring(from, to).isBlank()) {
                html.open("p", "dir", "auto", "data-start", Integer.toString(from));
                words(text, new Span(from, to), claims, marked, html);
                html.close().line();
            }
            from = to + 2;
        }
    }

    /** Words with links over those of claims; where claims overlap, the first has the link and the rest follow as numbers. */
    private void words(String text, Span span, List<Claim> claims, String marked, Html html) {
        int at = span.start();
        for (Claim claim : claims) {
            Span its = claim.passage().span();
            if (its.start() < span.start() || its.start() >= span.end()) {
                continue;
            }
            boolean here = claim.id().equals(marked);
            String kind = claim instanceof Statement ? "said" : "claimed";
            String style = here ? kind + " here" : kind;
            int end = Math.min(its.end(), span.end());
            String href = opening instanceof Linked linked ? linked.claims(claim) : "#";
            String title = texts.assertion(claim);
            if (its.start() < at) {
                html.open("a", "class", style + " also", "href", href, "id", anchor(claim, here));
                html.text(" " + title).close();
                continue;
            }
            html.text(text.substring(at, its.start()));
            html.open("a", "class", style, "href", href, "title", title, "id", anchor(claim, here));
            html.text(text.substring(its.start(), end)).close();
            at = end;
        }
        html.text(text.substring(at, span.end()));
    }

    private static String anchor(Claim claim, boolean here) {
        return here ? "here" : "c-" + claim.id().substring(claim.id().lastIndexOf('/') + 1);
    }
}
