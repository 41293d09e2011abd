package org.synoptic.number;

import java.util.Set;
import java.util.regex.Pattern;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Tells numbers that count no people: years, ages, measures, parts of a date, a time or a name. */
final class Measures {
    private static final Lexicon WORDS = Lexicon.of("numbers");
    private static final Lexicon PEOPLE = Lexicon.of("people");
    private static final Set<String> MONTHS = Lexicon.of("dates").section("months");
    private static final Set<String> UNITS = WORDS.section("units");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern AGE = Pattern.compile("\\d{1,2}");

    private final Sentence sentence;

    Measures(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether the number from one token to another counts no people. */
    boolean contains(int first, int last) {
        String number = sentence.lower(first);
        String next = sentence.lower(last + 1);
        if (UNITS.contains(next) || next.equals("-") && UNITS.contains(sentence.lower(last + 2))) {
            return true;
        }
        if (aged(span(first) ? first - 1 : first)) {
            return true;
        }
        if (number.isEmpty() || !Character.isDigit(number.charAt(0))) {
            return false;
        }
        return year(first) || date(first, last) || age(first, last) || label(first, last);
    }

    /** Whether a number is an age by the word before it: "ages 17 to 22". */
    boolean aged(int first) {
        boolean words = WORDS.section("before an age in words").stream()
                .anyMatch(
                        w -> sentence.words(first - w.split(" ").length, first).equals(w));
        boolean person = sentence.lower(first - 1).equals("of")
                && PEOPLE.section("before an age with of").contains(sentence.lower(first - 2))
                && !sentence.lower(first - 3).equals("of");
        boolean parent = sentence.lower(first - 1).equals("of")
                && PEOPLE.section("before children").contains(sentence.lower(first - 2));
        return words || person || parent || WORDS.section("before an age").contains(sentence.lower(first - 1));
    }

    /** Whether a number opens a span of ages or the like: "aged from four to 10". */
    boolean span(int first) {
        return Set.of("from", "between").contains(sentence.lower(first - 1));
    }

    private boolean year(int first) {
        String before = sentence.lower(first - 1);
        return YEAR.matcher(sentence.lower(first)).matches()
                && (WORDS.section("before a year").contains(before)
                        || MONTHS.contains(before)
                        || DAY.matcher(before).matches()
                        || MONTHS.contains(sentence.lower(first - 2)));
    }

    private boolean date(int first, int last) {
        boolean month = MONTHS.contains(sentence.lower(last + 1)) && capital(last + 1)
                || MONTHS.contains(sentence.lower(first - 1)) && capital(first - 1);
        boolean figures = first > 3
                && sentence.glued(first)
                && DAY.matcher(sentence.lower(first - 2)).matches()
                && DAY.matcher(sentence.lower(first - 4)).matches();
        boolean whole = sentence.lower(first - 1).matches("\\d{1,2}-\\d{1,2}-\\d{4}");
        return figures && !whole || DAY.matcher(sentence.lower(first)).matches() && month;
    }

    /** "Amir Sol, 19," and "Amir Sol (19)". */
    private boolean age(int first, int last) {
        String before = sentence.lower(first - 1);
        String next = sentence.lower(last + 1);
        boolean enclosed = before.equals(",") && Set.of(",", ".", ")").contains(next)
                || before.equals("(") && Set.of(")", ",").contains(next);
        if (!enclosed || first < 2 || !AGE.matcher(sentence.lower(first)).matches()) {
            return false;
        }
        Token name = sentence.token(first - 2);
        return name.tag().equals("NNP")
                && (name.entity().isEmpty() || name.entity().equals("PERSON"));
    }

    /** "Resolution 12", "5:30", "3/4", "21st", "T-72", "flight 12;". */
    private boolean label(int first, int last) {
        String before = sentence.lower(first - 1);
        String next = sentence.lower(last + 1);
        String afterNext = sentence.lower(last + 2);
        boolean time = next.equals(":") && !afterNext.isEmpty() && Character.isDigit(afterNext.charAt(0))
                || before.equals(":") && first > 1 && sentence.glued(first) && sentence.glued(first - 1);
        boolean model = before.equals("-")
                && first > 1
                && sentence.glued(first - 1)
                && !Character.isDigit(sentence.lower(first - 2).charAt(0));
        return WORDS.section("before a label").contains(before)
                || WORDS.section("ordinals").contains(next)
                || next.equals("/")
                || time
                || model;
    }

    private boolean capital(int i) {
        return Character.isUpperCase(sentence.token(i).text().charAt(0));
    }
}
