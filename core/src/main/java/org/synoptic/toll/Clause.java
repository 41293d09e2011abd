package org.synoptic.toll;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;
import org.synoptic.toll.Trigger.Kind;

/** A sentence with its groups and outcome words, and what can be asked about the words between them. */
final class Clause {
    static final Lexicon OUTCOMES = Lexicon.of("outcomes");
    static final Lexicon PEOPLE = Lexicon.of("people");
    static final Set<String> BE = OUTCOMES.section("be");
    static final Set<String> HAVE = OUTCOMES.section("have");

    final Sentence sentence;
    final List<Token> tokens;
    final List<Group> groups;
    final List<Trigger> triggers;
    final Tree tree = new Tree(this);
    final Doubt doubt = new Doubt(this);
    final Naming naming = new Naming(this);

    Clause(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.groups = Groups.of(sentence);
        this.triggers = Triggers.of(sentence);
    }

    /** Over "have been", "were", "may have been", backwards. */
    int auxiliary(int k) {
        int i = skipBack(k);
        while (i > 0
                && (BE.contains(lower(i))
                        || HAVE.contains(lower(i))
                        || tokens.get(i).tag().equals("MD"))) {
            i = skipBack(i - 1);
        }
        return i;
    }

    /** Whether an outcome word has people of its own before it: "and 17 wounded". */
    boolean own(Trigger trigger) {
        return endingAt(skipBack(trigger.first() - 1)) != null || holding(trigger.first()) != null;
    }

