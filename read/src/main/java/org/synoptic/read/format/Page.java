package org.synoptic.read.format;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An HTML page to a document: its main text in paragraphs, and what its metadata say. */
final class Page {
    private Page() {}

    static void read(Item item, String html, Work work) {
        int tags = tags(html);
        if (tags > Limits.TAGS) {
            work.problem(
                    ReadProblem.TOO_LARGE,
                    item,
                    "The page has " + tags + " tags; at most " + Limits.TAGS + " are read.");
            return;
        }
        Document page = parse(html);
        Known known = item.known().or(Metadata.of(page));
        PageText text = MainText.of(page, html, known.title());
        if (text.text().isBlank()) {
            work.problem(ReadProblem.NO_TEXT, item, "No text was found in the page.");
        } else {
            work.document(item, known, text.text(), text.map());
        }
    }

    static Document parse(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    }

    /** Start and end tags: an end tag alone can make the parser put in an element. */
    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            char next = html.charAt(at + 1);
            tags += next == '/' || Character.isLetter(next) ? 1 : 0;
        }
        return tags;
    }
}
