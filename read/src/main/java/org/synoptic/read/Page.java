package org.synoptic.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An HTML page to a document: its main text in paragraphs, and what its metadata say. */
final class Page {
    private Page() {}

    static void read(String html, String id, String place, Intake intake) {
        int tags = tags(html);
        if (tags > Limits.TAGS) {
            intake.add(ReadProblem.TOO_LARGE.at(
                    place, "The page has " + tags + " tags; at most " + Limits.TAGS + " are read."));
            return;
        }
        Document page = parse(html);
        Metadata metadata = Metadata.of(page);
        PageText text = MainText.of(page, html, metadata.title());
        if (text.text().isBlank()) {
            intake.add(ReadProblem.NO_TEXT.at(place, "No text was found in the page."));
        } else if (text.text().length() > Limits.CHARACTERS) {
            intake.add(ReadProblem.TOO_LARGE.at(
                    place, Reader.tooManyCharacters(text.text().length())));
        } else {
            var document = org.synoptic.model.Document.of(
                    id, metadata.title(), metadata.publisher(), metadata.date(), metadata.url(), text.text());
            intake.add(
                    document,
                    place,
                    text.map().shifted(document.text().length() - text.text().length()));
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
