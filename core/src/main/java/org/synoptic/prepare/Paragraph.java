package org.synoptic.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.synoptic.model.Span;

/**
 * A run of lines between blank lines, and what its form tells of its voice.
 *
 * @param gap the line ends between it and the paragraph before, 0 for the first
 * @param prose whether it is sentences, and not a heading, a label or a leftover
 * @param marks the citation marks in it
 */
record Paragraph(
        Span span, int gap, boolean prose, int marks, Optional<Dateline> dateline, Optional<String> signature) {
    private static final Pattern END = Pattern.compile("[.!?…][\"”'’)\\]]*\\s*\\z");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int FEW = 6;

    static List<Paragraph> of(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        int at = 0;
        int gap = 0;
        while (at < text.length()) {
            int start = at;
            int lines = 0;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                lines += text.charAt(at) == '\n' ? 1 : 0;
                at++;
            }
            gap = start == 0 ? 0 : lines;
            int end = end(text, at);
            if (end > at) {
                paragraphs.add(paragraph(text, new Span(at, end), gap));
            }
            at = end;
        }
        return paragraphs;
    }

    /** Where the paragraph that starts at an offset ends: before the next blank line, without trailing blanks. */
    private static int end(String text, int start) {
        int last = start;
        boolean lineEnd = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && lineEnd) {
                break;
            }
            if (c == '\n') {
                lineEnd = true;
            } else if (!Character.isWhitespace(c)) {
                lineEnd = false;
                last = i + 1;
            }
        }
        return last;
    }

    private static Paragraph paragraph(String text, Span span, int gap) {
        String words = span.of(text);
        String unmarked = Marks.PATTERN.matcher(words).replaceAll("");
        int marks = (int) Marks.PATTERN.matcher(words).results().count();
        var dateline = Dateline.at(text, span);
        var signature = Voices.signature(words);
        boolean ends = signature.isPresent() || END.matcher(unmarked).find();
        boolean prose = dateline.isPresent()
                || ends && WORD.matcher(words).results().limit(FEW).count() == FEW;
        return new Paragraph(span, gap, prose, marks, dateline, signature);
    }
}
