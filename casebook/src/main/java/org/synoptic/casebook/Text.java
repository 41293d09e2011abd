package org.synoptic.casebook;

/** Text that every database takes as it is. */
final class Text {
    private Text() {}

    /** The text of the same length with U+FFFD for what UTF-8 or PostgreSQL cannot hold: half surrogate pairs and U+0000. */
    static String sound(String text) {
        StringBuilder sound = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == 0) {
                sound = sound == null ? new StringBuilder(text) : sound;
                sound.setCharAt(i, '\ufffd');
            }
        }
        return sound == null ? text : sound.toString();
    }
}
