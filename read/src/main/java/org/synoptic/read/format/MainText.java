package org.synoptic.read.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.format.PageText.Block;

/**
 * Finds the text that a page is about.
 *
 * <p>Furniture is taken out by tag, role and name; then the element with the most paragraph text right below it is sought
 * (a paragraph counts in full for its parent, by half for the next, by a quarter for the one above), and its blocks are
 * kept, with those of its neighbours that hold as plain text. Every step looks at each node once.
 */
final class MainText {
    private static final int SHORT = 25;
    private static final int LITTLE = 200;
    private static final int LEAD = 80;
    private static final int LEVELS = 3;
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> LINES = Set.of("td", "th");

    private MainText() {}

    static PageText of(Document page, String html, @Nullable String title) {
        var selectors = new Selectors(page.body());
        Furniture.remove(page.body());
        PageText text = PageText.of(Furniture.without(blocks(roots(page.body()), html), title), selectors);
        if (text.text().length() >= LITTLE) {
            return text;
        }
        Element whole = Page.parse(html).body();
        PageText all = PageText.of(Furniture.without(blocks(List.of(whole), html), title), new Selectors(whole));
        return all.text().length() > 4 * text.text().length() ? all : text;
    }

    /** The element that holds the text, and those beside it that go with it, in page order. */
    private static List<Element> roots(Element body) {
        Map<Element, Double> own = masses(body);
        var scores = new LinkedHashMap<Element, Double>();
        var near = new HashMap<Element, Double>();
        own.forEach((block, mass) -> {
            if (!block.normalName().equals("p")) {
                scores.merge(block, mass, Double::sum);
            }
            near.merge(block, mass, Double::sum);
            double share = mass;
            Element up = block.parent();
            for (int level = 0; level < LEVELS && up != null; level++) {
                scores.merge(up, share, Double::sum);
                near.merge(up, mass, Double::sum);
                share /= 2;
                up = up.parent();
            }
        });
        Element top = body;
        double best = 0;
        for (var scored : scores.entrySet()) {
            if (scored.getValue() > best) {
                best = scored.getValue();
                top = scored.getKey();
            }
        }
        Element parent = top.parent();
        if (parent == null || top.equals(body)) {
            return List.of(top);
        }
        var roots = new ArrayList<Element>();
        for (Element beside : parent.children()) {
            double mass = near.getOrDefault(beside, 0.0);
            boolean lead = roots.isEmpty() && beside.normalName().equals("header");
            boolean paragraph = mass >= LEAD && (lead || beside.normalName().equals("p"));
            if (beside.equals(top) || mass >= best / 5 || paragraph) {
                roots.add(beside);
            }
        }
        return roots;
    }

    /** For each block with text of its own, the letters of it that are no links. */
    private static Map<Element, Double> masses(Element body) {
        var texts = new LinkedHashMap<Element, int[]>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int links;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element e && e.normalName().equals("a")) {
                            links++;
                        } else if (node instanceof TextNode t && !t.isBlank()) {
                            int length = t.getWholeText().strip().length();
                            int[] counts = texts.computeIfAbsent(block(t, body), k -> new int[2]);
                            counts[links > 0 ? 1 : 0] += length;
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element e && e.normalName().equals("a")) {
                            links--;
                        }
                    }
                },
                body);
        var masses = new LinkedHashMap<Element, Double>();
        texts.forEach((e, counts) -> {
            boolean heading = e.normalName().matches("h[1-6]");
            if (counts[0] >= SHORT && counts[0] > counts[1] && !heading) {
                masses.put(e, (double) counts[0]);
            }
        });
        return masses;
    }

    private static Element block(Node node, Element body) {
        Element e = node.parentElement();
        while (e != null && !e.equals(body) && !BLOCKS.contains(e.normalName())) {
            e = e.parentElement();
        }
        return e == null ? body : e;
    }

    private static List<Block> blocks(List<Element> roots, String html) {
        var blocks = new ArrayList<Block>();
        for (Element root : roots) {
            var gathering = new Gathering(html, root, blocks);
            NodeTraversor.traverse(gathering, root);
            gathering.close();
        }
        return blocks;
    }

    /** Walks the page and closes a block wherever a block element starts or ends. */
    private static final class Gathering implements NodeVisitor {
        private final String html;
        private final Element root;
        private final List<Block> blocks;
        private PageText.Builder block;
        private int links;
        private int preformatted;
        private int breaks;

        Gathering(String html, Element root, List<Block> blocks) {
            this.html = html;
            this.root = root;
            this.blocks = blocks;
            this.block = new PageText.Builder(html);
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (!text.isBlank()) {
                    breaks = 0;
                    block.in(block(text, root));
                }
                block.add(text, links > 0, preformatted > 0);
            } else if (node instanceof Element e) {
                String name = e.normalName();
                if (name.equals("br")) {
                    lineBreak();
                } else if (LINES.contains(name)) {
                    block.breakLine('\t');
                } else if (BLOCKS.contains(name)) {
                    close();
                    if (name.length() == 2 && name.toLowerCase(Locale.ROOT).matches("h[1-6]")) {
                        block.heading();
                    }
                }
                links += name.equals("a") ? 1 : 0;
                preformatted += name.equals("pre") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element e) {
                String name = e.normalName();
                if (BLOCKS.contains(name) && !LINES.contains(name)) {
                    close();
                }
                links -= name.equals("a") ? 1 : 0;
                preformatted -= name.equals("pre") ? 1 : 0;
            }
        }

        private void lineBreak() {
            breaks++;
            if (breaks == 2) {
                close();
                breaks = 2;
            } else {
                block.breakLine('\n');
            }
        }

        void close() {
            breaks = 0;
            Block done = block.block();
            if (!done.text().isEmpty()) {
                blocks.add(done);
            }
            block = new PageText.Builder(html);
        }
    }
}
