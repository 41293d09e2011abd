package org.synoptic.name;

import java.util.Locale;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Document;
import org.synoptic.model.Span;

/** What stands at the end of headlines and is part of no name: "Raid kills 12 in Arvan Monitor". */
final class Headings {
    private static final Set<String> CLOSING = Lexicon.of("cues").section("closing");

    private Headings() {}

    /** Whether a mention ends a document's title, or the title repeated in its text, with words for an unnamed speaker. */
    static boolean closes(Document document, Mention mention) {
        String title = document.title();
        if (title == null || title.isBlank()) {
            return false;
        }
        String words = mention.words().toLowerCase(Locale.ROOT);
        boolean closing = CLOSING.stream().anyMatch(c -> words.endsWith(" " + c));
        Span here = document.titleSpan();
        int again = document.text().indexOf(title, here.end());
        boolean inTitle = mention.at() < here.end();
        boolean inCopy = again >= 0 && mention.at() >= again && mention.at() < again + title.length();
        return closing && (inTitle || inCopy);
    }
}
