package org.synoptic.number;

import static org.synoptic.model.Comparator.ABOUT;
import static org.synoptic.model.Comparator.AT_LEAST;
import static org.synoptic.model.Comparator.AT_MOST;
import static org.synoptic.model.Comparator.EXACT;
import static org.synoptic.model.Comparator.RANGE;
import static org.synoptic.model.Comparator.VAGUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.syntax.Sentence;

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
    private static final Map<String, String> PHRASES = WORDS.values("vague phrases");
    private static final Map<String, String> VAGUE_WORDS = WORDS.values("vague");

    private final Sentence sentence;
    private final Measures measures;
    private final List<NumberMention> found = new ArrayList<>();

    private Numbers(Sentence sentence) {
        this.sentence = sentence;
        this.measures = new Measures(sentence);
    }

    /** The numbers of a sentence in order. */
    public static List<NumberMention> of(Sentence sentence) {
        var numbers = new Numbers(sentence);
        for (int i = 0; i < sentence.size(); ) {
            i = numbers.read(i);
        }
        return List.copyOf(numbers.found);
    }

    /** The value of the number that begins at a token, whatever it counts; null where none does. */
    public static @Nullable Integer value(Sentence sentence, int index) {
        Written number = Written.at(sentence, index);
        return number == null ? null : number.value();
    }

    /** Reads what begins at a token; the index of the token to go on with. */
    private int read(int i) {
        Written phrase = phrase(i);
        if (phrase != null) {
            return add(i, phrase, couple(phrase.last()) ? EXACT : VAGUE);
        }
        Written number = Written.at(sentence, i);
        if (number == null) {
            String least = VAGUE_WORDS.get(lower(i));
            boolean vague = least != null
                    && !lower(i - 1).equals("how")
                    && !lower(i + 1).equals("as");
            return vague ? add(i, new Written(Integer.parseInt(least), i), VAGUE) : i + 1;
        }
        if (measures.contains(i, number.last())) {
            boolean open = WORDS.section("range").contains(lower(number.last() + 1))
                    || lower(number.last() + 1).equals("and");
            Written end =
                    open && (measures.span(i) || measures.aged(i)) ? Written.at(sentence, number.last() + 2) : null;
            return (end == null ? number : end).last() + 1;
        }
        boolean between = lower(i - 1).equals("between");
        String joint = lower(number.last() + 1);
        int second = number.last() + 2;
        boolean joined = joint.equals("and")
                ? between
                : WORDS.section("range").contains(joint)
                        && !(joint.equals("to")
                                && (lower(i - 1).equals("from") || lower(i - 1).equals("by")));
        Written other = joined ? Written.at(sentence, second) : null;
        boolean once = other != null && other.value() == number.value() && joint.matches("[-–]");
        if (other == null || other.value() <= number.value() && !once) {
            return add(i, number, EXACT);
        }
        if (measures.contains(second, other.last())) {
            return other.last() + 1;
        }
        int first = between ? i - 1 : i - before(i, "about");
        found.add(new NumberMention(
                first,
                i,
                other.last(),
                new Count(number.value(), other.value(), once ? EXACT : RANGE, number.value())));
        return other.last() + 1;
    }

    private int add(int i, Written number, Comparator plain) {
        int n = number.value();
        int least = before(i, "at least");
        int more = before(i, "more than");
        int upTo = before(i, "up to");
        int fewer = before(i, "fewer than");
        int about = before(i, "about");
        int after = plain == VAGUE ? 0 : after(number.last(), "or more");
        Integer stated = plain == VAGUE ? null : n;
        int last = number.last();
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

    /** "A couple and their sons": two people, where the word counts nothing behind it. */
    private boolean couple(int last) {
        int next = last + 1;
        return lower(last).equals("couple")
                && next < sentence.size()
                && !lower(next).equals("of")
                && !sentence.token(next).is("NN")
                && !sentence.token(next).is("JJ")
                && !sentence.token(next).is("CD");
    }

    /** How many tokens before one make up an entry of a section; 0 when none does. */
    private int before(int i, String section) {
        for (int length = Math.min(4, i); length > 0; length--) {
            if (WORDS.section(section).contains(sentence.words(i - length, i))) {
                return length;
            }
        }
        return 0;
    }

    private int after(int last, String section) {
        for (int length = 4; length > 0; length--) {
            boolean inside = last + length < sentence.size();
            if (inside
                    && WORDS.section(section).contains(sentence.words(last + 1, last + 1 + length))
                    && Written.at(sentence, last + 1 + length) == null) {
                return length;
            }
        }
        return lower(last + 1).equals("-") && lower(last + 2).equals("plus") ? 2 : 0;
    }

    private @Nullable Written phrase(int i) {
        for (int length = Math.min(3, sentence.size() - i); length > 1; length--) {
            String least = PHRASES.get(sentence.words(i, i + length));
            if (least != null) {
                return new Written(Integer.parseInt(least), i + length - 1);
            }
        }
        return null;
    }

    private String lower(int i) {
        return sentence.lower(i);
    }
}
