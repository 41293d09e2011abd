package org.synoptic.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.synoptic.model.Account;
import org.synoptic.model.Citation;
import org.synoptic.model.Document;
import org.synoptic.model.Span;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;

/**
 * Makes the reading of a document that all later stages work on.
 *
 * <p>Example: {@code new Preparer(parser, sentence -> true).prepare(document).sentences()}.
 *
 * <p>Limits: citation marks are numbers, letters and notes in square brackets; they are blanked for the parser and kept in
 * the reading. A document is split into accounts only where its text shows another voice (a dateline, a sign-off, an
 * encyclopedia's line or marks); agencies' names are in the lexicon {@code voices}. All spans count in the document's text.
 */
public final class Preparer {
    private final Parser parser;
    private final Predicate<Sentence> wantsTree;

    /** A preparer with a parser; {@code wantsTree} as in {@link Parser#parse}. */
    public Preparer(Parser parser, Predicate<Sentence> wantsTree) {
        this.parser = parser;
        this.wantsTree = wantsTree;
    }

    /** The reading of a document. */
    public Reading prepare(Document document) {
        String text = document.text();
        var citations = new ArrayList<Citation>();
        var marks = Marks.PATTERN.matcher(text);
        while (marks.find()) {
            citations.add(new Citation(marks.group(1), new Span(marks.start(), marks.end())));
        }
        List<Paragraph> paragraphs = Paragraph.of(text);
        List<Account> accounts = Accounts.of(document, paragraphs);
        List<Sentence> sentences =
                Prepared.of(text, citations, Prepared.breaks(text, paragraphs)).parse(parser, wantsTree);
        return new Reading(document, accounts, citations, sentences);
    }
}
