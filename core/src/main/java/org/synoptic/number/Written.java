package org.synoptic.number;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Sentence;

/**
 * A number as it is written, in digits or in words: "1,200", "12 000", "two hundred and fifty", "a dozen".
 *
 * @param last its last token
 */
record Written(int value, int last) {
    private static final Lexicon WORDS = Lexicon.of("numbers");
    private static final Map<String, String> UNITS = WORDS.values("digits");
    private static final Map<String, String> SCALES = WORDS.values("multipliers");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,9}");
    private static final long MOST = 1_000_000_000L;

    /** The number that begins at a token, or none. */
    static @Nullable Written at(Sentence sentence, int i) {
        String word = sentence.lower(i);
        if (DIGITS.matcher(word).matches()) {
            return digits(sentence, i);
        }
        String unit = UNITS.get(word);
        if (unit != null) {
            return words(sentence, i, Long.parseLong(unit));
        }
        String share = WORDS.values("fractions").get(word);
        if (share != null) {
            int whole = sentence.lower(i + 1).equals("of") ? i + 2 : i + 1;
            Written number = sentence.lower(whole).equals("a") ? at(sentence, whole) : null;
            return number == null ? null : new Written(number.value / Integer.parseInt(share), number.last);
        }
        if (WORDS.section("articles").contains(word) && SCALES.containsKey(sentence.lower(i + 1))) {
            return scaled(sentence, 1, i);
        }
        boolean scale = SCALES.containsKey(word) && !sentence.lower(i - 1).equals("per");
        return scale ? scaled(sentence, 1, i - 1) : null;
    }

    private static @Nullable Written digits(Sentence sentence, int i) {
        String word = sentence.lower(i);
        String next = sentence.lower(i + 1);
        long value = Long.parseLong(word.replace(",", ""));
        boolean thousands = DIGITS.matcher(next).matches()
                && next.length() == 3
                && word.length() <= 3
                && !word.startsWith("0")
                && sentence.token(i + 1).span().start()
                        == sentence.token(i).span().end() + 1;
        return thousands ? scaled(sentence, value * 1000 + Long.parseLong(next), i + 1) : scaled(sentence, value, i);
    }

    /** "forty-five", "forty five", "forty". */
    private static @Nullable Written words(Sentence sentence, int i, long value) {
        int next = sentence.lower(i + 1).equals("-") ? i + 2 : i + 1;
        String unit = UNITS.get(sentence.lower(next));
        boolean tens = value >= 20 && value % 10 == 0 && unit != null;
        long rest = tens ? Long.parseLong(unit) : 0;
        return rest > 0 && rest < 10 ? scaled(sentence, value + rest, next) : scaled(sentence, value, i);
    }

    /** A number with the scales behind it: "two hundred and fifty". */
    private static @Nullable Written scaled(Sentence sentence, long value, int last) {
        long total = value;
        int end = last;
        String scale = SCALES.get(sentence.lower(end + 1));
        while (scale != null) {
            total *= Long.parseLong(scale);
            end++;
            scale = SCALES.get(sentence.lower(end + 1));
            boolean and = sentence.lower(end + 1).equals("and");
            int rest = and ? end + 2 : end + 1;
            String more = UNITS.get(sentence.lower(rest));
            if (scale == null && total % 100 == 0 && more != null && Long.parseLong(more) < total) {
                Written tail = at(sentence, rest);
                if (tail != null && tail.value < total && (!and || end > last)) {
                    total += tail.value;
                    end = tail.last;
                }
            }
        }
        return total > MOST ? null : new Written((int) total, end);
    }
}
