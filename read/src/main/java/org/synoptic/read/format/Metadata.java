package org.synoptic.read.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: title, publisher, date of publication, address.
 *
 * <p>Read from schema.org JSON-LD, Open Graph and article tags, Dublin Core and the usual meta names, in that spirit: what
 * names the article before what names the page. A field that none of them tells is null.
 */
final class Metadata {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int NODES = 5000;

    private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title", "citation_title");
    private static final List<String> PUBLISHERS = List.of(
            "og:site_name",
            "publisher",
            "dc.publisher",
            "dcterms.publisher",
            "citation_publisher",
            "article:publisher");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:published_time",
            "article:published",
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "parsely-pub-date",
            "sailthru.date",
            "publication_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "date");

    private Metadata() {}

    static Known of(Document page) {
        List<JsonNode> articles = articles(page);
        Optional<String> publisher = first(
                        metas(page, List.of("og:site_name")),
                        json(articles, a -> name(a.get("publisher"))),
                        metas(page, PUBLISHERS))
                .filter(p -> !p.contains("://"));
        Optional<String> title = first(
                        json(articles, a -> text(a.get("headline"))),
                        metas(page, TITLES),
                        heading(page),
                        Stream.of(page.title()))
                .map(t -> withoutSite(t, publisher.orElse("")));
        Optional<LocalDate> date = Stream.of(
                        metas(page, DATES.subList(0, 1)),
                        json(articles, a -> text(a.get("datePublished"))),
                        metas(page, DATES),
                        page.select("[itemprop=datePublished], time[pubdate]").stream()
                                .map(Metadata::moment),
                        page.select("article time[datetime], main time[datetime], time[datetime]").stream()
                                .map(Metadata::moment))
                .flatMap(s -> s)
                .flatMap(words -> DateText.day(words).stream())
                .findFirst();
        Optional<String> url = first(
                page.select("link[rel~=(?i)\\bcanonical\\b]").stream()
                        .map(e -> e.attr("href"))
                        .filter(Metadata::absolute),
                metas(page, List.of("og:url")).filter(Metadata::absolute),
                json(articles, a -> text(a.get("url"))).filter(Metadata::absolute));
        return new Known(title.orElse(null), publisher.orElse(null), date.orElse(null), url.orElse(null));
    }

    @SafeVarargs
    private static Optional<String> first(Stream<String>... candidates) {
        return Arrays.stream(candidates)
                .flatMap(s -> s)
                .map(s -> Characters.whole(s).replaceAll("\\s+", " ").strip())
                .filter(s -> !s.isEmpty() && s.length() <= 500)
                .findFirst();
    }

    private static Stream<String> metas(Document page, List<String> names) {
        var all = page.select("meta[content]");
        return names.stream()
                .flatMap(name -> all.stream()
                        .filter(m -> name.equals(key(m, "property")) || name.equals(key(m, "name")))
                        .map(m -> m.attr("content")));
    }

    private static String key(Element meta, String attribute) {
        return meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> heading(Document page) {
        var headings = page.select("h1");
        return headings.size() == 1 ? Stream.of(headings.text()) : Stream.empty();
    }

    private static String moment(Element e) {
        for (String attribute : List.of("datetime", "content")) {
            if (!e.attr(attribute).isEmpty()) {
                return e.attr(attribute);
            }
        }
        String words = e.text();
        return words.length() > 80 ? "" : words;
    }

    /** A title without the site's name that many pages hang on it, as in "Ten killed | The Paper". */
    private static String withoutSite(String title, String site) {
        if (site.isEmpty()) {
            return title;
        }
        String end = title.toLowerCase(Locale.ROOT);
        if (!end.endsWith(site.toLowerCase(Locale.ROOT))) {
            return title;
        }
        String rest = title.substring(0, title.length() - site.length()).stripTrailing();
        String bare = rest.replaceFirst("\\s*[-|–—:·»]+$", "");
        return bare.length() < rest.length() && !bare.isBlank() ? bare : title;
    }

    private static boolean absolute(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    private static Stream<String> json(List<JsonNode> articles, Function<JsonNode, Optional<String>> field) {
        return articles.stream().flatMap(a -> field.apply(a).stream());
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        return node != null && node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static Optional<String> name(@Nullable JsonNode publisher) {
        JsonNode one = publisher != null && publisher.isArray() ? publisher.get(0) : publisher;
        return one != null && one.isObject() ? text(one.get("name")) : text(one);
    }

    /** The objects of the page's JSON-LD that have a headline or a day of publication; broken JSON-LD tells nothing. */
    private static List<JsonNode> articles(Document page) {
        var found = new ArrayList<JsonNode>();
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            var open = new ArrayDeque<JsonNode>();
            try {
                open.add(MAPPER.readTree(script.data()));
            } catch (JsonProcessingException broken) {
                continue;
            }
            for (int seen = 0; !open.isEmpty() && seen < NODES; seen++) {
                JsonNode node = open.poll();
                if (node.has("headline") || node.has("datePublished")) {
                    found.add(node);
                }
                if (node.isArray()) {
                    node.forEach(open::add);
                } else if (node.has("@graph")) {
                    node.get("@graph").forEach(open::add);
                }
            }
        }
        return found;
    }
}
