package org.synoptic.prepare;

import java.util.List;
import java.util.regex.Pattern;
import org.synoptic.model.Span;

/**
 * Headings inside a paragraph: lines that end without a full stop although the text is not wrapped.
 *
 * <p>A text is taken as wrapped where a line that does not end a sentence is followed by one that starts small, or where
 * most of its lines are about equally long; its line ends then mean nothing.
 */
final class Lines {
    private static final Pattern OPEN_END = Pattern.compile("[\\p{L}\\p{N}\"”'’)]\\s*\\z");
    private static final int HEADING = 160;

    private Lines() {}

    /** Adds the offsets after headings of a paragraph. */
    static void breaks(String text, Span paragraph, List<Integer> breaks) {
        String words = paragraph.of(text);
        if (words.indexOf('\n') < 0) {
            return;
        }
        String[] lines = words.split("\n", -1);
        int longest = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String next = lines[i + 1].strip();
            boolean goesOn = !next.isEmpty() && Character.isLowerCase(next.codePointAt(0));
            if (open(lines[i]) && goesOn) {
                return;
            }
            longest = Math.max(longest, lines[i + 1].length());
        }
        int at = paragraph.start();
        for (int i = 0; i + 1 < lines.length; i++) {
            at += lines[i].length() + 1;
            int length = lines[i].strip().length();
            if (open(lines[i]) && length <= HEADING && 4 * length <= 3 * Math.max(longest, lines[i + 1].length())) {
                breaks.add(at);
            }
        }
    }

    private static boolean open(String line) {
        return OPEN_END.matcher(line).find();
    }
}
