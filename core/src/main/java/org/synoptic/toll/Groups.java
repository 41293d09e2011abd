package org.synoptic.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.Status;
import org.synoptic.number.NumberMention;
import org.synoptic.number.Numbers;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Cuts the groups of people out of a sentence: numbers with their nouns, single persons, names, pronouns. */
final class Groups {
    private static final Lexicon PEOPLE = Lexicon.of("people");
    private static final int LONGEST_LEAD = 4;
    private static final int LONGEST_BRACKET = 10;

    private final Sentence sentence;

    private Groups(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The groups of a sentence in order; they do not overlap. */
    static List<Group> of(Sentence sentence) {
        var groups = new Groups(sentence);
        var persons = new Persons(sentence);
        List<NumberMention> numbers = Numbers.of(sentence);
        var found = new ArrayList<Group>();
        int next = 0;
        for (int i = 0; i < sentence.size(); ) {
            while (next < numbers.size() && numbers.get(next).first() < i) {
                next++;
            }
            Group group = next < numbers.size() && numbers.get(next).first() == i
                    ? groups.counted(numbers.get(next))
                    : persons.at(i, found.isEmpty() ? null : found.getLast());
            group = group == null ? null : groups.bracketed(group);
            group = group == null || found.isEmpty() ? group : behind(found.getLast(), group);
            if (group != null) {
                found.add(group);
                i = group.last() + 1;
            } else {
                i++;
            }
        }
        return List.copyOf(found);
    }

    /** A group without the words that belong to the one before it. */
    private static Group behind(Group before, Group group) {
        return group.first() > before.last()
                ? group
                : new Group(
                        before.last() + 1,
                        group.number(),
                        group.head(),
                        group.last(),
                        group.count(),
                        group.kind(),
                        group.status());
    }

    /** A name with the brackets behind it that hold another name or an age: "Amir Sol (Abu Karim)", "Amir Sol (42)". */
    private Group bracketed(Group group) {
        int last = group.last();
        boolean name =
                group.kind() == Group.Kind.NAMED || group.kind() == Group.Kind.SINGLE && group.last() > group.head();
        while (name && sentence.lower(last + 1).equals("(")) {
            int close = last + 2;
            while (close < sentence.size() && close < last + LONGEST_BRACKET && aside(close)) {
                close++;
            }
            if (!sentence.lower(close).equals(")") || close == last + 2) {
                break;
            }
            last = close;
            while (last + 1 < sentence.size()
                    && sentence.token(last + 1).tag().equals("NNP")
                    && !sentence.token(last + 1).entity().matches("LOCATION|ORGANIZATION")) {
                last++;
            }
        }
        return new Group(
                group.first(), group.number(), group.head(), last, group.count(), group.kind(), group.status());
    }

    /** Whether a token can stand in brackets behind a name that hold another name or an age. */
    private boolean aside(int i) {
        Token t = sentence.token(i);
        return t.tag().equals("NNP")
                || t.tag().equals("HYPH")
                || t.is("CD")
                || NounPhrase.quote(sentence, i)
                || PEOPLE.section("asides").contains(t.lower());
    }

    private @Nullable Group counted(NumberMention number) {
        int k = number.last() + 1;
        k += NounPhrase.quote(sentence, k) && sentence.lower(k + 1).equals("of") ? 1 : 0;
        boolean of = Set.of("of", "out").contains(sentence.lower(k));
        if (of) {
            int from = k + (sentence.lower(k).equals("out") ? 2 : 1);
            if (PEOPLE.section("them").contains(sentence.lower(from))) {
                return ofThem(number, from);
            }
            boolean determined = PEOPLE.section("determiners").contains(sentence.lower(from))
                    || Set.of("these", "those").contains(sentence.lower(from));
            k = determined ? from + 1 : from;
            boolean owned = k < sentence.size() && sentence.token(k - 1).is("PRP$");
            k += owned && sentence.token(k).is("CD") ? 1 : 0;
        }
        NounPhrase phrase = NounPhrase.at(sentence, k);
        if (phrase.people() && things(number, phrase)) {
            return null;
        }
        if (phrase.people()) {
            return group(number, phrase.head(), phrase.last(sentence), phrase.status(sentence));
        }
        if (phrase.thing() || of && phrase.end() == k) {
            return null;
        }
        boolean named = k < sentence.size() && number.count().low() > 1 && kin(k);
        if (named) {
            return group(number, k, k, Status.UNSPECIFIED);
        }
        int family = family(number.first());
        if (family >= 0) {
            return new Group(
                    lead(family),
                    number.core(),
                    number.last(),
                    number.last(),
                    number.count(),
                    Group.Kind.COUNTED,
                    household(family));
        }
        boolean one = number.count().low() == 1 && number.count().stated() != null;
        Token end = sentence.token(Math.max(0, phrase.end() - 1));
        boolean plural = phrase.end() > k && !one && end.is("NN") && end.tag().endsWith("S");
        return plural ? group(number, phrase.end() - 1, phrase.end() - 1, Status.UNSPECIFIED) : bare(number);
    }

    /** Whether a name in the singular stands right behind a number for the people who bear it: "two Orveli". */
    private boolean kin(int k) {
        Token t = sentence.token(k);
        Token next = sentence.token(Math.min(k + 1, sentence.size() - 1));
        return t.tag().equals("NNP")
                && !sentence.lower(k - 1).equals("of")
                && !People.thing(t.lower())
                && !Times.named(t.text())
                && !Times.contains(t.lower())
                && !Triggers.known(t.lower())
                && t.entity().matches("|PERSON|MISC|NORP|NATIONALITY")
                && !(next.index() > k
                        && (next.is("NN")
                                || next.tag().equals("POS")
                                || next.tag().equals("HYPH")));
    }

    /** "23 rebel targets", "several army positions": the noun for people only says whose things are counted. */
    private boolean things(NumberMention number, NounPhrase phrase) {
        int next = phrase.head() + 1;
        Integer high = number.count().high();
        return (high == null || high > 1)
                && next < sentence.size()
                && Set.of("NNS", "NNPS").contains(sentence.token(next).tag())
                && People.noun(sentence.lower(next)).isEmpty()
                && !Triggers.known(sentence.lower(next))
                && !People.noun(sentence.lower(phrase.head()))
                        .map(People.Noun::plural)
                        .orElse(true);
    }

    /** "three of them", "12 of whom were children": the noun behind, where there is one, says who. */
    private Group ofThem(NumberMention number, int them) {
        int k = them + 1;
        if (Set.of("were", "was", "are", "being").contains(sentence.lower(k))) {
            k++;
        }
        if (PEOPLE.section("determiners").contains(sentence.lower(k))) {
            k++;
        }
        NounPhrase phrase = NounPhrase.at(sentence, k);
        return phrase.people()
                ? group(number, phrase.head(), phrase.head(), phrase.status(sentence))
                : group(number, them, them, Status.UNSPECIFIED);
    }

    private Group bare(NumberMention number) {
        int last = sentence.lower(number.last() + 1).equals("more") ? number.last() + 1 : number.last();
        return new Group(
                lead(number.first()),
                number.core(),
                number.core() - 1,
                last,
                number.count(),
                Group.Kind.COUNTED,
                Status.UNSPECIFIED);
    }

    private Group group(NumberMention number, int head, int last, Status status) {
        int family = family(number.first());
        int end = Math.max(last, number.last());
        Count count = number.count();
        boolean least = sentence.words(end + 1, end + 3).equals("at least")
                && count.comparator() == Comparator.EXACT
                && !sentence.token(Math.min(sentence.size() - 1, end + 3)).is("CD");
        return new Group(
                lead(family >= 0 ? family : number.first()),
                number.core(),
                head,
                least ? end + 2 : end,
                least ? new Count(count.low(), null, Comparator.AT_LEAST, count.low()) : count,
                Group.Kind.COUNTED,
                family >= 0 && status == Status.UNSPECIFIED ? household(family) : status);
    }

    /** A family is taken for civilians, other bundles for nobody in particular. */
    private Status household(int bundle) {
        return PEOPLE.section("households").contains(sentence.lower(bundle)) ? Status.CIVILIAN : Status.UNSPECIFIED;
    }

    /** The noun before "of" and a number that only bundles them, "a family of six"; -1 for none. */
    private int family(int number) {
        return sentence.lower(number - 1).equals("of")
                        && PEOPLE.section("bundles").contains(sentence.lower(number - 2))
                ? number - 2
                : -1;
    }

    /** Where a group begins whose number or bundle is at a token: "another 12", "a total of 12", "their two children". */
    private int lead(int number) {
        int first = number;
        while (first > 0
                && PEOPLE.section("bundle words").contains(sentence.lower(first - 1))
                && first < number + 1
                && PEOPLE.section("bundles").contains(sentence.lower(number))) {
            first--;
        }
        for (int length = LONGEST_LEAD; length > 0; length--) {
            if (first - length >= 0 && PEOPLE.section("leads").contains(sentence.words(first - length, first))) {
                return first - length;
            }
        }
        return first;
    }
}
