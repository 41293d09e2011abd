package org.synoptic.toll;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Status;
import org.synoptic.number.Numbers;
import org.synoptic.syntax.Sentence;
import org.synoptic.toll.Links.Link;
import org.synoptic.toll.Trigger.Kind;

/** Who the people of a link are said to be, where their own words leave it open. */
final class Statuses {
    private static final Lexicon PEOPLE = Lexicon.of("people");
    private static final int REACH = 7;
    private static final int ADULT = 18;
    private static final int LIST = 14;

    private final List<Link> links;
    private final Sentence sentence;

    Statuses(List<Link> links, Sentence sentence) {
        this.links = links;
        this.sentence = sentence;
    }

    /** The status of a link among the links of its sentence. */
    Status of(Link link) {
        Group group = link.group();
        if (group.status() != Status.UNSPECIFIED) {
            return group.status();
        }
        for (Status told :
                List.of(described(group), apposed(group), said(link), counted(link), parts(link), antecedent(group))) {
            if (told != Status.UNSPECIFIED) {
                return told;
            }
        }
        if (elided(link)) {
            return before(link);
        }
        return link.whole() == null ? Status.UNSPECIFIED : link.whole().group().status();
    }

    /** "Amir Sol, a teacher", "Amir Sol a teacher". */
    private Status described(Group group) {
        int k = group.last() + 1;
        k += sentence.lower(k).equals(",") ? 1 : 0;
        boolean article = Set.of("a", "an", "the", "another").contains(sentence.lower(k));
        Integer age = age(group.last() + 1);
        if (age != null && age < ADULT && !group.counted()) {
            return Status.CIVILIAN;
        }
        boolean doctor = sentence.lower(group.first()).equals("dr.")
                || sentence.lower(group.first() - 1).equals("dr.");
        if (group.kind() != Group.Kind.NAMED) {
            return Status.UNSPECIFIED;
        }
        return article ? status(k) : doctor ? Status.CIVILIAN : Status.UNSPECIFIED;
    }

    /** The age behind a person: "Amir Sol (12 years old)", "Amir Sol, two years old"; null for none. */
    private @Nullable Integer age(int from) {
        int k = Set.of("(", ",").contains(sentence.lower(from)) ? from + 1 : from;
        k += sentence.lower(k).equals("aged") ? 1 : 0;
        return sentence.words(k + 1, k + 3).equals("years old")
                        || sentence.lower(k - 1).equals("aged")
                ? Numbers.value(sentence, k)
                : null;
    }

    /** "40 people, mostly civilians", "20, all of them nurses". */
    private Status apposed(Group group) {
        boolean most = false;
        boolean all = false;
        for (int i = group.last() + 1; i < Math.min(sentence.size(), group.last() + REACH); i++) {
            String word = sentence.lower(i);
            most |= PEOPLE.section("most").contains(word);
            all |= PEOPLE.section("all").contains(word);
            var noun = People.noun(word);
            if (noun.isPresent()) {
                Status status = noun.get().status();
                boolean civilians = noun.get().base().equals("civilian");
                return most && civilians ? Status.MIXED : most || all ? status : Status.UNSPECIFIED;
            }
            if (!most && !all && !Set.of(",", "-", "\u2013", "the", "(").contains(word)) {
                return Status.UNSPECIFIED;
            }
        }
        return Status.UNSPECIFIED;
    }

    /** "six of the dead were civilians", "133 deaths among civilians". */
    private Status said(Link link) {
        Group group = link.group();
        boolean share = link.rule().equals("part") && PEOPLE.section("suffered").contains(sentence.lower(group.last()))
                || link.rule().equals("part") && group.bare();
        int k = group.last() + 1;
        if (share && Clause.BE.contains(sentence.lower(k))) {
            return status(k + 1);
        }
        for (int i = k; Triggers.counted(sentence.lower(group.head())) != null && i < k + REACH; i++) {
            if (sentence.lower(i).equals("among")) {
                return status(i + 1);
            }
        }
        return Status.UNSPECIFIED;
    }

