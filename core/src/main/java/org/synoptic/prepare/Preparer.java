package org.synoptic.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
 * <p>Example: {@code new Preparer(parser).prepare(document).sentences()}.
 *
 * <p>Limits: citation marks are numbers in square brackets; they are blanked for the parser with all offsets kept.
 */
public final class Preparer {
    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3}|[a-z]|note \\d{1,2}|citation needed)\\]");

    private final Parser parser;
    private final Predicate<Sentence> wantsTree;

    public Preparer(Parser parser, Predicate<Sentence> wantsTree) {
        this.parser = parser;
        this.wantsTree = wantsTree;
    }

    /** The reading of a document. */
    public Reading prepare(Document document) {
        String text = document.text();
        var citations = new ArrayList<Citation>();
        var masked = new StringBuilder(text);
        var marks = MARK.matcher(text);
        while (marks.find()) {
            citations.add(new Citation(marks.group(1), new Span(marks.start(), marks.end())));
            masked.replace(marks.start(), marks.end(), " ".repeat(marks.end() - marks.start()));
        }
        List<Account> accounts = List.of(new Account(
                document.id(), document.id(), new Span(0, text.length()), document.publisher(), document.date()));
        return new Reading(document, accounts, citations, parser.parse(masked.toString(), wantsTree));
    }
}
