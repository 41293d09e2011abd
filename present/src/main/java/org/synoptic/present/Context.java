package org.synoptic.present;

import org.synoptic.model.Document;
import org.synoptic.model.Span;

/** The paragraph around a passage, cut where it is long. */
final class Context {
    private static final int MOST = 300;

    private Context() {}

    /** Writes the paragraph with the passage marked. */
    static void write(Document document, Span passage, Html html) {
        String text = document.text();
        int start = start(text, passage.start());
        int end = end(text, passage.end());
        html.open("blockquote", "dir", "auto");
        html.text((paragraphStart(text, start) ? "" : "\u2026 ") + text.substring(start, passage.start()));
        html.element("mark", passage.of(text));
        html.text(text.substring(passage.end(), end) + (paragraphEnd(text, end) ? "" : " \u2026"));
        html.close();
    }

    private static int start(String text, int from) {
        int start = from;
        while (start > 0 && from - start < MOST && !paragraphStart(text, start)) {
            start--;
        }
        while (start < from && from - start >= MOST && !Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MOST && !paragraphEnd(text, end)) {
            end++;
        }
        int cut = end;
        while (cut > from && end - from >= MOST && !Character.isWhitespace(text.charAt(cut - 1))) {
            cut--;
        }
        return cut;
    }

    private static boolean paragraphStart(String text, int at) {
        return at == 0 || (at > 1 && text.charAt(at - 1) == '\n' && text.charAt(at - 2) == '\n');
    }

    private static boolean paragraphEnd(String text, int at) {
        return at == text.length() || text.startsWith("\n\n", at);
    }
}
