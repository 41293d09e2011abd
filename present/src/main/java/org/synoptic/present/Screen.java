package org.synoptic.present;

/**
 * What a terminal can show.
 *
 * <p>Example: {@code new Screen(80, true, false)} is 80 columns wide, draws boxes and arrows, has no colour.
 *
 * <p>Limits: {@code columns} counts character cells and is taken as at least {@value #NARROWEST}; without {@code boxes}
 * lines and arrows are made of ASCII.
 */
public record Screen(int columns, boolean boxes, boolean colour) {
    private static final int NARROWEST = 50;

    public Screen {
        columns = Math.max(NARROWEST, columns);
    }

    String rule(int width) {
        return (boxes ? "\u2500" : "-").repeat(Math.max(0, width));
    }

    String from() {
        return boxes ? " \u2190 " : " <- ";
    }

    String then() {
        return boxes ? " \u2192 " : " -> ";
    }

    String bold(String words) {
        return styled("1", words);
    }

    String faint(String words) {
        return styled("2", words);
    }

    String red(String words) {
        return styled("1;31", words);
    }

    String yellow(String words) {
        return styled("33", words);
    }

    String green(String words) {
        return styled("32", words);
    }

    private String styled(String code, String words) {
        return colour && !words.isBlank() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }
}
