package org.synoptic.present;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Claim;
import org.synoptic.model.Collation;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Document;
import org.synoptic.model.Origin;
import org.synoptic.model.Relation;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
import org.synoptic.model.Source;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;

/** The exact words behind every figure of the report: buttons that open them, and what they open. */
final class Evidence implements Opening {
    private static final int MOST_IN_CONTEXT = 2;
    private static final Pattern WEB = Pattern.compile("https?://[^\\s]+", Pattern.CASE_INSENSITIVE);

    private final Lookup lookup;
    private final List<Claim> claims;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> documentNumbers = new HashMap<>();
    private final Map<List<String>, Integer> bundles = new LinkedHashMap<>();
    private final Kinship kinship;

    Evidence(Collation collation, Lookup lookup, Kinship kinship) {
        this.lookup = lookup;
        this.kinship = kinship;
        this.claims = collation.claims();
        claims.forEach(c -> numbers.put(c.id(), numbers.size() + 1));
        collation.documents().forEach(d -> documentNumbers.put(d.id(), documentNumbers.size() + 1));
    }

    /** The number by which print refers to a claim. */
    int number(Claim claim) {
        return numbers.getOrDefault(claim.id(), 0);
    }

    String documentAnchor(Document document) {
        return "d-" + documentNumbers.getOrDefault(document.id(), 0);
    }

    @Override
    public String document(Document document) {
        return "#" + documentAnchor(document);
    }

    @Override
    public Optional<String> pair(Relation relation) {
        return Optional.ofNullable(kinship.numbers().get(relation)).map(n -> "#pair-" + n);
    }

    @Override
    public void figure(String label, List<String> claims, Html html) {
        button(label, claims, html);
    }

    /** A button with a label that opens the passages of the claims. */
    void button(String label, List<String> ids, Html html) {
        List<String> marks = ids.stream()
                .map(id -> Integer.toString(numbers.getOrDefault(id, 0)))
                .toList();
        String target = ids.size() == 1
                ? "c-" + marks.getFirst()
                : "b-" + bundles.computeIfAbsent(List.copyOf(ids), b -> bundles.size() + 1);
        html.open(
                "button",
                "type",
                "button",
                "class",
                "figure",
                "popovertarget",
                target,
                "aria-haspopup",
                "dialog",
                "data-passages",
                String.join(", ", marks));
        html.text(label)
                .element("span", ids.size() == 1 ? ", show the passage" : ", show the passages", "class", "unseen");
        html.close();
    }

    /** What the buttons open; to be written after all buttons. */
    void passages(Html html) {
        html.open("section", "id", "passages", "aria-labelledby", "passages-head");
        html.element("h2", "Passages", "id", "passages-head", "class", "on-paper");
        bundles.forEach((ids, number) -> {
            String id = "b-" + number;
            panel(id, "bundle", Wording.counted(ids.size(), "passage"), html);
            bundle(ids.stream().map(lookup::claim).toList(), html);
            html.close().line();
        });
        for (Claim claim : claims) {
            panel("c-" + number(claim), "single", "[" + number(claim) + "] " + assertion(claim), html);
            passage(claim, html);
            html.close().line();
        }
        html.close();
    }

    /** Passages in their context; of many, the rest by their words alone, each with a button that opens its context. */
    private void bundle(List<Claim> its, Html html) {
        for (Claim claim : its.subList(0, Math.min(MOST_IN_CONTEXT, its.size()))) {
            html.open("article", "class", "passage");
            Document document = lookup.document(claim.passage().document());
            Context.write(document, claim.passage().span(), html);
            told(claim, document, html);
            html.close();
        }
        if (its.size() > MOST_IN_CONTEXT) {
            html.open("ul", "class", "more");
            for (Claim claim : its.subList(MOST_IN_CONTEXT, its.size())) {
                html.open("li", "dir", "auto").element("q", claim.passage().quote());
                told(claim, lookup.document(claim.passage().document()), html);
                html.close();
            }
            html.close();
        }
    }

    private void told(Claim claim, Document document, Html html) {
        List<String> about = new ArrayList<>(List.of(title(document)));
        Optional.ofNullable(publisher(claim, document)).ifPresent(about::add);
        Optional.ofNullable(day(claim, document)).ifPresent(about::add);
        html.open("div", "class", "faint", "dir", "auto").text(String.join(", ", about) + ": ");
        button("who says so, and how it was found", List.of(claim.id()), html);
        html.close();
    }

