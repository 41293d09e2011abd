package org.synoptic.present;

import java.util.Locale;

/** Characters that would act instead of being seen: terminal controls, reordering marks, line separators, half pairs. */
final class Visible {
    private Visible() {}

    /** Whether the code point acts on what is around it, so that it has to be shown by its number. */
    static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != 0x200c && c != 0x200d && c != 0xad;
            default -> false;
        };
    }

    /** The number of a code point: "U+202E". */
    static String number(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /** The words on one line for a terminal: acting characters by number, runs of white space as one space. */
    static String line(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
                space = !line.isEmpty();
                continue;
            }
            if (space) {
                line.append(' ');
                space = false;
            }
            if (acts(c)) {
                line.append('<').append(number(c)).append('>');
            } else {
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }
}
