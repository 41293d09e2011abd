package org.synoptic.toll;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Status;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;
import org.synoptic.toll.Links.Link;
import org.synoptic.toll.Trigger.Kind;

/** Who the people of a link are said to be, where their own words leave it open. */
final class Statuses {
    private static final Lexicon PEOPLE = Lexicon.of("people");
    private static final int REACH = 9;
    private static final int LIST = 14;

    private final List<Link> links;
    private final Sentence sentence;
    private final Descriptions descriptions;
    private final Status before;

    /** @param before who the people were that the sentence before this one told of last */
    Statuses(List<Link> links, Sentence sentence, Status before) {
        this.links = links;
        this.sentence = sentence;
        this.descriptions = new Descriptions(sentence);
        this.before = before;
    }

    /** The status of a link among the links of its sentence. */
    Status of(Link link) {
        Group group = link.group();
        Link over = link.whole();
        boolean plain = group.kind() == Group.Kind.SINGLE
                && PEOPLE.section("by sex or age").contains(sentence.lower(group.head()))
                && over != null
                && over.group().count().low() > 1
                && !People.part(sentence.lower(group.first() - 1));
        if (plain && over != null && over.group().status() == Status.COMBATANT) {
            return Status.COMBATANT;
        }
        if (group.status() != Status.UNSPECIFIED) {
            return group.status();
        }
        for (Status told : List.of(
                descriptions.beside(group),
                apposed(group),
                said(link),
                counted(link),
                parts(link),
                others(link),
                antecedent(group))) {
            if (told != Status.UNSPECIFIED) {
                return told;
            }
        }
        if (elided(link)) {
            return before(link);
        }
        Status whole =
                link.whole() == null ? Status.UNSPECIFIED : link.whole().group().status();
        return whole == Status.UNSPECIFIED ? headed(group) : whole;
    }

    /** "with his children: Amir and Sol": the noun without a number over the list in which a name stands. */
    private Status headed(Group group) {
        for (int i = group.first() - 1; group.kind() == Group.Kind.NAMED && i >= 0; i--) {
            Token t = sentence.token(i);
            if (PEOPLE.section("headings").contains(t.lower()) && t.is("NNS")) {
                return People.noun(t.lower()).map(People.Noun::status).orElse(Status.UNSPECIFIED);
            }
            boolean list = t.tag().equals("NNP")
                    || t.is("CD")
                    || t.tag().equals("HYPH")
                    || PEOPLE.section("in a list of names").contains(t.lower());
            if (!list) {
                break;
            }
        }
        return Status.UNSPECIFIED;
    }

    /** "40 people, mostly civilians", "20, all of them nurses", "30 people dead, many of whom were soldiers". */
    private Status apposed(Group group) {
        boolean most = false;
        boolean all = false;
        for (int i = group.last() + 1; i < Math.min(sentence.size(), group.last() + REACH); i++) {
            String word = sentence.lower(i);
            most |= PEOPLE.section("most").contains(word);
            all |= PEOPLE.section("all").contains(word);
            var noun = People.noun(word);
            boolean suffered = !most && PEOPLE.section("suffered").contains(word);
            if (noun.isPresent() && !suffered) {
                Status status = descriptions.status(i);
                boolean some = noun.get().base().equals("civilian") || status == Status.COMBATANT;
                return most && some ? Status.MIXED : most || all ? status : Status.UNSPECIFIED;
            }
            boolean but = word.equals("but");
            if (but
                    || !most
                            && !all
                            && !suffered
                            && !PEOPLE.section("before most").contains(word)) {
                return Status.UNSPECIFIED;
            }
        }
        return Status.UNSPECIFIED;
    }

    /** "six of the dead were civilians", "133 deaths among civilians". */
    private Status said(Link link) {
        Group group = link.group();
        boolean share = link.rule().equals("part")
                && (group.bare()
                        || Triggers.share(sentence.lower(group.last())) != null
                        || sentence.lower(group.last()).equals("those"));
        int k = group.last() + 1;
        if (PEOPLE.section("ranks").contains(sentence.words(k, k + 3))) {
            return Status.COMBATANT;
        }
        k += share && Triggers.share(sentence.lower(k)) != null ? 1 : 0;
        if (share && Clause.BE.contains(sentence.lower(k))) {
            return descriptions.status(k + 1);
        }
        for (int i = k; Triggers.counted(sentence.lower(group.head())) != null && i < k + REACH; i++) {
            if (sentence.lower(i).equals("among")) {
                return descriptions.status(i + 1);
            }
        }
        return Status.UNSPECIFIED;
    }

