package org.synoptic.read.format;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.read.format.PageText.Block;

/** What stands around a page's text: menus, sharing buttons, comments, teasers. Its words are in the lexicon {@code page}. */
final class Furniture {
    private static final Lexicon WORDS = Lexicon.of("page");
    private static final int SHORT = 120;
    private static final Set<String> TAGS = Set.of(
            "aside",
            "audio",
            "button",
            "canvas",
            "dialog",
            "embed",
            "footer",
            "form",
            "iframe",
            "input",
            "map",
            "nav",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "video");
    private static final Set<String> HOLDERS = Set.of("html", "body", "main", "article");
    private static final Pattern WORD_ENDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private Furniture() {}

    /** Takes furniture out of a page, but nothing that holds the page's heading or marked body. */
    static void remove(Element body) {
        Map<Element, Boolean> holders = new IdentityHashMap<>();
        for (Element kept : body.select("h1, [itemprop=articleBody]")) {
            for (Element up = kept; up != null && holders.put(up, true) == null; up = up.parent()) {
                continue;
            }
        }
        var out = new ArrayList<Element>();
        body.stream().forEach(e -> {
            if (furniture(e) && !holders.containsKey(e) && !HOLDERS.contains(e.normalName())) {
                out.add(e);
            }
        });
        out.forEach(Element::remove);
    }

    private static boolean furniture(Element e) {
        if (TAGS.contains(e.normalName())
                || e.hasAttr("hidden")
                || e.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(e.attr("style")).find()
                || WORDS.section("roles").contains(e.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        String names = e.className() + " " + e.id();
        if (names.length() < 2 || names.length() > 2000) {
            return false;
        }
        for (String word : WORD_ENDS.split(names)) {
            if (WORDS.section("classes").contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The blocks that are text, without the title said again before it, up to where readers' comments begin. */
    static List<Block> without(List<Block> blocks, @Nullable String title) {
        var kept = new ArrayList<Block>();
        int letters = 0;
        for (Block block : blocks) {
            String words = block.text().toLowerCase(Locale.ROOT);
            boolean brief = words.length() <= SHORT;
            if (brief && letters > SHORT && starts("ends", words)) {
                break;
            }
            boolean repeats = title != null && kept.isEmpty() && same(block.text(), title);
            boolean menu = block.linked() > 0.6 && words.length() <= 2 * SHORT;
            boolean phrase =
                    brief && (starts("starts", words) || WORDS.section("whole").contains(words));
            if (!repeats && !menu && !phrase) {
                kept.add(block);
                letters += words.length();
            }
        }
        while (!kept.isEmpty() && kept.getLast().heading()) {
            kept.removeLast();
        }
        return kept;
    }

    private static boolean starts(String section, String words) {
        return WORDS.section(section).stream().anyMatch(words::startsWith);
    }

    static boolean same(String a, String b) {
        return letters(a).equals(letters(b));
    }

    private static String letters(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
