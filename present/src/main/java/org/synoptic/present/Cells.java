package org.synoptic.present;

import java.util.ArrayList;
import java.util.List;

/** Words measured and broken in a terminal's character cells. */
final class Cells {
    private Cells() {}

    /** How many cells the words take: none for marks that combine, two for East Asian wide characters. */
    static int width(String words) {
        return words.codePoints().map(Cells::width).sum();
    }

    /** The words with spaces after them up to the width. */
    static String left(String words, int width) {
        return words + " ".repeat(Math.max(0, width - width(words)));
    }

    /** The words with spaces before them up to the width. */
    static String right(String words, int width) {
        return " ".repeat(Math.max(0, width - width(words))) + words;
    }

    /** The words broken at spaces into lines of at most the width; a longer word is cut. Never empty. */
    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
            while (width(line.toString()) > width) {
                int cut = fitting(line, width);
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static int fitting(CharSequence line, int width) {
        int cut = 0;
        int taken = 0;
        while (cut < line.length()) {
            int c = Character.codePointAt(line, cut);
            taken += width(c);
            if (taken > width) {
                break;
            }
            cut += Character.charCount(c);
        }
        return Math.max(1, cut);
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(c) ? 2 : 1;
        };
    }

    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
