package org.synoptic.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.synoptic.model.Span;

/**
 * A sentence: its tokens and the tree over them.
 *
 * <p>Example: {@code sentence.children(verb, "nsubj")} are the subjects of a verb.
 *
 * <p>Limits: {@code number} counts the sentences of the text from 0; without a tree, {@link #parsed} is false and all
 * questions about the tree answer with nothing.
 */
public record Sentence(int number, List<Token> tokens) {
    private static final Set<String> SMALL =
            Set.of("of", "for", "to", "in", "on", "the", "and", "against", "with", "-", "&");
    private static final int LONGEST_NAME = 14;

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without tokens");
        }
    }

    public Span span() {
        return new Span(
                tokens.getFirst().span().start(), tokens.getLast().span().end());
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    /** The word at an index in lower case; empty outside the sentence. */
    public String lower(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lower();
    }

    /** The words from one index to before another in lower case, joined by blanks; what lies outside is left out. */
    public String words(int from, int to) {
        var joined = new StringBuilder();
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            joined.append(joined.isEmpty() ? "" : " ").append(lower(i));
        }
        return joined.toString();
    }

    /** Whether a token follows the one before it without a blank. */
    public boolean glued(int index) {
        return index > 0
                && index < tokens.size()
                && tokens.get(index).span().start()
                        == tokens.get(index - 1).span().end();
    }

    public boolean parsed() {
        return tokens.getFirst().head() != Token.NONE;
    }

    /** The governor of a token; nothing for the root. */
    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** The direct dependents of a token, in order. */
    public List<Token> children(Token token) {
        var found = new ArrayList<Token>();
        for (Token t : tokens) {
            if (t.head() == token.index()) {
                found.add(t);
            }
        }
        return found;
    }

    /** The direct dependents with one of these relations; a relation also stands for its subtypes ("nsubj:pass"). */
    public List<Token> children(Token token, String... relations) {
        return children(token).stream().filter(t -> related(t, relations)).toList();
    }

    /** Whether a token's relation to its head is one of these or a subtype of one. */
    public static boolean related(Token token, String... relations) {
        for (String r : relations) {
            if (token.relation().equals(r) || token.relation().startsWith(r + ":")) {
                return true;
            }
        }
        return false;
    }

    /** A token and all below it, in order. */
    public List<Token> subtree(Token top) {
        return tokens.stream().filter(t -> under(t, top)).toList();
    }

    /** Whether a token is another one or stands somewhere below it. */
    public boolean under(Token token, Token top) {
        Token t = token;
        for (int steps = 0; steps <= tokens.size(); steps++) {
            if (t.index() == top.index()) {
                return true;
            }
            if (t.head() < 0) {
                return false;
            }
            t = tokens.get(t.head());
        }
        return false;
    }

    /**
     * Where the name begins that an acronym in brackets stands for, small words inside it included: "Aid for the Sick (AS)".
     *
     * @param acronym the token of the acronym, with a bracket right before it
     * @return the name's first token, -1 where the capitals before the bracket do not spell the acronym
     */
    public int spelled(int acronym) {
        String letters = acronym < 2 ? "" : tokens.get(acronym).text().replace(".", "");
        if (letters.length() < 2
                || !letters.chars().allMatch(Character::isUpperCase)
                || !tokens.get(acronym - 1).text().matches("[(\\[]|-LRB-")) {
            return -1;
        }
        int left = letters.length();
        for (int i = acronym - 2; i >= 0 && acronym - i < LONGEST_NAME; i--) {
            String word = tokens.get(i).text();
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            if (capital && word.charAt(0) == letters.charAt(left - 1)) {
                left--;
                if (left == 0) {
                    return i;
                }
            } else if (capital || !SMALL.contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    /** The span from one token to another, both included. */
    public Span span(Token first, Token last) {
        return first.span().union(last.span());
    }
}
