package org.synoptic.toll;

import java.util.HashSet;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Outcome;
import org.synoptic.model.Status;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * A noun phrase without its number and article.
 *
 * @param from its first token
 * @param head its noun for people; -1 where it has none
 * @param end the token after its last noun
 * @param thing whether it is surely no people
 */
record NounPhrase(int from, int head, int end, boolean thing) {
    private static final Lexicon PEOPLE = Lexicon.of("people");
    private static final Set<String> QUOTES = Set.of("\"", "\u201c", "\u201d", "''", "``");
    private static final int LONGEST = 12;
    private static final int LONGEST_TAIL = 10;

    /** The phrase that begins at a token. */
    static NounPhrase at(Sentence sentence, int from) {
        int head = -1;
        int k = from;
        for (; k < sentence.size() && k < from + LONGEST; k++) {
            Token t = sentence.token(k);
            boolean ends = People.part(t.lower())
                    || t.is("VB") && Triggers.known(sentence.words(k, k + 2)) && k + 1 < sentence.size()
                    || t.lower().equals("among")
                    || head >= 0 && PEOPLE.section("suffered").contains(t.lower());
            if (ends) {
                break;
            }
            boolean compound = sentence.lower(k + 1).equals("-")
                    && sentence.glued(k + 1)
                    && sentence.glued(k + 2)
                    && !t.lower().startsWith("passer")
                    && sentence.token(k + 2).is("NN");
            if (noun(t) && !compound) {
                boolean other = head >= 0
                        && (sentence.lower(k - 1).equals(t.lower())
                                || t.entity().equals("ORGANIZATION")
                                        && People.noun(sentence.lower(head))
                                                .map(n -> n.plural() || n.collective())
                                                .orElse(false));
                if (other) {
                    break;
                }
                head = k;
                if (t.lower().equals("others")) {
                    k++;
                    break;
                }
            } else if (!inside(sentence, from, k, head)) {
                break;
            }
        }
        int end = k;
        while (end > from
                && !sentence.token(end - 1).is("NN")
                && !sentence.token(end - 1).is("CD")) {
            end--;
        }
        boolean thing =
                head < 0 && end > from && (People.thing(sentence.lower(end - 1)) || People.thing(sentence.lower(from)));
        return new NounPhrase(from, head, end, thing);
    }

    /** Whether a token is a quotation mark. */
    static boolean quote(Sentence sentence, int i) {
        return i < sentence.size() && QUOTES.contains(sentence.token(i).text());
    }

    boolean people() {
        return head >= 0;
    }

    private static boolean noun(Token t) {
        return People.noun(t.lower()).isPresent() && !(t.is("VB") && !t.tag().equals("VBN"));
    }

    /** Whether a token that is no noun for people belongs to the phrase. */
    private static boolean inside(Sentence sentence, int from, int k, int head) {
        Token t = sentence.token(k);
        boolean before = k + 1 < sentence.size();
        if (head >= 0 && !(t.lower().equals("-") && sentence.glued(k + 1))) {
            boolean owned =
                    before && (Triggers.counted(sentence.lower(k + 1)) != null || People.kin(sentence.lower(k + 1)));
            if (t.tag().equals("POS") && owned) {
                return true;
            }
            boolean plural =
                    People.noun(sentence.lower(head)).map(People.Noun::plural).orElse(false);
            if (plural || !(t.is("NN") || t.is("JJ")) || !nounWithin(sentence, k, 2)) {
                return false;
            }
        }
        boolean adverb = t.is("RB")
                && head < 0
                && before
                && (sentence.token(k + 1).is("JJ")
                        || sentence.token(k + 1).is("VBN")
                        || sentence.token(k + 1).is("VBD") && nounWithin(sentence, k + 2, 1));
        boolean initials = t.text().length() > 1
                && t.text().chars().allMatch(Character::isUpperCase)
                && nounWithin(sentence, k + 1, 3);
        boolean names = t.lower().equals("and")
                && head < 0
                && k > 0
                && before
                && modifier(sentence, k - 1)
                && modifier(sentence, k + 1)
                && nounWithin(sentence, k + 1, 6);
        boolean inside = initials
                || names
                || t.is("JJ")
                || t.is("NN")
                || Set.of("VBN", "VBG", "HYPH", "POS", "FW").contains(t.tag())
                || t.tag().equals("CD") && sentence.glued(k + 1)
                || adverb
                || t.is("VBD") && k > from && sentence.token(k - 1).is("RB") && nounWithin(sentence, k + 1, 1)
                || QUOTES.contains(t.text()) && nounWithin(sentence, k + 1, 3);
        boolean verbal = Triggers.known(t.lower()) && !nounWithin(sentence, k + 1, 3);
        return inside && !verbal && !Times.contains(t.lower());
    }

    /** Whether a token can stand before a noun: an adjective, a name, a noun in the singular that is no thing. */
    private static boolean modifier(Sentence sentence, int k) {
        Token t = sentence.token(k);
        return t.tag().equals("NNP")
                || t.is("JJ")
                || t.tag().equals("NN") && !People.thing(t.lower()) && !Triggers.known(t.lower());
    }

