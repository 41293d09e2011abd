package org.synoptic.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.synoptic.model.Span;

/** Takes words out of texts and leaves a mark of one width for any of them. */
final class Redactor {
    static final String MARK = "\u2588\u2588\u2588\u2588\u2588";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u00ad\u200b-\u200d\u2060\ufeff]+");
    private static final Pattern HYPHENATED = Pattern.compile("[-\u2010]\\s*\\n\\s*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\u00ad\u200b-\u200d\u2060\ufeff]");
    private static final int PART = 3;
    private static final int WITHIN = 5;
    private static final int COPIED = 4;

    private final Set<String> parts = new HashSet<>();
    private final Set<String> within = new HashSet<>();
    private final Map<String, List<List<String>>> sequences = new HashMap<>();
    private final Map<String, List<List<String>>> whole = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param copied the texts of passages that are taken out, whose words are taken out wherever else they stand
     */
    Redactor(Redactions redactions, List<String> copied) {
        for (String name : redactions.people()) {
            List<String> words = normal(name);
            sequence(words, sequences);
            sequence(words, whole);
            for (String word : words) {
                if (word.length() >= PART) {
                    parts.add(word);
                }
                if (word.length() >= WITHIN) {
                    within.add(word);
                }
            }
        }
        for (String words : redactions.words()) {
            sequence(normal(words), sequences);
            sequence(normal(words), whole);
        }
        for (String text : copied) {
            if (normal(text).size() >= COPIED) {
                sequence(normal(text), sequences);
                sequence(normal(text), whole);
            }
        }
    }

    private static void sequence(List<String> words, Map<String, List<List<String>>> to) {
        if (!words.isEmpty()) {
            to.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(words);
        }
    }

    private record Token(String normal, int start, int end) {}

    private static String normalized(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return INVISIBLE.matcher(plain).replaceAll("");
    }

    private static List<String> normal(String words) {
        return tokens(words).stream().map(Token::normal).toList();
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String normal = normalized(word.group());
            if (normal.isEmpty()) {
                continue;
            }
            Token last = tokens.isEmpty() ? null : tokens.getLast();
            if (last != null
                    && HYPHENATED
                            .matcher(text.substring(last.end, word.start()))
                            .matches()) {
                tokens.set(tokens.size() - 1, new Token(last.normal + normal, last.start, word.end()));
            } else {
                tokens.add(new Token(normal, word.start(), word.end()));
            }
        }
        return tokens;
    }

    /** Where something is to be taken out of a text, apart from one another and in order. */
    List<Span> found(String text) {
        List<Token> tokens = tokens(text);
        var found = new ArrayList<Span>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (named(token.normal)) {
                found.add(new Span(token.start, token.end));
            }
            int length = longest(tokens, i, sequences);
            if (length > 0) {
                found.add(new Span(token.start, tokens.get(i + length - 1).end));
            }
        }
        return joined(text, found);
    }

    /** Whether a whole name or sequence of words stands in a text; the last look at what was written. */
    boolean leaks(String text) {
        List<Token> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (longest(tokens, i, whole) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean named(String word) {
        return known.computeIfAbsent(
                word, w -> parts.contains(w) || within.stream().anyMatch(w::contains));
    }

    private static int longest(List<Token> tokens, int at, Map<String, List<List<String>>> sequences) {
        int longest = 0;
        for (List<String> sequence : sequences.getOrDefault(tokens.get(at).normal, List.of())) {
            boolean equal = at + sequence.size() <= tokens.size();
            for (int k = 0; equal && k < sequence.size(); k++) {
                equal = tokens.get(at + k).normal.equals(sequence.get(k));
            }
            longest = equal ? Math.max(longest, sequence.size()) : longest;
        }
        return longest;
    }

    /** Spans that touch or have nothing but white space between them become one. */
    static List<Span> joined(String text, List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && (span.start() <= last.end()
                            || text.substring(last.end(), span.start()).isBlank())) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** A text without what is to be taken out. */
    String clear(String text) {
        return new Cleared(text, found(text)).text();
    }
}
