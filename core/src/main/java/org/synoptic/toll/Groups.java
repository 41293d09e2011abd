package org.synoptic.toll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.Status;
import org.synoptic.number.NumberMention;
import org.synoptic.number.Numbers;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Cuts the groups of people out of a sentence: numbers with their nouns, single persons, names, pronouns. */
final class Groups {
    private static final Count ONE = new Count(1, 1, Comparator.EXACT, 1);
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "morning",
            "evening",
            "afternoon",
            "night",
            "weekend");
    private static final Set<String> HE = Set.of("he", "she", "him", "himself", "herself");
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "another", "one", "his", "her", "their", "my", "its", "our", "this", "that", "each");
    private static final Set<String> SUFFERED = Set.of("dead", "wounded", "injured", "killed");
    private static final int LONGEST = 12;

    private final List<Token> tokens;
    private final List<Group> found = new ArrayList<>();

    private Groups(Sentence sentence) {
        this.tokens = sentence.tokens();
    }

    /** The groups of a sentence in order; they do not overlap. */
    static List<Group> of(Sentence sentence) {
        var groups = new Groups(sentence);
        List<NumberMention> numbers = Numbers.of(sentence);
        int next = 0;
        for (int i = 0; i < sentence.size(); ) {
            while (next < numbers.size() && numbers.get(next).first() < i) {
                next++;
            }
            Group group = next < numbers.size() && numbers.get(next).first() == i
                    ? groups.counted(numbers.get(next))
                    : groups.single(i);
            if (group != null) {
                groups.found.add(group);
                i = group.last() + 1;
            } else {
                i++;
            }
        }
        return List.copyOf(groups.found);
    }

    private @Nullable Group counted(NumberMention number) {
        int k = number.last() + 1;
        boolean of = lower(k).equals("of") || lower(k).equals("out");
        if (of) {
            int from = k + (lower(k).equals("out") ? 2 : 1);
            if (Set.of("them", "whom", "which", "these", "those").contains(lower(from))) {
                return ofThem(number, from);
            }
            k = DETERMINERS.contains(lower(from)) || Set.of("these", "those").contains(lower(from)) ? from + 1 : from;
        }
        Run run = run(k);
        if (run.head < 0 && (run.thing || of && run.end == k)) {
            return null;
        }
        boolean one = number.count().low() == 1 && number.count().stated() != null;
        if (run.head < 0 && run.end > k && !one) {
            Token end = tokens.get(run.end - 1);
            boolean plural = end.tag().endsWith("S") && end.is("NN");
            if (!plural) {
                return bare(number);
            }
            return group(number, run.end - 1, run.end - 1, Status.UNSPECIFIED);
        }
        if (run.head < 0) {
            return bare(number);
        }
        return group(number, run.head, tail(run.head), status(k, run.head));
    }

    /** "three of them", "12 of whom were children": the noun behind, where there is one, says who. */
    private Group ofThem(NumberMention number, int them) {
        int k = them + 1;
        if (Set.of("were", "was", "are", "being").contains(lower(k))) {
            k++;
        }
        if (DETERMINERS.contains(lower(k))) {
            k++;
        }
        Run run = run(k);
        return run.head < 0
                ? group(number, them, them, Status.UNSPECIFIED)
                : group(number, run.head, run.head, status(k, run.head));
    }

    private Group bare(NumberMention number) {
        int last = lower(number.last() + 1).equals("more") ? number.last() + 1 : number.last();
        return new Group(
                number.first(),
                number.core(),
                number.core() - 1,
                last,
                number.count(),
                Group.Kind.COUNTED,
                Status.UNSPECIFIED);
    }

    private Group group(NumberMention number, int head, int last, Status status) {
        return new Group(
                number.first(),
                number.core(),
                head,
                Math.max(last, number.last()),
                number.count(),
                Group.Kind.COUNTED,
                status);
    }

    private record Run(int head, int end, boolean thing) {}

    /** The noun phrase that begins at a token: where its noun for people stands, and where it ends. */
    private Run run(int from) {
        int head = -1;
        int k = from;
        for (; k < tokens.size() && k < from + LONGEST; k++) {
            Token t = tokens.get(k);
            if (People.part(t.lower()) || t.lower().equals("among")) {
                break;
            }
            if (head >= 0 && SUFFERED.contains(t.lower())) {
                break;
            }
            People.@Nullable Noun noun = People.noun(t.lower()).orElse(null);
            if (noun != null && !(t.is("VB") && !t.tag().equals("VBN"))) {
                if (head >= 0 && tokens.get(k - 1).lower().equals(t.lower())) {
                    break;
                }
                head = k;
                if (t.lower().equals("others")) {
                    k++;
                    break;
                }
                continue;
            }
            if (head >= 0 && !(t.lower().equals("-") && k + 1 < tokens.size() && glued(k))) {
                if (t.tag().equals("POS") && k + 1 < tokens.size() && Triggers.counted(lower(k + 1)) != null) {
                    continue;
                }
                boolean more = !plural(head) && (t.is("NN") || t.is("JJ")) && nounWithin(k, 2);
                if (!more) {
                    break;
                }
            }
            boolean inside = t.is("JJ")
                    || t.is("NN")
                    || t.tag().equals("VBN")
                    || t.tag().equals("VBG")
                    || t.tag().equals("HYPH")
                    || t.tag().equals("POS")
                    || t.tag().equals("CD") && glued(k + 1)
                    || t.is("RB")
                            && head < 0
                            && k + 1 < tokens.size()
                            && (tokens.get(k + 1).is("JJ") || tokens.get(k + 1).is("VBN"))
                    || t.tag().equals("FW")
                    || Set.of("\"", "“", "”", "''", "``").contains(t.text()) && nounWithin(k, 3);
            if (!inside || TIMES.contains(t.lower()) || verbal(t, k)) {
                break;
            }
        }
        int end = k;
        while (end > from
                && !tokens.get(end - 1).is("NN")
                && !tokens.get(end - 1).is("CD")) {
            end--;
        }
        boolean thing = head < 0
                && end > from
                && (People.thing(tokens.get(end - 1).lower())
                        || People.thing(tokens.get(from).lower()));
        return new Run(head, end, thing);
    }

    /** An outcome word that ends a noun phrase instead of standing in it: "12 people wounded in". */
    private boolean verbal(Token t, int k) {
        if (!Triggers.known(t.lower())) {
            return false;
        }
        return !nounWithin(k + 1, 3);
    }

    private boolean nounWithin(int k, int reach) {
        for (int i = k; i < Math.min(tokens.size(), k + reach); i++) {
            Token t = tokens.get(i);
            if (People.noun(t.lower()).isPresent() && !SUFFERED.contains(t.lower()) && !TIMES.contains(t.lower())) {
                return true;
            }
            if (!t.is("JJ")
                    && !t.is("NN")
                    && !t.tag().equals("HYPH")
                    && !t.tag().equals("VBN")
                    && !t.lower().equals("and")) {
                return false;
            }
        }
        return false;
    }

    private boolean glued(int k) {
        return k > 0
                && k < tokens.size()
                && tokens.get(k).span().start() == tokens.get(k - 1).span().end();
    }

    private boolean plural(int k) {
        return People.noun(lower(k)).map(People.Noun::plural).orElse(false);
    }

    /** "members of the presidential guard": the noun's "of" phrase belongs to the group. */
    private int tail(int head) {
        if (!Set.of("of", "from").contains(lower(head + 1))
                || !Set.of(
                                "members",
                                "member",
                                "men",
                                "soldiers",
                                "fighters",
                                "residents",
                                "relatives",
                                "officers",
                                "bodies",
                                "body",
                                "corpses",
                                "personnel",
                                "leaders")
                        .contains(lower(head))) {
            return head;
        }
        int k = head + 2;
        int last = head;
        while (k < tokens.size() && k < head + 10) {
            Token t = tokens.get(k);
            boolean inside = t.is("DT")
                    || t.is("JJ")
                    || t.is("NN")
                    || t.tag().equals("HYPH")
                    || t.tag().equals("POS")
                    || t.is("PRP$");
            if (!inside || TIMES.contains(t.lower()) || Triggers.known(t.lower()) && !t.is("NN")) {
                break;
            }
            if (t.is("NN")) {
                last = k;
            }
            k++;
        }
        return last;
    }

    private Status status(int from, int head) {
        People.Noun noun = People.noun(lower(head)).orElseThrow();
        Status status = noun.status();
        if (noun.base().equals("martyr") || status != Status.UNSPECIFIED) {
            return status;
        }
        var modifiers = new HashSet<String>();
        for (int i = from; i < head; i++) {
            modifiers.add(lower(i));
            People.noun(lower(i)).filter(n -> n.status() == Status.COMBATANT).ifPresent(n -> modifiers.add("armed"));
            People.noun(lower(i)).filter(n -> n.status() == Status.CIVILIAN).ifPresent(n -> modifiers.add("civilian"));
        }
        int end = tail(head);
        for (int i = head + 1; i <= end; i++) {
            modifiers.add(lower(i));
            People.noun(lower(i)).filter(n -> n.status() == Status.COMBATANT).ifPresent(n -> modifiers.add("armed"));
        }
        return People.before(modifiers);
    }

    /** One person without a number. */
    private @Nullable Group single(int i) {
        Token t = tokens.get(i);
        if (HE.contains(t.lower()) && !t.tag().equals("PRP$")) {
            return new Group(i, i, i, i, ONE, Group.Kind.PRONOUN, Status.UNSPECIFIED);
        }
        if (t.lower().equals("another")
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).is("NN")
                && !tokens.get(i + 1).is("JJ")
                && !tokens.get(i + 1).is("CD")) {
            return new Group(i, i, i - 1, i, ONE, Group.Kind.COUNTED, Status.UNSPECIFIED);
        }
        int from = DETERMINERS.contains(t.lower()) || t.tag().equals("POS") ? i + 1 : i;
        from = age(from);
        boolean after = i > 0
                && (Triggers.known(lower(i - 1))
                        || lower(i - 1).equals("and")
                                && !found.isEmpty()
                                && found.getLast().last() == i - 2);
        from = from == i && after && (t.is("JJ") || t.is("NNP")) && !named(i) ? i : from;
        if (from > i
                || named(i)
                || after && (t.is("JJ") || t.is("NNP"))
                || People.noun(t.lower()).isPresent()) {
            Run run = run(from);
            if (run.head >= 0 && person(run.head)) {
                int last = name(run.head + 1);
                return new Group(
                        i, i, run.head, Math.max(run.head, last), ONE, Group.Kind.SINGLE, status(from, run.head));
            }
        }
        int last = named(from) ? name(from) : proper(from);
        return last < 0 ? null : new Group(i, i, last, last, ONE, Group.Kind.NAMED, Status.UNSPECIFIED);
    }

    /** The last token of what is written like a name of two words or more and is no body and no place; -1 for none. */
    private int proper(int i) {
        if (i > 0 && tokens.get(i - 1).is("IN") && !lower(i - 1).equals("of")
                || i > 0 && tokens.get(i - 1).tag().equals("TO")) {
            return -1;
        }
        int last = -1;
        int words = 0;
        for (int k = i; k < tokens.size() && k < i + LONGEST; k++) {
            Token t = tokens.get(k);
            boolean hyphen = t.tag().equals("HYPH") && words > 0;
            boolean name = t.tag().equals("NNP")
                    && !t.entity().equals("ORGANIZATION")
                    && !t.entity().equals("LOCATION");
            if (!hyphen && !name) {
                break;
            }
            if (name
                    && (People.noun(t.lower()).isPresent()
                            || People.thing(t.lower())
                            || Triggers.known(t.lower())
                            || TIMES.contains(t.lower()))) {
                return -1;
            }
            words += name ? 1 : 0;
            last = name ? k : last;
        }
        boolean next = last + 1 < tokens.size() && tokens.get(last + 1).is("NN");
        return words >= 2 && !next && !shouting() ? last : -1;
    }

    /** Whether the sentence is a headline in capitals, where nothing is told by them. */
    private boolean shouting() {
        long words = tokens.stream()
                .filter(t -> Character.isLetter(t.text().charAt(0)))
                .count();
        long capitals = tokens.stream()
                .filter(t -> Character.isUpperCase(t.text().charAt(0)))
                .count();
        return capitals * 2 > words;
    }

    /** Over "34-year-old" or "17 year old". */
    private int age(int i) {
        int k = i;
        while (k < tokens.size()
                && k < i + 4
                && (tokens.get(k).is("CD") || Set.of("-", "year", "years").contains(lower(k)))) {
            k++;
        }
        return k > i && lower(k).equals("old") ? k + 1 : i;
    }

    private boolean person(int head) {
        People.Noun noun = People.noun(lower(head)).orElseThrow();
        return !noun.plural()
                && !noun.collective()
                && !tokens.get(head).is("VB")
                && !tokens.get(head).tag().equals("NNS");
    }

    private boolean named(int i) {
        return i < tokens.size()
                && tokens.get(i).entity().equals("PERSON")
                && (tokens.get(i).is("NN"));
    }

    /** The last token of a person's name that begins at a token; -1 where none does. */
    private int name(int i) {
        int last = -1;
        for (int k = i; k < tokens.size() && k < i + LONGEST; k++) {
            Token t = tokens.get(k);
            boolean part = t.entity().equals("PERSON") || t.tag().equals("HYPH") && glued(k) && last >= 0;
            if (!part) {
                break;
            }
            last = k;
        }
        return last;
    }

    private String lower(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }
}