    /** Whether a noun for people stands at a token or soon behind it in the same phrase. */
    private static boolean nounWithin(Sentence sentence, int k, int reach) {
        for (int i = k; i < Math.min(sentence.size(), k + reach); i++) {
            Token t = sentence.token(i);
            if (People.noun(t.lower()).isPresent()
                    && !PEOPLE.section("suffered").contains(t.lower())
                    && !Times.contains(t.lower())) {
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

    /** The last token of a noun that goes on behind hyphens: "passers-by", "daughter-in-law". */
    int hyphened(Sentence sentence) {
        int last = head;
        while (sentence.lower(last + 1).equals("-") && sentence.glued(last + 1) && sentence.glued(last + 2)) {
            last += 2;
        }
        return last;
    }

    /** The last token of the phrase: "members of the presidential guard" and "passers-by" go on behind their noun. */
    int last(Sentence sentence) {
        int last = hyphened(sentence);
        boolean of = Set.of("of", "from").contains(sentence.lower(head + 1))
                && PEOPLE.section("belonging").contains(sentence.lower(head));
        for (int k = head + 2; of && k < sentence.size() && k < head + LONGEST_TAIL; k++) {
            Token t = sentence.token(k);
            boolean inside = t.is("DT")
                    || t.lower().equals("one")
                    || t.is("JJ")
                    || t.is("NN")
                    || t.is("PRP$")
                    || t.tag().equals("HYPH") && sentence.glued(k)
                    || t.tag().equals("POS")
                    || t.tag().equals("VBN") && sentence.lower(k - 1).equals("-")
                    || t.lower().equals("and")
                            && k > head + 2
                            && sentence.token(k - 1).tag().equals("NNP")
                            && sentence.token(Math.min(k + 1, sentence.size() - 1))
                                    .is("NNP")
                            && names(sentence, k + 1);
            if (!inside || Times.contains(t.lower()) || Triggers.known(t.lower()) && !t.is("NN")) {
                break;
            }
            last = t.is("NN") ? k : last;
        }
        return last;
    }

    /** Whether names go on to a common noun that they stand before: "of the Sol | and Lind families". */
    private static boolean names(Sentence sentence, int from) {
        int k = from;
        while (k < sentence.size()
                && (sentence.token(k).tag().equals("NNP")
                        || sentence.token(k).tag().equals("HYPH"))) {
            k++;
        }
        return k > from
                && k < sentence.size()
                && Set.of("NN", "NNS").contains(sentence.token(k).tag());
    }

    /** Who the phrase says its people are, by the noun and the words around it. */
    Status status(Sentence sentence) {
        People.Noun noun = People.noun(sentence.lower(head)).orElseThrow();
        for (int length = 3; length > 1; length--) {
            var compound = People.noun(sentence.words(Math.max(from, head - length + 1), head + 1));
            if (head - length + 1 >= from && compound.isPresent()) {
                return compound.get().status();
            }
        }
        if (People.office(noun.base()) && ofFighters(sentence)) {
            return Status.COMBATANT;
        }
        if (Triggers.counted(noun.base()) == Outcome.KILLED
                && sentence.lower(head + 1).equals("of")) {
            boolean determined = PEOPLE.section("determiners").contains(sentence.lower(head + 2));
            NounPhrase whose = at(sentence, determined ? head + 3 : head + 2);
            return whose.people() && whose.head() > head ? whose.status(sentence) : Status.UNSPECIFIED;
        }
        if (noun.status() == Status.COMBATANT && PEOPLE.section("former").contains(sentence.lower(head - 1))) {
            return Status.UNSPECIFIED;
        }
        boolean weak = PEOPLE.section("weak").contains(noun.base())
                && head > from
                && People.before(Set.of(sentence.lower(head - 1))) == Status.CIVILIAN;
        if (weak) {
            return Status.CIVILIAN;
        }
        if (noun.status() != Status.UNSPECIFIED || noun.base().equals("martyr")) {
            return noun.status();
        }
        var modifiers = new HashSet<String>();
        for (int i = from; i <= last(sentence); i++) {
            String word = sentence.lower(i);
            if (i != head) {
                modifiers.add(word);
                People.noun(word).filter(n -> n.status() == Status.COMBATANT).ifPresent(n -> modifiers.add("armed"));
            }
            if (i < head) {
                People.noun(word).filter(n -> n.status() == Status.CIVILIAN).ifPresent(n -> modifiers.add("civilian"));
            }
        }
        return People.before(modifiers);
    }

    /** Whether a body that fights stands before the noun or behind its "of": "Front members", "members of the Front". */
    private boolean ofFighters(Sentence sentence) {
        int last = last(sentence);
        boolean fights = false;
        boolean owned = Set.of("its", "their").contains(sentence.lower(from - 1));
        for (int i = Math.max(0, from - LONGEST_TAIL - LONGEST); owned && i < from; i++) {
            for (int end = i + 1; end <= Math.min(from, i + 4); end++) {
                fights |= People.rebels(sentence.words(i, end));
            }
        }
        for (int i = from; i <= last; i++) {
            if (i < head && People.unarmed(sentence.lower(i))) {
                return false;
            }
            fights |= sentence.token(i).text().equals("IS")
                    || sentence.token(i).text().equals("ISIL");
            for (int end = i + 1; end <= Math.min(last + 1, i + 4); end++) {
                fights |= i != head && People.fights(sentence.words(i, end));
            }
        }
        return fights;
    }
}
