package org.synoptic.syntax;

import java.util.List;
import java.util.Optional;
import org.synoptic.model.Account;
import org.synoptic.model.Citation;
import org.synoptic.model.Document;
import org.synoptic.model.Span;

/**
 * A document as the stages work on it: its accounts, its citation marks, its sentences.
 *
 * <p>Example: {@code reading.text(sentence.span())}.
 *
 * <p>Limits: offsets of all parts count in {@code document.text()}; sentences do not cross from the title to the body
 * nor from one account to the next.
 */
public record Reading(Document document, List<Account> accounts, List<Citation> citations, List<Sentence> sentences) {
    public Reading {
        accounts = List.copyOf(accounts);
        citations = List.copyOf(citations);
        sentences = List.copyOf(sentences);
    }

    /** The words of the document at a span. */
    public String text(Span span) {
        return span.of(document.text());
    }

    /** The account that a span starts in. */
    public Account account(Span span) {
        for (Account a : accounts) {
            if (a.span().start() <= span.start() && span.start() < a.span().end()) {
                return a;
            }
        }
        return accounts.getLast();
    }

    /** The sentence that a span starts in; nothing where the span stands between sentences. */
    public Optional<Sentence> sentence(Span span) {
        return sentences.stream()
                .filter(s -> s.span().start() <= span.start()
                        && span.start() < s.span().end())
                .findFirst();
    }
}
