package org.synoptic.number;

import static org.synoptic.model.Comparator.ABOUT;
import static org.synoptic.model.Comparator.AT_LEAST;
import static org.synoptic.model.Comparator.AT_MOST;
import static org.synoptic.model.Comparator.EXACT;
import static org.synoptic.model.Comparator.RANGE;
import static org.synoptic.model.Comparator.VAGUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * Finds the numbers of a sentence and reads them as the rules for numbers say.
 *
 * <p>Example: "more than 40" is read as low 41, high null; "dozens" as low 24, high null.
 *
 * <p>Limits: whole numbers up to a thousand million, in digits or English words; years, ages, measures, times and
 * percentages are passed over; "a" and "an" alone are no number here. The readings are those of docs/rules.md.
 */
public final class Numbers {
    private static final Lexicon WORDS = Lexicon.of("numbers");
    private static final Set<String> UNITS = WORDS.section("units");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,9}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private final List<Token> tokens;
    private final List<NumberMention> found = new ArrayList<>();

    private Numbers(Sentence sentence) {
        this.tokens = sentence.tokens();
    }

    /** The numbers of a sentence in order. */
    public static List<NumberMention> of(Sentence sentence) {
        var numbers = new Numbers(sentence);
        for (int i = 0; i < numbers.tokens.size(); ) {
            i = numbers.read(i);
        }
        return List.copyOf(numbers.found);
    }

    /** Reads what begins at a token; the index of the token to go on with. */
    private int read(int i) {
        Written phrase = phrase(i);
        if (phrase != null) {
            return add(i, phrase, VAGUE);
        }
        Written number = written(i);
        if (number == null) {
            String word = lower(i);
            if (WORDS.section("vague").contains(word)
                    && !lower(i - 1).equals("how")
                    && !lower(i + 1).equals("as")) {
                int least = Integer.parseInt(WORDS.values("vague").get(word));
                return add(i, new Written(least, i), VAGUE);
            }
            return i + 1;
        }
        if (measure(i, number.last)) {
            return number.last + 1;
        }
        int second = number.last + 2;
        String joint = lower(number.last + 1);
        Written other = joint.equals("to")
                        || joint.equals("-")
                        || joint.equals("\u2013")
                        || joint.equals("or")
                        || (joint.equals("and") && lower(i - 1).equals("between"))
                ? written(second)
                : null;
        if (other != null && other.value > number.value && !measure(second, other.last)) {
            int first = lower(i - 1).equals("between") ? i - 1 : i;
            found.add(
                    new NumberMention(first, i, other.last, new Count(number.value, other.value, RANGE, number.value)));
            return other.last + 1;
        }
        return add(i, number, EXACT);
    }

    private int add(int i, Written number, Comparator plain) {
        int n = number.value;
        int least = before(i, "at least");
        int more = before(i, "more than");
        int upTo = before(i, "up to");
        int fewer = before(i, "fewer than");
        int about = before(i, "about");
        int after = plain == VAGUE ? 0 : after(number.last, "or more");
        Integer stated = plain == VAGUE ? null : n;
        int last = number.last;
        if (plain == VAGUE) {
            int first = i - Math.max(Math.max(least, more), Math.max(about, 0));
            found.add(new NumberMention(first, i, last, new Count(n, null, VAGUE, null)));
        } else if (least > 0 && least >= about) {
            found.add(new NumberMention(i - least, i, last, new Count(n, null, AT_LEAST, stated)));
        } else if (more > 0 && !lower(i - 2).equals("no") && !lower(i - 2).equals("not") && more >= about) {
            found.add(new NumberMention(i - more, i, last, new Count(n + 1, null, AT_LEAST, stated)));
        } else if (upTo > 0) {
            found.add(new NumberMention(i - upTo, i, last, new Count(0, n, AT_MOST, stated)));
        } else if (fewer > 0) {
            found.add(new NumberMention(i - fewer, i, last, new Count(0, Math.max(0, n - 1), AT_MOST, stated)));
        } else if (after > 0) {
            last += after;
            found.add(new NumberMention(i, i, last, new Count(n, null, AT_LEAST, stated)));
        } else if (about > 0) {
            found.add(new NumberMention(i - about, i, last, new Count(n, n, ABOUT, stated)));
        } else {
            found.add(new NumberMention(i, i, last, new Count(n, n, EXACT, stated)));
        }
        return last + 1;
    }

    /** How many tokens before one make up an entry of a section; 0 when none does. */
    private int before(int i, String section) {
        for (int length = Math.min(4, i); length > 0; length--) {
            if (WORDS.section(section).contains(words(i - length, i))) {
                return length;
            }
        }
        return 0;
    }

    private int after(int last, String section) {
        for (int length = 2; length > 0; length--) {
            boolean inside = last + length < tokens.size();
            if (inside
                    && WORDS.section(section).contains(words(last + 1, last + 1 + length))
                    && written(last + 1 + length) == null) {
                return length;
            }
        }
        return lower(last + 1).equals("-") && lower(last + 2).equals("plus") ? 2 : 0;
    }

    private @Nullable Written phrase(int i) {
        for (int length = Math.min(3, tokens.size() - i); length > 1; length--) {
            String least = WORDS.values("vague phrases").get(words(i, i + length));
            if (least != null) {
                return new Written(Integer.parseInt(least), i + length - 1);
            }
        }
        return null;
    }

    /** A number in digits or words that begins at a token. */
    private @Nullable Written written(int i) {
        String word = lower(i);
        if (DIGITS.matcher(word).matches()) {
            long value = Long.parseLong(word.replace(",", ""));
            int last = i;
            if (DIGITS.matcher(lower(i + 1)).matches()
                    && lower(i + 1).length() == 3
                    && word.length() <= 3
                    && !word.startsWith("0")
                    && adjacentSpace(i)) {
                value = value * 1000 + Long.parseLong(lower(i + 1));
                last = i + 1;
            }
            return scaled(value, last);
        }
        String digit = WORDS.values("digits").get(word);
        boolean article = word.equals("a") || word.equals("another") || word.equals("an");
        if (digit == null && !(article && WORDS.values("multipliers").containsKey(lower(i + 1)))) {
            return WORDS.values("multipliers").containsKey(word)
                            && !lower(i - 1).equals("per")
                    ? scaled(1, i - 1)
                    : null;
        }
        if (digit == null) {
            return scaled(1, i);
        }
        long value = Long.parseLong(digit);
        int last = i;
        int next = lower(i + 1).equals("-") ? i + 2 : i + 1;
        String unit = WORDS.values("digits").get(lower(next));
        if (value >= 20 && value % 10 == 0 && unit != null && Long.parseLong(unit) < 10 && Long.parseLong(unit) > 0) {
            value += Long.parseLong(unit);
            last = next;
        }
        return scaled(value, last);
    }

    private boolean adjacentSpace(int i) {
        return tokens.get(i + 1).span().start() == tokens.get(i).span().end() + 1;
    }

    /** A number with the multipliers behind it: "two hundred and fifty", "1.5" is passed over. */
    private @Nullable Written scaled(long value, int last) {
        long total = value;
        int end = last;
        String scale = WORDS.values("multipliers").get(lower(end + 1));
        while (scale != null) {
            total *= Long.parseLong(scale);
            end++;
            scale = WORDS.values("multipliers").get(lower(end + 1));
            int rest = lower(end + 1).equals("and") ? end + 2 : end + 1;
            String more = WORDS.values("digits").get(lower(rest));
            if (scale == null && total % 100 == 0 && more != null && Long.parseLong(more) < total) {
                Written tail = written(rest);
                if (tail != null && tail.value < total && (rest > end + 1 ? total >= 100 && end > last : true)) {
                    total += tail.value;
                    end = tail.last;
                }
            }
        }
        return total > 1_000_000_000L ? null : new Written((int) total, end);
    }

    /** Whether what a number counts is no people: a year, an age, a measure, a part of a date, time or name. */
    private boolean measure(int first, int last) {
        String next = lower(last + 1);
        String afterNext = lower(last + 2);
        String before = lower(first - 1);
        String number = lower(first);
        if (UNITS.contains(next) || (next.equals("-") && UNITS.contains(afterNext))) {
            return true;
        }
        boolean digits = Character.isDigit(number.isEmpty() ? ' ' : number.charAt(0));
        if (!digits) {
            return before.equals("aged") || before.equals("age");
        }
        boolean year = YEAR.matcher(number).matches();
        if (year
                && (Set.of("in", "since", "of", "and", ",", "until", "from", "late", "early", "mid", "by", "to")
                                .contains(before)
                        || MONTHS.contains(before)
                        || isDay(before)
                        || MONTHS.contains(lower(first - 2)))) {
            return true;
        }
        boolean day = number.length() <= 2
                && (MONTHS.contains(next) && capital(last + 1) || MONTHS.contains(before) && capital(first - 1));
        return day
                || Set.of(
                                "aged",
                                "age",
                                "article",
                                "resolution",
                                "#",
                                "no.",
                                "t",
                                "mi",
                                "su",
                                "$",
                                "route",
                                "flight",
                                "group",
                                "chapter",
                                ":",
                                "/")
                        .contains(before)
                || next.equals(":") && Character.isDigit(afterNext.isEmpty() ? ' ' : afterNext.charAt(0))
                || next.equals("/")
                || Set.of("st", "nd", "rd", "th").contains(next)
                || before.equals("-")
                        && first > 1
                        && tokens.get(first - 2).span().end()
                                == tokens.get(first - 1).span().start()
                        && !Character.isDigit(lower(first - 2).charAt(0));
    }

    private static boolean isDay(String word) {
        return DIGITS.matcher(word).matches() && word.length() <= 2;
    }

    private boolean capital(int i) {
        return Character.isUpperCase(tokens.get(i).text().charAt(0));
    }

    private String lower(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }

    private String words(int from, int to) {
        var joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : " ").append(lower(i));
        }
        return joined.toString();
    }

    private record Written(int value, int last) {}
}
