package org.synoptic.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Outcome;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;
import org.synoptic.toll.Trigger.Kind;

/** Finds the outcome words of a sentence by their forms; the longest that fits is taken. */
final class Triggers {
    private record Entry(Outcome outcome, Kind kind) {}

    private static final Lexicon WORDS = Lexicon.of("outcomes");
    private static final Map<String, Entry> FORMS = new HashMap<>();
    private static final Map<String, Outcome> NOUNS = new HashMap<>();
    private static final Map<String, Outcome> COUNTED = new HashMap<>();
    private static final Set<String> OF_PEOPLE = new HashSet<>();
    private static final int LONGEST = 5;
    private static final int REACH = 14;

    static {
        for (Outcome outcome : Outcome.values()) {
            String name = outcome.name().toLowerCase(Locale.ROOT);
            WORDS.values(name + ".people").forEach((base, irregular) -> {
                COUNTED.put(base, outcome);
                Forms.ofNoun(base, irregular).forEach(f -> COUNTED.put(f, outcome));
            });
            WORDS.values(name + ".nouns").forEach((base, irregular) -> {
                NOUNS.put(base, outcome);
                FORMS.put(base, new Entry(outcome, Kind.NOUN));
                Forms.ofNoun(base, irregular).forEach(f -> FORMS.put(f, new Entry(outcome, Kind.NOUN)));
            });
            WORDS.values(name + ".dying")
                    .forEach((base, irregular) ->
                            Forms.ofVerb(base, irregular).forEach(f -> FORMS.put(f, new Entry(outcome, Kind.DYING))));
            of(name + ".dying.of people")
                    .forEach((base, irregular) -> Forms.ofVerb(base, irregular).forEach(f -> {
                        FORMS.put(f, new Entry(outcome, Kind.DYING));
                        OF_PEOPLE.add(f);
                    }));
            WORDS.values(name + ".verbs")
                    .forEach((base, irregular) -> Forms.ofVerb(base, irregular)
                            .forEach(f -> FORMS.put(
                                    f,
                                    new Entry(outcome, active(f, base, irregular) ? Kind.ACTIVE : Kind.PARTICIPLE))));
            of(name + ".verbs.of people")
                    .forEach((base, irregular) -> Forms.ofVerb(base, irregular).forEach(f -> {
                        boolean active = active(f, base, irregular);
                        FORMS.putIfAbsent(f, new Entry(outcome, active ? Kind.ACTIVE : Kind.PARTICIPLE));
                        OF_PEOPLE.add(f);
                    }));
            WORDS.section(name + ".states").forEach(s -> FORMS.putIfAbsent(s, new Entry(outcome, Kind.STATE)));
        }
        WORDS.values("toll.nouns")
                .forEach((noun, outcome) ->
                        FORMS.put(noun, new Entry(Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), Kind.TOLL)));
    }

    private Triggers() {}

    /** The words of a section that not every outcome has. */
    private static Map<String, String> of(String section) {
        return WORDS.sections().contains(section) ? WORDS.values(section) : Map.of();
    }

    /** Whether a form says by itself that the people come behind it. */
    private static boolean active(String form, String base, String irregular) {
        return !(form.equals(base) && List.of(irregular.split("[,\\s]+")).contains(base)) && active(form, base);
    }

    private static boolean active(String form, String base) {
        String word = form.contains(" ") ? form.substring(0, form.indexOf(' ')) : form;
        return form.equals(base) || word.endsWith("ing") || word.endsWith("s");
    }

    /** The outcome that a noun counts by itself: "deaths", "bodies"; null when it counts none. */
    static @Nullable Outcome counted(String lower) {
        return COUNTED.get(lower);
    }

    /** Whether a word, as a verb form, belongs to an outcome that people suffer. */
    static boolean known(String lower) {
        return FORMS.containsKey(lower) || COUNTED.containsKey(lower);
    }

    /** Whether a verb form says something of people only where people are its object: "destroyed". */
    static boolean ofPeople(String lower) {
        return OF_PEOPLE.contains(lower);
    }

    /** Whether such a verb form may stand with a number alone: "buried 28". */
    static boolean ofNumbers(String lower) {
        return WORDS.section("of numbers").contains(lower);
    }

    /** Whether a sentence holds any outcome word. */
    static boolean possible(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(t -> FORMS.containsKey(t.lower()) || COUNTED.containsKey(t.lower()))
                || sentence.tokens().stream().anyMatch(t -> told(sentence, t.index()))
                || !of(sentence).isEmpty();
    }

    /** Whether a word may tell more of people told of before: "18 of the victims", "named six", "eight were children". */
    private static boolean told(Sentence sentence, int i) {
        boolean number = sentence.token(i).tag().equals("CD");
        return share(sentence.lower(i)) != null
                || figure(sentence, i)
                || number && Set.of("are", "were").contains(sentence.lower(i + 1))
                || number && WORDS.section("naming by name").contains(sentence.lower(i - 1))
                || number && sentence.words(i - 2, i).equals("names of");
    }

    /** The outcome of those some of whom a noun may tell: "18 of the victims"; null where it is no such noun. */
    static @Nullable Outcome share(String lower) {
        for (Outcome outcome : Outcome.values()) {
            if (of(outcome.name().toLowerCase(Locale.ROOT) + ".shares").containsKey(lower)) {
                return outcome;
            }
        }
        return null;
    }

    /** Whether a word stands for a total that was told before: "lowered the number to", "put it at". */
    static boolean figure(Sentence sentence, int i) {
        String next = sentence.lower(i + 1);
        boolean verb = false;
        for (int k = Math.max(0, i - 3); k < i; k++) {
            verb |= WORDS.section("figures.verbs").contains(sentence.token(k).lemma())
                    && sentence.token(k).is("VB");
        }
        return verb
                && Set.of("at", "to", "as").contains(next)
                && WORDS.section("figures").contains(sentence.lower(i));
    }

    static List<Trigger> of(Sentence sentence) {
        var found = new ArrayList<Trigger>();
        for (int i = 0; i < sentence.size(); i++) {
            Trigger t = at(sentence, i);
            if (t != null) {
                found.add(t);
                i = t.last();
            }
        }
        return found;
    }

    /** "the number of civilians killed", "the total number of wounded": a total of what stands behind it. */
    private static @Nullable Trigger number(Sentence sentence, int i) {
        if (!WORDS.section("totals").contains(sentence.lower(i))
                || !sentence.lower(i + 1).equals("of")
                || sentence.lower(i - 1).equals("a")
                || sentence.lower(i - 1).equals("an")) {
            return null;
        }
        boolean who = false;
        for (int k = i + 2; k < Math.min(sentence.size(), i + REACH); k++) {
            who |= Set.of("who", "that").contains(sentence.lower(k));
            Entry entry = FORMS.get(sentence.lower(k));
            Outcome counted = COUNTED.get(sentence.lower(k));
            Token t = sentence.token(k);
            Outcome suffered = entry != null && (entry.kind() == Kind.PARTICIPLE || entry.kind() == Kind.STATE)
                    ? entry.outcome()
                    : null;
            boolean more = k + 1 < sentence.size()
                    && (COUNTED.containsKey(sentence.lower(k + 1))
                            || People.noun(sentence.lower(k + 1)).isPresent());
            Outcome outcome = counted != null ? counted : suffered;
            if (outcome != null && !more) {
                return new Trigger(i, k, outcome, Kind.TOLL);
            }
            if (!t.is("NN")
                    && !t.is("JJ")
                    && !t.is("IN")
                    && !t.is("DT")
                    && !t.tag().equals("HYPH")
                    && !t.is("VBN")
                    && !Set.of(",", "and").contains(t.lower())
                    && !(who && WORDS.section("within a total").contains(t.lower()))
                    && !NounPhrase.quote(sentence, k)) {
                return null;
            }
        }
        return null;
    }

    /** "put the dead at 40", "the dead numbered 87", "civilian deaths rose to 90": a total by the noun for those it counts. */
    private static @Nullable Trigger head(Sentence sentence, int i) {
        String outcome = WORDS.values("toll.heads").get(sentence.lower(i));
        if (outcome == null || i + 1 >= sentence.size()) {
            return null;
        }
        Token next = sentence.token(i + 1);
        boolean rises = WORDS.section("toll.rises").contains(next.lemma()) && next.is("VB")
                || next.lower().startsWith("number");
        boolean put = false;
        for (int k = Math.max(0, i - REACH / 2); next.lower().equals("at") && k < i; k++) {
            put |= WORDS.section("toll.puts").contains(sentence.token(k).lemma())
                    || sentence.lower(k).equals("at") && sentence.lower(i - 1).equals("the");
        }
        Token word = sentence.token(i);
        boolean noun = word.is("NN")
                || word.is("JJ")
                || word.is("VBN") && sentence.lower(i - 1).equals("the");
        boolean counted = i > 0 && sentence.token(i - 1).tag().equals("CD");
        return (rises || put) && noun && !counted
                ? new Trigger(i, i, Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), Kind.TOLL)
                : null;
    }

    private static @Nullable Trigger at(Sentence sentence, int i) {
        Trigger wide = number(sentence, i);
        wide = wide == null ? head(sentence, i) : wide;
        wide = wide == null ? Idioms.at(sentence, i) : wide;
        if (wide != null) {
            return wide;
        }
        for (int length = Math.min(LONGEST, sentence.size() - i); length > 0; length--) {
            var words = new StringBuilder();
            for (int k = i; k < i + length; k++) {
                words.append(k == i ? "" : " ").append(sentence.token(k).lower());
            }
            Entry entry = FORMS.get(words.toString());
            if (entry != null && fits(sentence, i, length, entry)) {
                return new Trigger(i, i + length - 1, entry.outcome(), kind(sentence, i, entry));
            }
        }
        return null;
    }

    /** What is a noun by its tag, or by an "of" behind a form on -ing, is one: "the killing of", "the murder of". */
    private static Kind kind(Sentence sentence, int i, Entry entry) {
        Token token = sentence.token(i);
        boolean past = token.tag().equals("VBN") || token.tag().equals("VBD");
        if (entry.kind() != Kind.ACTIVE) {
            return entry.kind();
        }
        if (token.lower().endsWith("ing")) {
            boolean noun = i > 0
                    && (sentence.token(i - 1).is("DT")
                            || sentence.token(i - 1).tag().equals("POS"));
            boolean joined = Set.of("and", "or").contains(sentence.lower(i + 1))
                    && sentence.lower(i + 2).endsWith("ing")
                    && sentence.lower(i + 3).equals("of");
            boolean of = joined
                    || sentence.lower(i + 1).equals("of")
                    || noun && sentence.lower(i + 1).equals("by");
            return of ? Kind.NOUN : Kind.ACTIVE;
        }
        return NOUNS.containsKey(token.lower()) && token.is("NN") ? Kind.NOUN : past ? Kind.PARTICIPLE : Kind.ACTIVE;
    }

    private static boolean fits(Sentence sentence, int i, int length, Entry entry) {
        Token token = sentence.token(i);
        String other = WORDS.values("otherwise").get(token.lemma());
        boolean otherwise = other != null && List.of(other.split("\\s*,\\s*")).contains(sentence.lower(i + 1));
        if (length == 1 && otherwise) {
            return false;
        }
        if (length > 1 || entry.kind() == Kind.NOUN || entry.kind() == Kind.TOLL) {
            return true;
        }
        boolean base = entry.kind() == Kind.ACTIVE && !token.lower().endsWith("ing");
        boolean noun = token.is("NN") && !token.is("NNP") && !NOUNS.containsKey(token.lower());
        boolean counts = i + 1 < sentence.size()
                && (sentence.token(i + 1).tag().equals("CD")
                        || Lexicon.of("numbers")
                                .section("vague")
                                .contains(sentence.token(i + 1).lower()));
        return !(base && noun && !counts && !sentence.tokens().getFirst().equals(token));
    }
}
