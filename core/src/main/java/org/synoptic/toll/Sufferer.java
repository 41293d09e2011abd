package org.synoptic.toll;

import org.jspecify.annotations.Nullable;
import org.synoptic.model.Outcome;
import org.synoptic.syntax.Token;

/** Finds whom an outcome word speaks of that stands behind its people: "12 men were killed", "12 men died". */
final class Sufferer {
    private static final int REACH = 8;

    private final Clause clause;
    private final Links links;

    Sufferer(Clause clause, Links links) {
        this.clause = clause;
        this.links = links;
    }

    /** The group that a passive, a death or a state speaks of. */
    @Nullable
    Group of(Trigger first, Outcome outcome) {
        if (clause.sentence.parsed()) {
            for (Token t : clause.tokens.subList(first.first(), Math.min(clause.tokens.size(), first.last() + 1))) {
                Token s = clause.own(first)
                        ? clause.sentence.children(t, "nsubj").stream()
                                .findFirst()
                                .orElse(null)
                        : clause.tree.subject(t);
                Group g = s == null ? null : clause.holding(s.index());
                if (s != null && s.lower().equals("which")) {
                    return null;
                }
                g = s != null && g == null && many(s) ? apposed(s.index()) : g;
                if (s != null && g == null && many(s) && !clause.own(first)) {
                    Group named = clause.naming.rostered(s.index() + 1);
                    return named != null && named.last() < first.first() ? named : null;
                }
                int next = g == null ? 0 : clause.groups.indexOf(g) + 1;
                if (g != null && clause.naming.owner(g) && next < clause.groups.size()) {
                    g = clause.groups.get(next);
                }
                if (g != null && g.last() < first.first()) {
                    return g;
                }
            }
        }
        for (int i = clause.groups.size() - 1; i >= 0; i--) {
            Group g = clause.groups.get(i);
            boolean relative = clause.lower(g.last() + 1).equals("who");
            if (g.last() >= first.first()
                    || links.parts.contains(g) && !relative
                    || g.kind() == Group.Kind.PRONOUN && first.first() - g.last() > 4) {
                continue;
            }
            if (links.linked.containsKey(g)
                    && (links.linked.get(g).outcome() == outcome || Triggers.counted(clause.lower(g.head())) != null)) {
                return null;
            }
            if (!g.counted()
                    && g.last() != clause.skipBack(first.first() - 1)
                    && g.last() != clause.skipBack(clause.auxiliary(first.first() - 1))) {
                continue;
            }
            return clause.verbBetween(g.last() + 1, clause.skipBack(first.first() - 1)) ? null : g;
        }
        return null;
    }

    /** "12 people, most of them women, were killed": the group before words that say who most or all of its people are. */
    private @Nullable Group apposed(int noun) {
        for (int k = noun - 1; k > 0 && k > noun - REACH; k--) {
            Group g = clause.endingAt(k);
            if (g != null) {
                return g.counted() && k < noun - 1 && !clause.words(k + 1, noun).equals(",") ? g : null;
            }
            Token t = clause.tokens.get(k);
            if (!Clause.PEOPLE.section("most").contains(t.lower())
                    && !Clause.PEOPLE.section("all").contains(t.lower())
                    && !Clause.PEOPLE.section("before most").contains(t.lower())
                    && !t.is("JJ")) {
                return null;
            }
        }
        return null;
    }

    /** Whether a subject is many people without a number, of whom no number tells: "others were killed". */
    private static boolean many(Token subject) {
        return People.noun(subject.lower()).map(People.Noun::plural).orElse(false);
    }
}