    /** What a claim says, in a few words: "killed: at least 12". */
    static String assertion(Claim claim) {
        return Texts.ENGLISH.assertion(claim);
    }

    private static void panel(String id, String kind, String head, Html html) {
        html.open(
                "div",
                "id",
                id,
                "class",
                "panel " + kind,
                "popover",
                "auto",
                "role",
                "dialog",
                "aria-labelledby",
                id + "-head");
        html.open("div", "class", "panel-head");
        html.element("h3", head, "id", id + "-head", "tabindex", "-1", "autofocus", "");
        html.element(
                "button",
                "Close",
                "type",
                "button",
                "popovertarget",
                id,
                "popovertargetaction",
                "hide",
                "class",
                "close");
        html.close();
    }

    private void passage(Claim claim, Html html) {
        Document document = lookup.document(claim.passage().document());
        html.open("article", "class", "passage");
        Context.write(document, claim.passage().span(), html);
        html.open("dl");
        row("Says", assertion(claim), html);
        row("On whose word", chain(claim), html);
        row("Origin", lookup.originOf(claim).map(Origin::name).orElse(null), html);
        switch (claim) {
            case TollClaim toll -> {
                row("Victims", toll.victims().words(), html);
                var perpetrator = toll.perpetrator();
                row("Done by, it says", perpetrator == null ? null : perpetrator.words(), html);
                setting(toll.setting(), html);
            }
            case ResponsibilityClaim responsibility -> setting(responsibility.setting(), html);
            case Statement statement -> {}
        }
        html.element("dt", "Document").open("dd", "dir", "auto");
        html.element("a", title(document), "href", "#" + documentAnchor(document))
                .close();
        row("Publisher", publisher(claim, document), html);
        row("Dated", day(claim, document), html);
        url(document.url(), html);
        row(
                "Found by",
                "rule " + claim.rule() + "; of such readings " + Math.round(claim.confidence() * 100)
                        + " in 100 were found right",
                html);
        original(claim, document, html);
        row(
                "Place in the text",
                claim.passage().span().start() + " to " + claim.passage().span().end(),
                html);
        html.close(2);
    }

    /** Where the passage stands in what the document was taken from, with a link to that place where there is one. */
    private void original(Claim claim, Document document, Html html) {
        lookup.source(document.id()).ifPresent(source -> {
            row(
                    "Place in the original",
                    Wording.steps(source.steps(claim.passage().span())),
                    html);
            row("Not read to its end", source.cut().orElse(null), html);
            boolean page = source.source(claim.passage().span()).isPresent();
            String url = document.url();
            if (page && url != null && WEB.matcher(url).matches()) {
                String quote = URLEncoder.encode(claim.passage().quote(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("-", "%2D");
                html.element("dt", "In the original").open("dd");
                html.element(
                                "a",
                                "the passage on its page, as that is now",
                                "href",
                                url.replaceFirst("#.*", "") + "#:~:text=" + quote,
                                "rel",
                                "noopener noreferrer")
                        .close();
            }
        });
    }

    private void setting(Setting setting, Html html) {
        DateInterval date = setting.date();
        row("When", date == null ? null : Wording.dates(date), html);
        var place = setting.place();
        row("Where", place == null ? null : place.name(), html);
    }

    private @Nullable String publisher(Claim claim, Document document) {
        String publisher = lookup.account(claim.account()).publisher();
        return publisher != null ? publisher : document.publisher();
    }

    private @Nullable String day(Claim claim, Document document) {
        LocalDate day = lookup.account(claim.account()).date();
        LocalDate told = day != null ? day : document.date();
        return told == null ? null : Wording.day(told);
    }

    private static String chain(Claim claim) {
        List<String> chain = new ArrayList<>();
        for (Source source : claim.sources()) {
            chain.add(source.name());
        }
        return chain.isEmpty() ? "the document's own voice" : String.join(" \u2190 ", chain);
    }

    /** The title of a document, its id when it has none. */
    static String title(Document document) {
        String title = document.title();
        return title == null ? document.id() : title;
    }

    /** A link to where the document came from; only to the web, never to something that runs. */
    static void url(@Nullable String url, Html html) {
        if (url != null && WEB.matcher(url).matches()) {
            html.element("dt", "Address").open("dd");
            html.element("a", url, "href", url, "rel", "noopener noreferrer").close();
        } else {
            row("Address", url, html);
        }
    }

    private static void row(String name, @Nullable String value, Html html) {
        if (value != null && !value.isEmpty()) {
            html.element("dt", name).element("dd", value, "dir", "auto");
        }
    }
}