    /** The status of the noun phrase that begins at a token, over its article. */
    private Status status(int from) {
        int k = Set.of("a", "an", "the", "all", "another").contains(sentence.lower(from)) ? from + 1 : from;
        NounPhrase phrase = NounPhrase.at(sentence, k);
        return phrase.people() ? phrase.status(sentence) : Status.UNSPECIFIED;
    }

    /** Who "he" is: the nearest single person told of before in the sentence. */
    private Status antecedent(Group group) {
        for (int i = group.first() - 1; group.kind() == Group.Kind.PRONOUN && i >= 0; i--) {
            var noun = People.noun(sentence.lower(i))
                    .filter(n -> !n.plural() && !n.collective())
                    .filter(n -> sentence.token(group.first()).is("PRP"));
            if (noun.isPresent() && sentence.token(i).is("NN")) {
                return noun.get().status();
            }
        }
        return Status.UNSPECIFIED;
    }

    /** A total says itself whom it counts: "the number of civilians killed", "the civilian death toll". */
    private Status counted(Link link) {
        Trigger trigger = link.trigger();
        if (trigger.kind() != Kind.TOLL) {
            return Status.UNSPECIFIED;
        }
        var words = EnumSet.noneOf(Status.class);
        for (int i = Math.max(0, trigger.first() - 1); i <= trigger.last(); i++) {
            Status noun =
                    People.noun(sentence.lower(i)).map(People.Noun::status).orElse(Status.UNSPECIFIED);
            words.add(noun == Status.UNSPECIFIED ? People.before(Set.of(sentence.lower(i))) : noun);
        }
        words.remove(Status.UNSPECIFIED);
        return words.size() > 1 ? Status.MIXED : words.stream().findFirst().orElse(Status.UNSPECIFIED);
    }

    /** Both civilians and fighters among the parts, with or without numbers: "including children and opposition fighters". */
    private Status parts(Link link) {
        Set<Status> parts = links.stream()
                .filter(l -> link.equals(l.whole()))
                .map(l -> l.group().status())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
        int from = link.group().last() + 1;
        from += sentence.lower(from).equals(",") ? 1 : 0;
        if (People.part(sentence.lower(from))) {
            for (int i = from + 1; i < Math.min(sentence.size(), from + LIST); i++) {
                var noun = People.noun(sentence.lower(i));
                noun.filter(People.Noun::plural).ifPresent(n -> parts.add(n.status()));
                boolean list = noun.isPresent()
                        || sentence.token(i).is("JJ")
                        || sentence.token(i).is("NN")
                        || sentence.token(i).is("CD")
                        || People.joint(sentence.lower(i));
                if (!list) {
                    break;
                }
            }
        }
        return parts.contains(Status.CIVILIAN) && parts.contains(Status.COMBATANT) ? Status.MIXED : Status.UNSPECIFIED;
    }

    /** Whether a group leaves its noun to what stands before: "12 others", "wounding 12", but not "dozens more". */
    private boolean elided(Link link) {
        Group group = link.group();
        boolean more =
                group.count().stated() == null || sentence.lower(group.last()).equals("more");
        boolean others = Set.of("others", "other").contains(sentence.lower(group.head()));
        return link.trigger().kind() != Kind.TOLL && group.counted() && (others || group.bare() && !more);
    }

    private Status before(Link link) {
        Group group = link.group();
        Link nearest = null;
        for (Link l : links) {
            boolean earlier = l.group().last() < group.first()
                    && l.group().counted()
                    && l.whole() == null
                    && !l.group().bare();
            if (earlier
                    && (nearest == null || l.group().first() > nearest.group().first())) {
                nearest = l;
            }
        }
        return nearest == null ? Status.UNSPECIFIED : nearest.group().status();
    }
}
