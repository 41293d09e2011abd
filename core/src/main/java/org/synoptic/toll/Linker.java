package org.synoptic.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Outcome;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;
import org.synoptic.toll.Trigger.Kind;

/** Links the groups of a sentence to the outcome words, by their order and the words between them. */
final class Linker {
    /** A group that suffered an outcome; {@code whole} is the link of which it is a part. */
    record Link(
            Group group,
            Outcome outcome,
            Trigger trigger,
            @Nullable Link whole,
            String rule) {}

    private static final Lexicon OUTCOMES = Lexicon.of("outcomes");
    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "got", "get", "getting", "gets");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having");
    private static final Set<String> ALONGSIDE =
            Set.of("along with", "alongside", "together with", "with", "as well as", "as was", "as were", "besides");
    private static final Set<String> OR = Set.of("or", "and", "/", ",", "and/or", "&");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final List<Group> groups;
    private final List<Trigger> triggers;
    private final List<Link> links = new ArrayList<>();
    private final Map<Group, Link> linked = new HashMap<>();
    private final Set<Group> parts = new HashSet<>();

    private Linker(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.groups = Groups.of(sentence);
        this.triggers = Triggers.of(sentence);
    }

    static List<Link> of(Sentence sentence) {
        var linker = new Linker(sentence);
        if (linker.groups.isEmpty()) {
            return List.of();
        }
        for (Group g : linker.groups) {
            if (linker.introduced(g)) {
                linker.parts.add(g);
            }
        }
        linker.people();
        linker.among();
        for (int i = 0; i < linker.triggers.size(); i++) {
            i = linker.link(i);
        }
        linker.remainingParts();
        return List.copyOf(linker.links);
    }

    /** Links what belongs to the trigger at an index, and to those joined to it; the index of the last of them. */
    private int link(int at) {
        Trigger first = triggers.get(at);
        var joined = new ArrayList<Trigger>(List.of(first));
        boolean or = false;
        int end = at;
        while (end + 1 < triggers.size() && joins(triggers.get(end), triggers.get(end + 1))) {
            or |= words(triggers.get(end).last() + 1, triggers.get(end + 1).first())
                    .contains("or");
            joined.add(triggers.get(++end));
        }
        if (hypothetical(first)) {
            return end;
        }
        Trigger last = joined.getLast();
        boolean headline = joined.size() > 1
                && last.kind() == Kind.PARTICIPLE
                && joined.get(0).last() + 1 == joined.get(1).first()
                && endingAt(skipBack(first.first() - 1)) != null;
        List<Outcome> outcomes = (or || headline)
                        && joined.stream().map(Trigger::outcome).distinct().count() > 1
                ? List.of(Outcome.CASUALTIES)
                : joined.stream().map(Trigger::outcome).distinct().toList();
        for (Outcome outcome : outcomes) {
            Trigger trigger = joined.stream()
                    .filter(t -> t.outcome() == outcome)
                    .findFirst()
                    .orElse(first);
            switch (last.kind()) {
                case ACTIVE -> right(last, trigger, outcome, "active");
                case PARTICIPLE -> participle(first, last, trigger, outcome);
                case DYING -> left(first, trigger, outcome, "dying");
                case STATE -> state(first, last, trigger, outcome);
                case NOUN -> noun(last, trigger, outcome);
                case TOLL -> toll(last, outcome);
            }
        }
        return end;
    }

    /** "killed and wounded", "dead or missing", "kills, wounds". */
    private boolean joins(Trigger a, Trigger b) {
        if (a.kind() == Kind.TOLL || b.kind() == Kind.TOLL || a.kind() == Kind.NOUN) {
            return false;
        }
        String between = words(a.last() + 1, b.first());
        boolean same =
                a.kind() == b.kind() || a.kind() != Kind.ACTIVE && b.kind() != Kind.ACTIVE && a.kind() != Kind.DYING;
        return same
                && (between.isEmpty() && a.kind() != Kind.STATE || OR.contains(between) || between.equals("and / or"));
    }

    private void participle(Trigger first, Trigger last, Trigger trigger, Outcome outcome) {
        Group inside = groups.stream()
                .filter(g -> g.first() < first.first() && last.last() < g.head() && g.number() <= first.first())
                .findFirst()
                .orElse(null);
        if (inside != null) {
            if (inside.counted() || Set.of("a", "an", "one", "another").contains(lower(inside.first()))) {
                list(inside, trigger, outcome, "attributive");
            }
            return;
        }
        if (Set.of("those", "the").contains(lower(first.first() - 1))) {
            included(last, trigger, outcome);
            return;
        }
        int before = skipBack(first.first() - 1);
        String aux = lower(before);
        Group next = startingAt(skip(last.last() + 1));
        Group previous = endingAt(before);
        if (BE.contains(aux)) {
            left(first, trigger, outcome, "passive");
            alongside(last, trigger, outcome);
        } else if (HAVE.contains(aux) && next != null) {
            right(last, trigger, outcome, "active");
        } else if (next != null
                && previous != null
                && (previous.counted() || parts.contains(previous))
                && claimedBehind(next)) {
            left(first, trigger, outcome, "participle");
        } else if (next != null && !(parts.contains(next) && previous != null)) {
            right(last, trigger, outcome, "active");
        } else if (previous != null && previous.kind() != Group.Kind.PRONOUN) {
            left(first, trigger, outcome, "participle");
            alongside(last, trigger, outcome);
        } else {
            governor(first, trigger, outcome);
        }
    }

    /** "12 dead", "left 12 dead", "12 people are missing". */
    private void state(Trigger first, Trigger last, Trigger trigger, Outcome outcome) {
        Group inside = groups.stream()
                .filter(g -> g.first() < first.first() && last.last() < g.head())
                .findFirst()
                .orElse(null);
        if (inside != null) {
            if (inside.counted() || Set.of("a", "an", "one", "another").contains(lower(inside.first()))) {
                list(inside, trigger, outcome, "attributive");
            }
            return;
        }
        int before = skipBack(first.first() - 1);
        if (Set.of("the", "those").contains(lower(first.first() - 1))) {
            included(last, trigger, outcome);
            return;
        }
        if (endingAt(before) != null || BE.contains(lower(before))) {
            left(first, trigger, outcome, "state");
        }
    }

    /** "the dead included two children", "those killed were". */
    private void included(Trigger last, Trigger trigger, Outcome outcome) {
        for (int k = last.last() + 1; k < Math.min(tokens.size(), last.last() + 8); k++) {
            if (Set.of("include", "included", "includes", "are", "were", "was").contains(lower(k))) {
                Group next = startingAt(skip(k + 1));
                if (next != null && !claimedBehind(next)) {
                    parts.add(next);
                    list(next, trigger, outcome, "part");
                }
                return;
            }
        }
    }

    /** "two women were among the dead", "10 children were among 48 people killed". */
    private void among() {
        for (int i = 1; i < tokens.size(); i++) {
            if (!Set.of("among", "amongst").contains(lower(i))) {
                continue;
            }
            int at = i;
            Trigger trigger = triggers.stream()
                    .filter(t ->
                            t.first() > at && t.first() < at + 9 && t.kind() != Kind.ACTIVE && t.kind() != Kind.TOLL)
                    .findFirst()
                    .orElse(null);
            int before = skipBack(i - 1);
            boolean told = BE.contains(lower(before)) || endingAt(before) != null;
            if (!told
                    || trigger == null
                    || endingAt(i - 1) != null && startingAt(skip(i + 1)) != null && !BE.contains(lower(before))) {
                continue;
            }
            left(new Trigger(at, trigger.last(), trigger.outcome(), Kind.STATE), trigger, trigger.outcome(), "part");
        }
    }

    /** "was killed along with two others", "was killed, as was his nephew", "alongside his sons Amir and Sol". */
    private void alongside(Trigger last, Trigger trigger, Outcome outcome) {
        int from = lower(last.last() + 1).equals(",") ? last.last() + 2 : last.last() + 1;
        for (int length = 1; length <= 3; length++) {
            int k = from + length;
            if (!ALONGSIDE.contains(words(from, k))) {
                continue;
            }
            Group next = startingAt(skip(k));
            for (int reach = 1; next == null && reach <= 3; reach++) {
                boolean noun = k + reach <= tokens.size()
                        && (tokens.get(k + reach - 1).is("NN")
                                || tokens.get(k + reach - 1).is("PRP$"));
                next = noun ? startingAt(k + reach) : null;
            }
            if (next != null && !(length == 1 && lower(from).equals("with") && !next.counted())) {
                list(next, trigger, outcome, "alongside");
                return;
            }
        }
    }

    /** "the death of 12", "Amir's death". */
    private void noun(Trigger last, Trigger trigger, Outcome outcome) {
        int k = last.last() + 1;
        if (lower(k).equals("of") || lower(k).equals("and") && lower(k + 2).equals("of")) {
            Group next = startingAt(skip(lower(k).equals("of") ? k + 1 : k + 3));
            if (next != null && !(outcome == Outcome.CAPTURED && next.kind() == Group.Kind.NAMED)) {
                list(next, trigger, outcome, "nominal");
            }
            return;
        }
        int before = trigger.first() - 1;
        if (tokens.get(Math.max(0, before)).tag().equals("POS")) {
            Group owner = endingAt(before - 1);
            if (owner != null && (owner.kind() == Group.Kind.NAMED || owner.kind() == Group.Kind.SINGLE)) {
                add(owner, outcome, trigger, null, "nominal");
            }
        }
    }

    /** "the death toll rose to 43". */
    private void toll(Trigger trigger, Outcome outcome) {
        Outcome read = outcome;
        if (lower(trigger.last() + 1).equals("of")
                && startingAt(skip(trigger.last() + 2)) instanceof Group g
                && g.counted()) {
            list(g, trigger, read, "toll");
            return;
        }
        Group bare = null;
        for (Group g : groups) {
            if (g.first() <= trigger.last() || !g.counted() || parts.contains(g)) {
                continue;
            }
            int k = g.first() - 1;
            if (Set.of("included", "includes", "including").contains(lower(k))) {
                parts.add(g);
                list(g, trigger, read, "part");
                return;
            }
            boolean verb = Set.of(
                            "reached",
                            "reaches",
                            "reach",
                            "reaching",
                            "hit",
                            "hits",
                            "to",
                            "at",
                            "is",
                            "was",
                            "surpassed",
                            "topped",
                            "passed",
                            "exceeded",
                            "stands",
                            "stood",
                            "as",
                            "were",
                            "totaled",
                            "totalled",
                            ":")
                    .contains(lower(k));
            if (verb && !(lower(k).equals("at") && lower(k + 1).equals("least"))) {
                list(g, trigger, read, "toll");
                return;
            }
            if (bare == null && g.bare()) {
                bare = g;
            }
            boolean surpassing = Set.of("surpassed", "exceeded", "passed", "topped", "exceeds", "tops", "surpasses")
                    .contains(lower(g.first()));
            if (surpassing) {
                list(g, trigger, read, "toll");
                return;
            }
        }
        if (bare != null && triggers.stream().noneMatch(t -> t.first() > trigger.last())) {
            add(bare, read, trigger, null, "toll");
        }
    }

    private void right(Trigger last, Trigger trigger, Outcome outcome, String rule) {
        Group next = startingAt(skip(last.last() + 1));
        if (next == null
                && lower(last.last() + 1).equals("and")
                && last.last() + 2 < tokens.size()
                && tokens.get(last.last() + 2).is("VB")) {
            next = startingAt(skip(last.last() + 3));
        }
        if (next != null && next.kind() == Group.Kind.NAMED && outcome == Outcome.CAPTURED) {
            return;
        }
        if (next != null
                && !(next.bare() && Triggers.ofPeople(lower(last.first())))
                && !(next.kind() == Group.Kind.PRONOUN && lower(next.first()).equals("he"))) {
            list(next, trigger, outcome, rule);
        }
    }

    /** The group before a passive or participle, and those joined to it. */
    private void left(Trigger first, Trigger trigger, Outcome outcome, String rule) {
        Group subject = subject(first);
        if (subject == null) {
            return;
        }
        var list = new ArrayList<Group>(List.of(subject));
        for (int i = groups.indexOf(subject) - 1; i >= 0; i--) {
            Group g = groups.get(i);
            Group after = list.getFirst();
            String between = words(g.last() + 1, after.first());
            boolean joint = between.isEmpty() && !g.bare() && g.counted()
                    || joint(between) && !(between.equals(",") && !g.counted() && after.counted());
            if (!joint
                    || parts.contains(g)
                    || parts.contains(after) && !rule.equals("part")
                    || linked.containsKey(g)
                    || apposition(g, after)) {
                break;
            }
            list.addFirst(g);
        }
        for (int i = groups.indexOf(subject) + 1;
                i < groups.size() && groups.get(i).last() < first.first();
                i++) {
            Group g = groups.get(i);
            if (parts.contains(g)
                    || linked.containsKey(g)
                    || !joint(words(list.getLast().last() + 1, g.first()))) {
                break;
            }
            if (!apposition(list.getLast(), g)) {
                list.addLast(g);
            }
        }
        Link whole = null;
        for (Group g : list) {
            whole = add(g, outcome, trigger, null, rule);
        }
        partsBehind(list.getLast(), whole, first.first());
    }

    /** The group that a passive, a death or a state speaks of. */
    private @Nullable Group subject(Trigger first) {
        if (sentence.parsed()) {
            for (Token t : tokens.subList(first.first(), Math.min(tokens.size(), first.last() + 1))) {
                for (Token s : sentence.children(t, "nsubj")) {
                    Group g = holding(s.index());
                    if (g != null && g.last() < first.first()) {
                        return g;
                    }
                }
            }
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group g = groups.get(i);
            if (g.last() >= first.first()
                    || parts.contains(g)
                    || g.kind() == Group.Kind.PRONOUN && first.first() - g.last() > 4) {
                continue;
            }
            if (linked.containsKey(g)
                    && (linked.get(g).outcome() == first.outcome() || Triggers.counted(lower(g.head())) != null)) {
                return null;
            }
            if (!g.counted()
                    && g.last() != skipBack(first.first() - 1)
                    && g.last() != skipBack(auxiliary(first.first() - 1))) {
                continue;
            }
            return verbBetween(g.last() + 1, skipBack(first.first() - 1)) ? null : g;
        }
        return null;
    }

    /** Over "have been", "were", backwards. */
    private int auxiliary(int k) {
        int i = skipBack(k);
        while (i > 0 && (BE.contains(lower(i)) || HAVE.contains(lower(i)))) {
            i = skipBack(i - 1);
        }
        return i;
    }

    /** Whether a clause of its own begins between a group and what is said of it. */
    private boolean verbBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = tokens.get(i);
            boolean finite =
                    t.is("VBD") || t.is("VBZ") || t.is("VBP") || t.tag().equals("MD");
            boolean relative =
                    i > 0 && Set.of("who", "which", "that", "whom", "whose").contains(lower(i - 1));
            if (finite && !relative && !BE.contains(t.lower()) && !HAVE.contains(t.lower())
                    || t.text().equals(";")) {
                return true;
            }
        }
        return false;
    }

    /** A participle behind its noun: "the six victims, mostly women, killed in". */
    private void governor(Trigger first, Trigger trigger, Outcome outcome) {
        Token t = tokens.get(first.first());
        if (sentence.parsed() && Sentence.related(t, "acl", "amod")) {
            Group g = holding(t.head());
            if (g != null && !linked.containsKey(g)) {
                list(g, trigger, outcome, "participle");
            }
        }
    }

    /** Links a group and the ones joined behind it, with the parts among them. */
    private void list(Group start, Trigger trigger, Outcome outcome, String rule) {
        Link whole = add(start, outcome, trigger, null, rule);
        Group previous = start;
        for (int i = groups.indexOf(start) + 1; i < groups.size(); i++) {
            Group g = groups.get(i);
            String between = words(previous.last() + 1, g.first());
            boolean joint = between.isEmpty() && g.kind() != Group.Kind.PRONOUN || joint(between);
            if (parts.contains(g)
                    || !joint
                    || linked.containsKey(g)
                    || claimedBehind(g)
                    || between.equals("(")
                    || between.equals(",")
                            && g.kind() == Group.Kind.SINGLE
                            && Set.of("the", "'s").contains(lower(g.first()))
                    || between.isEmpty()
                            && g.kind() == Group.Kind.SINGLE
                            && !g.counted()
                            && previous.kind() != Group.Kind.SINGLE) {
                break;
            }
            if (!apposition(previous, g)) {
                whole = add(g, outcome, trigger, null, rule);
            }
            previous = g;
        }
        partsBehind(previous, whole, tokens.size());
    }

    /** The groups behind a linked one that are named as parts of it. */
    private void partsBehind(Group behind, @Nullable Link whole, int limit) {
        Group previous = behind;
        boolean within = parts.contains(behind);
        for (int i = groups.indexOf(behind) + 1; i < groups.size(); i++) {
            Group g = groups.get(i);
            boolean part = parts.contains(g);
            String between = words(previous.last() + 1, g.first());
            boolean joint = within && (joint(between) || between.isEmpty() && g.counted());
            if (!(part || joint)
                    || g.first() >= limit
                    || whole == null
                    || triggerBetween(behind.last(), g.first())
                    || claimedBehind(g) && !part && limit == tokens.size()) {
                break;
            }
            add(g, whole.outcome(), whole.trigger(), whole, "part");
            parts.add(g);
            within = true;
            previous = g;
        }
    }

    private boolean triggerBetween(int from, int to) {
        return triggers.stream().anyMatch(t -> from < t.first() && t.last() < to && t.kind() != Kind.STATE);
    }

    /** Whether a name and a description beside it are one person: "Amir Sol, a teacher,". */
    private boolean apposition(Group a, Group b) {
        boolean named = a.kind() == Group.Kind.NAMED && b.kind() == Group.Kind.SINGLE
                || a.kind() == Group.Kind.SINGLE && b.kind() == Group.Kind.NAMED;
        return named && !words(a.last() + 1, b.first()).contains("and");
    }

    /** Nouns that count the dead by themselves: "49 deaths", "100 bodies", "tens of dead and wounded". */
    private void people() {
        for (Group g : groups) {
            if (linked.containsKey(g)
                    || g.bare()
                    || g.kind() == Group.Kind.NAMED
                    || g.kind() == Group.Kind.PRONOUN
                    || parts.contains(g)
                    || g.kind() == Group.Kind.SINGLE) {
                continue;
            }
            String noun = lower(g.head());
            Outcome outcome = Triggers.counted(noun);
            boolean lives = noun.equals("lives") || noun.equals("life");
            boolean dead = outcome == Outcome.KILLED
                    && Set.of("and", "or").contains(lower(g.head() + 1))
                    && Triggers.counted(lower(g.head() + 2)) == Outcome.INJURED;
            if (outcome == null
                    || lower(g.head() + 1).equals("parts")
                    || lives && !taken(g.first())
                    || negated(g.first())
                    || share(g)) {
                continue;
            }
            Trigger trigger = new Trigger(g.head(), dead ? g.head() + 2 : g.head(), outcome, Kind.STATE);
            add(g, dead ? Outcome.CASUALTIES : outcome, trigger, null, "people");
            partsBehind(g, linked.get(g), tokens.size());
        }
    }

    /** "six of the dead", which is no toll of its own unless something is said of the six. */
    private boolean share(Group g) {
        boolean of = words(g.number() + 1, g.head()).startsWith("of the")
                || words(g.number() + 1, g.head()).contains("number of the");
        return of && !BE.contains(lower(g.last() + 1));
    }

    private boolean taken(int first) {
        for (int i = Math.max(0, first - 4); i < first; i++) {
            if (OUTCOMES.section("toll.takers").contains(tokens.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Parts whose whole stands before them without having been reached: "they were killed, among them 3 children". */
    private void remainingParts() {
        for (Group g : groups) {
            if (!parts.contains(g) || linked.containsKey(g)) {
                continue;
            }
            Trigger nearest = null;
            for (Trigger t : triggers) {
                if (t.last() < g.first() && t.kind() != Kind.TOLL && !hypothetical(t)) {
                    nearest = t;
                }
            }
            if (nearest != null && g.first() - nearest.last() < 25 && !claimedBehind(g)) {
                Trigger t = nearest;
                Link whole = links.stream()
                        .filter(l -> l.trigger().equals(t) && l.whole() == null)
                        .reduce((a, b) -> b)
                        .orElse(null);
                add(g, t.outcome(), t, whole, "part");
                partsBehind(g, linked.get(g), tokens.size());
            }
        }
    }

    private @Nullable Link add(Group group, Outcome outcome, Trigger trigger, @Nullable Link whole, String rule) {
        Link earlier = linked.get(group);
        if (earlier != null
                        && (earlier.outcome() == outcome || earlier.trigger().equals(trigger))
                || group.count().low() == 0 && group.count().high() == null) {
            return earlier;
        }
        boolean people = group.counted()
                && !group.bare()
                && People.noun(lower(group.head())).isPresent();
        if (negated(group.first()) || !people && Triggers.ofPeople(lower(trigger.first()))) {
            return null;
        }
        Link link = new Link(group, outcome, trigger, whole, rule);
        links.add(link);
        linked.put(group, link);
        return link;
    }

    private boolean introduced(Group g) {
        String number = lower(g.last());
        if (g.counted() && (number.equals("them") || number.equals("whom"))
                || g.counted()
                        && lower(g.number() + 1).equals("of")
                        && Set.of("them", "whom").contains(lower(g.number() + 2))) {
            return true;
        }
        for (int length = 1; length <= 3; length++) {
            if (People.part(words(Math.max(0, g.first() - length), g.first()))
                            && !lower(g.first() - 1).equals("them")
                    || People.part(words(Math.max(0, g.first() - length), g.first())) && length == 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether an outcome word right behind a group claims it: "and 12 wounded", "12 others were hurt". */
    private boolean claimedBehind(Group g) {
        if (Set.of("injured", "wounded", "dead", "killed").contains(lower(g.head()))) {
            return true;
        }
        int k = skip(g.last() + 1);
        while (BE.contains(lower(k)) || HAVE.contains(lower(k))) {
            k = skip(k + 1);
        }
        int at = k;
        return triggers.stream()
                .anyMatch(t -> t.first() == at
                        && (t.kind() == Kind.PARTICIPLE || t.kind() == Kind.STATE || t.kind() == Kind.DYING));
    }

    private boolean hypothetical(Trigger t) {
        int from = Math.max(0, t.first() - 4);
        boolean ing = tokens.get(t.first()).lower().endsWith("ing");
        for (int i = t.first() - 1; i >= from; i--) {
            String w = lower(i);
            if (OUTCOMES.section("negation").contains(w)
                    && t.kind() != Kind.NOUN
                    && t.kind() != Kind.TOLL
                    && !lower(i + 1).equals("only")) {
                return true;
            }
            boolean haveBetween =
                    HAVE.contains(lower(i + 1)) || lower(i + 1).equals("reportedly") && HAVE.contains(lower(i + 2));
            if (OUTCOMES.section("hypothetical").contains(w)
                    && tokens.get(i).tag().equals("MD")
                    && !ing) {
                return !(haveBetween && (w.equals("may") || w.equals("might") || w.equals("must")));
            }
            if (w.equals("to")
                    && i == t.first() - 1
                    && tokens.get(t.first()).tag().equals("VB")) {
                return true;
            }
            if (tokens.get(i).is("VBD") && !BE.contains(w) && !HAVE.contains(w) || w.equals(",") || w.equals("and")) {
                break;
            }
        }
        return false;
    }

    private boolean negated(int first) {
        return Set.of("no", "without", "not").contains(lower(first - 1))
                && !lower(first).equals("only");
    }

    private boolean joint(String words) {
        return People.joint(words)
                || words.length() < 14 && List.of(words.split(" ")).stream().allMatch(People::joint);
    }

    private @Nullable Group startingAt(int k) {
        return groups.stream().filter(g -> g.first() == k).findFirst().orElse(null);
    }

    private @Nullable Group endingAt(int k) {
        return groups.stream().filter(g -> g.last() == k).findFirst().orElse(null);
    }

    private @Nullable Group holding(int k) {
        return groups.stream()
                .filter(g -> g.first() <= k && k <= g.last())
                .findFirst()
                .orElse(null);
    }

    /** Over adverbs and the like, forwards. */
    private int skip(int k) {
        int i = k;
        while (i < tokens.size()
                && startingAt(i) == null
                && (tokens.get(i).is("RB")
                        || Set.of(
                                                "a", "the", "her", "his", "their", "its", "total", "of", "all", "both",
                                                "alleged", "“", "\"", "up", "off", "out")
                                        .contains(lower(i))
                                && i < k + 4)) {
            i++;
        }
        return i;
    }

    /** Over adverbs and the like, backwards. */
    private int skipBack(int k) {
        int i = k;
        while (i > 0
                && endingAt(i) == null
                && (tokens.get(i).is("RB")
                        || Set.of("“", "\"", "all", "both", "so", "far", "been", "being", "who", ",")
                                        .contains(lower(i))
                                && !BE.contains(lower(i))
                        || OUTCOMES.section("believed").contains(lower(i))
                                && (BE.contains(lower(i - 1)) || BE.contains(lower(i - 2))))) {
            i--;
        }
        return i;
    }

    private String lower(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }

    private String words(int from, int to) {
        var joined = new StringBuilder();
        for (int i = Math.max(0, from); i < to; i++) {
            joined.append(joined.isEmpty() ? "" : " ").append(lower(i));
        }
        return joined.toString();
    }
}