    /** Whether a clause of its own begins between a group and what is said of it. */
    boolean verbBetween(int from, int before) {
        int to = auxiliary(before) + 1;
        for (int i = from; i < to; i++) {
            Token t = tokens.get(i);
            boolean finite =
                    t.is("VBD") || t.is("VBZ") || t.is("VBP") || t.tag().equals("MD");
            boolean relative = i > 0 && PEOPLE.section("relatives").contains(lower(i - 1));
            if (finite && !relative && !BE.contains(t.lower()) && !HAVE.contains(t.lower())
                    || t.text().equals(";")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite verb stands between two tokens. */
    boolean finiteBetween(int from, int to) {
        return tokens
                .subList(
                        Math.min(from, tokens.size()),
                        Math.max(Math.min(from, tokens.size()), Math.min(to, tokens.size())))
                .stream()
                .anyMatch(t ->
                        t.is("VBD") || t.is("VBZ") || t.is("VBP") || t.tag().equals("MD"));
    }

    /** Whether a group is told by a tie to the one before: "his wife", "their two children". */
    boolean kin(Group g) {
        return PEOPLE.section("possessives").contains(lower(g.first()));
    }

    /** Whether a group opens a list that goes on with "and" and is not what speaks: "12 men a soldier and two guards". */
    boolean listed(Group g) {
        int i = groups.indexOf(g) + 1;
        Group next = i < groups.size() ? groups.get(i) : null;
        return next != null && next.counted() && between(g, next).equals("and") && !tree.speaks(next);
    }

    /** Whether a noun goes on behind a person, who only says whose thing it is: "a rebel depot". */
    boolean things(Group g) {
        return g.last() + 1 < tokens.size() && tokens.get(g.last() + 1).is("NN");
    }

    /** Whether words for a place begin at a token: "in Orvela". */
    boolean place(int k) {
        return PEOPLE.section("before a place").contains(lower(k))
                || lower(k).equals("on") && Times.contains(lower(k + 1));
    }

    /** The first comma or the like at or behind a token. */
    int pause(int k) {
        int i = k;
        while (i < tokens.size() && !OUTCOMES.section("pauses").contains(lower(i))) {
            i++;
        }
        return i;
    }

    boolean triggerBetween(int from, int to) {
        return triggers.stream().anyMatch(t -> from < t.first() && t.last() < to && t.kind() != Kind.STATE);
    }

    /** "six of the dead", which is no toll of its own unless something is said of the six: "were children". */
    boolean share(Group g) {
        boolean some = Set.of("many", "several", "few").contains(lower(g.number()))
                && lower(g.number() + 1).equals("of")
                && PEOPLE.section("suffered").contains(lower(g.head()));
        boolean of = some
                || words(g.number() + 1, g.head()).startsWith("of the")
                || words(g.number() + 1, g.head()).contains("number of the");
        return of;
    }

    boolean taken(int first) {
        for (int i = Math.max(0, first - 4); i < first; i++) {
            if (OUTCOMES.section("toll.takers").contains(tokens.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    boolean introduced(Group g) {
        String number = lower(g.last());
        if (g.counted() && (number.equals("them") || number.equals("whom"))
                || g.counted()
                        && lower(g.number() + 1).equals("of")
                        && Set.of("them", "whom").contains(lower(g.number() + 2))) {
            return true;
        }
        if (g.kind() == Group.Kind.PRONOUN) {
            return false;
        }
        String behind = words(g.last() + 1, g.last() + 3);
        if (PEOPLE.section("parts behind").contains(behind) && g.first() > 0 && closes(g.last() + 3)) {
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

    /** Whether nothing that could belong to the words before it stands at a token: the end, a pause, a verb. */
    private boolean closes(int k) {
        return k >= tokens.size()
                || OUTCOMES.section("pauses").contains(lower(k))
                || lower(k).equals(".")
                || tokens.get(k).is("VB") && !BE.contains(lower(k));
    }

    /** Whether an outcome word right behind a group claims it: "and 12 wounded", "12 others were hurt". */
    boolean claimedBehind(Group g) {
        boolean inside = g.counted()
                && triggers.stream()
                        .anyMatch(t -> g.number() < t.first()
                                && t.last() < g.head()
                                && (t.kind() == Kind.PARTICIPLE || t.kind() == Kind.STATE));
        if (inside
                || g.counted() && !g.bare() && Triggers.counted(lower(g.head())) != null
                || PEOPLE.section("suffered").contains(lower(g.head()))) {
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

    boolean joint(String words) {
        List<String> plain = Stream.of(words.split(" "))
                .filter(w -> !PEOPLE.section("headings").contains(w))
                .toList();
        String rest = String.join(" ", plain).replaceFirst("^, ", "");
        return People.joint(rest) || rest.length() < 14 && plain.stream().allMatch(People::joint);
    }

    /** The words between two groups; what stands in brackets is left out, as in "Amir Sol (42) and his wife". */
    String between(Group a, Group b) {
        var kept = new StringBuilder();
        for (int i = a.last() + 1; i < b.first(); i++) {
            int close = lower(i).equals("(") ? closing(i, b.first()) : -1;
            boolean age = tokens.get(i).is("CD") && words(i + 1, i + 3).equals("years old");
            boolean bare = tokens.get(i).is("CD")
                    && lower(i - 1).equals(",")
                    && i == a.last() + 2
                    && lower(i).length() < 3
                    && (i + 1 == b.first() || joint(lower(i + 1)));
            if (close > 0) {
                i = close;
            } else if (age) {
                i += 2;
            } else if (!bare) {
                kept.append(kept.isEmpty() ? "" : " ").append(lower(i));
            }
        }
        return kept.toString();
    }

    private int closing(int open, int limit) {
        for (int i = open; i < limit; i++) {
            if (lower(i).equals(")")) {
                return i;
            }
        }
        return -1;
    }

    @Nullable
    Group startingAt(int k) {
        return groups.stream().filter(g -> g.first() == k).findFirst().orElse(null);
    }

    @Nullable
    Group endingAt(int k) {
        return groups.stream().filter(g -> g.last() == k).findFirst().orElse(null);
    }

    @Nullable
    Group holding(int k) {
        return groups.stream()
                .filter(g -> g.first() <= k && k <= g.last())
                .findFirst()
                .orElse(null);
    }

    /** Over adverbs and the like, forwards. */
    int skip(int k) {
        int i = k;
        while (i < tokens.size()
                && startingAt(i) == null
                && !tokens.get(i).tag().equals("''")
                && (tokens.get(i).is("RB")
                        || OUTCOMES.section("passed over forwards").contains(lower(i)) && i < k + 4)) {
            i++;
        }
        return i;
    }

    /** Over adverbs and the like, backwards. */
    int skipBack(int k) {
        int i = People.noun(lower(k)).isPresent()
                        && OUTCOMES.section("some of them").contains(words(k - 3, k))
                ? k - 4
                : k;
        while (i > 0
                && endingAt(i) == null
                && (tokens.get(i).is("RB")
                        || OUTCOMES.section("passed over backwards").contains(lower(i))
                        || Times.contains(lower(i))
                        || OUTCOMES.section("believed").contains(lower(i))
                                && (BE.contains(lower(i - 1)) || BE.contains(lower(i - 2))))) {
            i--;
        }
        return i;
    }

    String lower(int i) {
        return sentence.lower(i);
    }

    String words(int from, int to) {
        return sentence.words(from, to);
    }
}
