package org.synoptic.toll;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.Status;
import org.synoptic.number.Numbers;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Finds single persons without a number: "the driver", "his wife", a name, "he". */
final class Persons {
    private static final Lexicon PEOPLE = Lexicon.of("people");
    private static final Count ONE = new Count(1, 1, Comparator.EXACT, 1);
    private static final Count TWO = new Count(2, 2, Comparator.EXACT, 2);
    private static final Set<String> ONES = Set.of("a", "an", "another", "one");
    private static final int LONGEST = 12;
    private static final int ADULT = 18;

    private final Sentence sentence;

    Persons(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The person that begins at a token, or none; {@code before} is the group found before it. */
    @Nullable
    Group at(int i, @Nullable Group before) {
        Token t = sentence.token(i);
        if (PEOPLE.section("pronouns").contains(t.lower()) && !t.tag().equals("PRP$")) {
            return new Group(i, i, i, i, ONE, Group.Kind.PRONOUN, Status.UNSPECIFIED);
        }
        if (ordinal(i)) {
            return new Group(i, i, i - 1, i + 1, ONE, Group.Kind.COUNTED, Status.UNSPECIFIED);
        }
        if (another(i)) {
            return new Group(i, i, i - 1, i, ONE, Group.Kind.COUNTED, Status.UNSPECIFIED);
        }
        boolean determined =
                PEOPLE.section("determiners").contains(t.lower()) || t.tag().equals("POS");
        int from = age(determined ? i + 1 : i);
        boolean after = i > 0
                && (Triggers.known(sentence.lower(i - 1))
                        || sentence.lower(i - 1).equals("and") && before != null && before.last() == i - 2);
        if (from > i
                || named(i)
                || after && (t.is("JJ") || t.is("NNP"))
                || People.noun(t.lower()).isPresent()) {
            NounPhrase phrase = NounPhrase.at(sentence, from);
            if (phrase.people() && determined && sentence.lower(phrase.head()).equals("couple")) {
                return new Group(i, i, phrase.head(), phrase.head(), TWO, Group.Kind.COUNTED, phrase.status(sentence));
            }
            if (phrase.people() && one(from, phrase.head())) {
                int last = Math.max(phrase.hyphened(sentence), name(phrase.head() + 1));
                last = parent(phrase.head()) ? Math.max(last, phrase.head() + 2) : last;
                Status status = phrase.status(sentence);
                boolean child = status == Status.UNSPECIFIED && child(determined ? i + 1 : i);
                return new Group(i, i, phrase.head(), last, ONE, Group.Kind.SINGLE, child ? Status.CIVILIAN : status);
            }
        }
        if (people(i)) {
            return new Group(i, i, i + 1, i + 1, ONE, Group.Kind.SINGLE, Status.UNSPECIFIED);
        }
        int last = named(from) ? name(from) : proper(from, from > (determined ? i + 1 : i));
        Status status = child(determined ? i + 1 : i) ? Status.CIVILIAN : Status.UNSPECIFIED;
        return last < 0 ? null : new Group(i, i, last, last, ONE, Group.Kind.NAMED, status);
    }

    /** "a fifth died", "killed a fifth": one more by an ordinal without a noun. */
    private boolean ordinal(int i) {
        Token next = sentence.token(Math.min(i + 2, sentence.size() - 1));
        return sentence.lower(i).equals("a")
                && PEOPLE.section("ordinals").contains(sentence.lower(i + 1))
                && !sentence.lower(i + 2).equals("of")
                && !next.is("NN")
                && !next.is("JJ")
                && !next.is("CD")
                && !next.tag().equals("HYPH");
    }

    /** One of a people: "another Orveli was shot", "killing an Arvanian". */
    private boolean people(int i) {
        if (!PEOPLE.section("one more").contains(sentence.lower(i)) || i + 1 >= sentence.size()) {
            return false;
        }
        Token name = sentence.token(i + 1);
        Token next = sentence.token(Math.min(i + 2, sentence.size() - 1));
        boolean alone = next.index() == i + 1
                || !(next.is("NN")
                        || next.is("JJ")
                        || next.is("CD")
                        || next.tag().equals("HYPH")
                        || next.tag().equals("POS")
                        || next.tag().equals("VBG"));
        return alone
                && Character.isUpperCase(name.text().charAt(0))
                && (name.tag().equals("NNP") || name.is("JJ"))
                && !name.entity().matches("LOCATION|ORGANIZATION")
                && !Times.named(name.text())
                && !Times.contains(name.lower())
                && !People.thing(name.lower())
                && !name.text().equals(name.text().toUpperCase(Locale.ROOT));
    }

    /** "wounding another", "other injured": one more without a noun. */
    private boolean another(int i) {
        boolean next = i + 1 < sentence.size();
        if (sentence.lower(i).equals("another")) {
            return next
                    && !sentence.token(i + 1).is("NN")
                    && !sentence.token(i + 1).is("JJ")
                    && !sentence.token(i + 1).is("CD");
        }
        return sentence.lower(i).equals("other")
                && next
                && Triggers.known(sentence.lower(i + 1))
                && (i == 0
                        || Triggers.known(sentence.lower(i - 1))
                        || Set.of(",", "and").contains(sentence.lower(i - 1)));
    }

    /** The last token of what is written like a name of two words or more and, without an age, is no body and no place. */
    private int proper(int i, boolean aged) {
        boolean governed = i > 0
                && (sentence.token(i - 1).is("IN") && !sentence.lower(i - 1).equals("of")
                        || sentence.token(i - 1).tag().equals("TO"));
        int last = -1;
        int words = 0;
        for (int k = i; !governed && k < sentence.size() && k < i + LONGEST; k++) {
            Token t = sentence.token(k);
            boolean hyphen = t.tag().equals("HYPH") && words > 0;
            boolean name = t.tag().equals("NNP")
                    && (aged
                            || !t.entity().equals("ORGANIZATION") && !t.entity().equals("LOCATION"));
            if (!hyphen && !name) {
                break;
            }
            if (name
                    && (People.noun(t.lower()).isPresent()
                            || People.thing(t.lower())
                            || Triggers.known(t.lower())
                            || Times.contains(t.lower())
                            || Times.named(t.text()))) {
                return -1;
            }
            words += name ? 1 : 0;
            last = name ? k : last;
        }
        boolean next = last + 1 < sentence.size() && sentence.token(last + 1).is("NN");
        return words >= 2 && !next && !shouting() ? last : -1;
    }

    /** Whether the sentence is a headline in capitals, where nothing is told by them. */
    private boolean shouting() {
        long words = sentence.tokens().stream()
                .filter(t -> Character.isLetter(t.text().charAt(0)))
                .count();
        long capitals = sentence.tokens().stream()
                .filter(t -> Character.isUpperCase(t.text().charAt(0)))
                .count();
        return capitals * 2 > words;
    }

    /** Over "34-year-old" or "17 year old". */
    private int age(int i) {
        int k = i;
        while (k < sentence.size()
                && k < i + 4
                && (sentence.token(k).is("CD")
                        || Set.of("-", "year", "years", "month", "months").contains(sentence.lower(k)))) {
            k++;
        }
        return k > i && sentence.lower(k).equals("old") ? k + 1 : i;
    }

    /** Whether an age that begins at a token is that of a child: "12-year-old", "five-month-old". */
    private boolean child(int i) {
        Integer age = age(i) == i ? null : Numbers.value(sentence, i);
        return age != null && age < ADULT;
    }

    private boolean one(int from, int head) {
        People.Noun noun = People.noun(sentence.lower(head)).orElseThrow();
        boolean single = PEOPLE.section("single too").contains(noun.base())
                && (ONES.contains(sentence.lower(from - 1))
                        || sentence.token(head).tag().equals("NNP")
                                && !sentence.token(head).entity().equals("ORGANIZATION"));
        return !noun.plural()
                && (!noun.collective() || single)
                && !sentence.token(head).is("VB")
                && !sentence.token(head).tag().equals("NNS");
    }

    /** "a mother of three". */
    private boolean parent(int head) {
        return PEOPLE.section("before children").contains(sentence.lower(head))
                && sentence.lower(head + 1).equals("of")
                && Numbers.value(sentence, head + 2) != null;
    }

    private boolean named(int i) {
        return i < sentence.size()
                && sentence.token(i).entity().equals("PERSON")
                && (sentence.token(i).is("NN") || sentence.token(i).tag().equals("UH"));
    }

    /** The last token of a person's name that begins at a token; -1 where none does. */
    private int name(int i) {
        int last = -1;
        for (int k = i; k < sentence.size() && k < i + LONGEST; k++) {
            Token t = sentence.token(k);
            boolean part = t.entity().equals("PERSON") || t.tag().equals("HYPH") && sentence.glued(k) && last >= 0;
            if (!part) {
                break;
            }
            last = k;
        }
        return last;
    }
}
