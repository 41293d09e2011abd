package org.synoptic.toll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Status;
import org.synoptic.number.Numbers;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Who a person is said to be by the words around a name: "Amir Sol, a teacher", "Amir Sol (12)", "known as a fighter". */
final class Descriptions {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "another");
    private static final int ADULT = 18;
    private static final int REACH = 12;

    private final Sentence sentence;

    Descriptions(Sentence sentence) {
        this.sentence = sentence;
    }

    /** What stands right beside a person. */
    Status beside(Group group) {
        Integer age = age(behind(group));
        if (age != null && age < ADULT && !group.counted()) {
            return Status.CIVILIAN;
        }
        boolean one =
                group.counted() && group.count().high() != null && group.count().high() == 1;
        if (one
                && sentence.lower(group.last() + 1).equals(",")
                && Set.of("a", "an").contains(sentence.lower(group.last() + 2))) {
            return status(group.last() + 2);
        }
        if (group.kind() != Group.Kind.NAMED) {
            return Status.UNSPECIFIED;
        }
        int k = group.last() + 1;
        k += sentence.lower(k).equals(",") ? 1 : 0;
        if (ARTICLES.contains(sentence.lower(k))) {
            return status(k);
        }
        boolean doctor = sentence.lower(group.first()).equals("dr.")
                || sentence.lower(group.first() - 1).equals("dr.");
        return doctor ? Status.CIVILIAN : Status.UNSPECIFIED;
    }

    /** What the rest of the clause says that a named person is: "was a teacher", "living there as a displaced person". */
    Status said(Group group) {
        int next = group.last() + 1;
        if (Set.of("is", "was").contains(sentence.lower(next)) && ARTICLES.contains(sentence.lower(next + 1))) {
            return status(next + 1);
        }
        for (int i = next; i < Math.min(sentence.size(), next + REACH); i++) {
            if (Set.of(",", ";", ".").contains(sentence.lower(i))) {
                break;
            }
            if (sentence.lower(i).equals("as") && ARTICLES.contains(sentence.lower(i + 1))) {
                return status(i + 1);
            }
        }
        return Status.UNSPECIFIED;
    }

    /** The status of the noun phrase that begins at a token, over its article. */
    Status status(int from) {
        int k = ARTICLES.contains(sentence.lower(from)) || sentence.lower(from).equals("all") ? from + 1 : from;
        NounPhrase phrase = NounPhrase.at(sentence, k);
        return phrase.people() ? phrase.status(sentence) : Status.UNSPECIFIED;
    }

    /** Who "them" are: the nearest people in the plural before. */
    Status plural(Group group) {
        for (int i = group.first() - 1; i >= 0; i--) {
            if (People.noun(sentence.lower(i)).filter(People.Noun::plural).isPresent()
                    && sentence.token(i).is("NN")) {
                return NounPhrase.at(sentence, i).status(sentence);
            }
        }
        return Status.UNSPECIFIED;
    }

    /** "Soldiers are hunting villagers, killing nine": who is attacked by the verb before is who dies. */
    Status attacked(Group group) {
        for (int i = group.first() - 1; i >= 0 && sentence.parsed(); i--) {
            Token t = sentence.token(i);
            boolean object = Sentence.related(t, "obj", "dobj")
                    || Sentence.related(t, "obl", "nmod")
                            && sentence.lower(i - 1).equals("on");
            if (People.noun(t.lower()).filter(People.Noun::plural).isPresent() && (object || t.is("NNS"))) {
                Status status = NounPhrase.at(sentence, i).status(sentence);
                return object && status == Status.CIVILIAN ? status : Status.UNSPECIFIED;
            }
        }
        return Status.UNSPECIFIED;
    }

    /** The token behind a name, which the brackets that its group takes in do not belong to. */
    private int behind(Group group) {
        for (int i = group.first(); i <= group.last(); i++) {
            if (sentence.lower(i).equals("(")) {
                return i;
            }
        }
        return group.last() + 1;
    }

    /** The age behind a person: "Amir Sol (12 years old)", "Amir Sol, two years old"; null for none. */
    private @Nullable Integer age(int from) {
        int k = Set.of("(", ",").contains(sentence.lower(from)) ? from + 1 : from;
        k += sentence.lower(k).equals("aged") ? 1 : 0;
        boolean told = sentence.words(k + 1, k + 3).equals("years old")
                || sentence.lower(k - 1).equals("aged")
                || sentence.lower(k - 1).equals("(") && sentence.lower(k + 1).equals(")")
                || sentence.lower(k - 1).equals(",")
                        && k < sentence.size()
                        && sentence.token(k).is("CD")
                        && Set.of(",", ";", ".", "and").contains(sentence.lower(k + 1));
        return told ? Numbers.value(sentence, k) : null;
    }
}
