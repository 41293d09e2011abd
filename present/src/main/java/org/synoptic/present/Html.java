package org.synoptic.present;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An HTML text under construction: every word and attribute value put in is escaped, every element that is opened is
 * closed by its own name.
 */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; the attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes as many elements. */
    Html close(int elements) {
        for (int i = 0; i < elements; i++) {
            close();
        }
        return this;
    }

    /** An element that holds nothing but words. */
    Html element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close();
    }

    /** An element that cannot hold anything. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** Words; characters that would act on what is around them are shown by their number. */
    Html text(String words) {
        words.codePoints().forEach(c -> {
            if (Visible.acts(c)) {
                out.append("<span class=\"acting\">").append(Visible.number(c)).append("</span>");
            } else {
                escaped(c);
            }
        });
        return this;
    }

    /** The style sheet, which is the program's own. */
    Html style(String css) {
        out.append("<style>").append(css).append("</style>");
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    /** The whole text; everything must be closed. */
    String whole() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + out;
    }

    /** A part of a page; everything must be closed. */
    String part() {
        whole();
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            attributes[i + 1].codePoints().forEach(c -> {
                if (Visible.acts(c)) {
                    out.append(Visible.number(c));
                } else {
                    escaped(c);
                }
            });
            out.append('"');
        }
        out.append('>');
    }

    private void escaped(int c) {
        escaped(c, out);
    }

    /** A text as it stands in a page or in an attribute. */
    static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> escaped(c, out));
        return out.toString();
    }

    private static void escaped(int c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(c);
        }
    }
}
