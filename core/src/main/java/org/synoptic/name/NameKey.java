package org.synoptic.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Folds the spellings of a name to one key. */
final class NameKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʿʾ]s?\\b|['’‘`ʿʾ]");
    private static final Pattern DOTTED = Pattern.compile("\\b((?:\\p{L}\\.){2,})");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLES = Pattern.compile("^(?:the|a|an) ");
    private static final Map<String, String> ENGLISH = Map.of(
            "defense",
            "defence",
            "center",
            "centre",
            "organisation",
            "organization",
            "programme",
            "program",
            "labor",
            "labour",
            "moslem",
            "muslim");

    private NameKey() {}

    /** Lower case, no marks, no article: the plain form that names are looked up by. */
    static String plain(String name) {
        String s =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        s = DOTTED.matcher(s).replaceAll(m -> m.group().replace(".", ""));
        s = APOSTROPHES.matcher(s).replaceAll("").toLowerCase(Locale.ROOT);
        s = OTHER.matcher(s).replaceAll(" ").strip();
        s = ARTICLES.matcher(s).replaceFirst("");
        return s;
    }

    /** The plain form with articles of Arabic names dropped, spelling habits and vowels of transliteration folded. */
    static String folded(String name) {
        var out = new StringBuilder();
        for (String word : plain(name).split(" ")) {
            if (word.equals("al") || word.equals("el") || word.equals("the") || word.isEmpty()) {
                continue;
            }
            if (!out.isEmpty()) {
                out.append(' ');
            }
            out.append(fold(ENGLISH.getOrDefault(word, word)));
        }
        return out.toString();
    }

    private static String fold(String word) {
        if (word.length() < 4 || Character.isDigit(word.charAt(0))) {
            return word;
        }
        var out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = sound(word.charAt(i));
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        if (out.length() > 3 && out.charAt(out.length() - 1) == 'h' && out.charAt(out.length() - 2) == 'a') {
            out.setLength(out.length() - 1);
        }
        if (out.length() > 3 && out.charAt(out.length() - 1) == 'a') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static char sound(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'y' -> 'a';
            case 'o', 'u', 'w' -> 'u';
            case 'q' -> 'k';
            default -> c;
        };
    }
}