    /** Who "he" is: the nearest single person told of before in the sentence. */
    private Status antecedent(Group pronoun) {
        List<Group> groups = pronoun.kind() == Group.Kind.PRONOUN ? Groups.of(sentence) : List.of();
        for (Group g : groups.reversed()) {
            if (g.first() >= pronoun.first() || g.counted() || g.kind() == Group.Kind.PRONOUN) {
                continue;
            }
            for (Status told : List.of(g.status(), descriptions.beside(g), descriptions.said(g))) {
                if (told != Status.UNSPECIFIED) {
                    return told;
                }
            }
        }
        return Status.UNSPECIFIED;
    }

    /** "Seven members of the family and 18 other civilians": the word "other" says who the people before it are. */
    private Status others(Link link) {
        int i = links.indexOf(link) + 1;
        Link next = i < links.size() ? links.get(i) : null;
        boolean same = next != null
                && next.trigger().equals(link.trigger())
                && next.outcome() == link.outcome()
                && next.group().first() > link.group().last();
        if (!same || next == null || next.group().bare() || !next.group().counted()) {
            return Status.UNSPECIFIED;
        }
        String words =
                " " + sentence.words(next.group().first(), Math.max(next.group().head(), 0)) + " ";
        return words.contains(" other ") ? next.group().status() : Status.UNSPECIFIED;
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
            noun = sentence.lower(i).equals("losses") ? Status.COMBATANT : noun;
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
        int all = links.stream()
                .filter(l -> link.equals(l.whole()))
                .mapToInt(l -> l.group().count().low())
                .sum();
        boolean young = links.stream()
                .filter(l -> link.equals(l.whole()))
                .allMatch(l ->
                        l.group().status() == Status.CIVILIAN || descriptions.beside(l.group()) == Status.CIVILIAN);
        if (all > 1 && all == link.group().count().low() && young) {
            return Status.CIVILIAN;
        }
        int from = link.group().last() + 1;
        from += sentence.lower(from).equals(",") ? 1 : 0;
        boolean people = People.noun(sentence.lower(link.group().head()))
                .filter(n -> n.base().equals("person") || n.base().equals("people"))
                .isPresent();
        if (people
                && sentence.lower(from).equals("including")
                && sentence.lower(from + 1).equals("civilians")) {
            return Status.MIXED;
        }
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

    /** Whether a group leaves its noun to what stands before: "12 others", "wounding 12", "dozens more wounded". */
    private boolean elided(Link link) {
        Group group = link.group();
        boolean more = sentence.words(group.first(), group.last() + 1).contains(" more");
        boolean suffered = PEOPLE.section("suffered").contains(sentence.lower(group.head()))
                && more
                && !sentence.lower(group.first()).equals("the");
        boolean joined = PEOPLE.section("suffered").contains(sentence.lower(group.head()))
                && group.count().high() != null
                && group.count().low() == group.count().high()
                && Set.of("and", ",").contains(sentence.lower(group.first() - 1));
        return link.trigger().kind() != Kind.TOLL
                && group.counted()
                && (others(group) || them(group) || suffered || joined || group.bare());
    }

    /** "one of them", "six of whom". */
    private boolean them(Group group) {
        return sentence.lower(group.last() - 1).equals("of")
                && PEOPLE.section("them").contains(sentence.lower(group.last()));
    }

    private boolean others(Group group) {
        return Set.of("others", "other").contains(sentence.lower(group.head()));
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
        if (nearest != null) {
            return nearest.group().status() == Status.UNSPECIFIED && elided(nearest)
                    ? of(nearest)
                    : nearest.group().status();
        }
        Status antecedent = them(group) ? descriptions.plural(group) : Status.UNSPECIFIED;
        if (antecedent != Status.UNSPECIFIED) {
            return antecedent;
        }
        Status attacked = descriptions.attacked(group);
        return (others(group) || them(group)) && attacked == Status.UNSPECIFIED ? before : attacked;
    }
}
