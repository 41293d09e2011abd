package org.synoptic.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Outcome;
import org.synoptic.syntax.Sentence;
import org.synoptic.toll.Links.Link;
import org.synoptic.toll.Trigger.Kind;

/** Links the groups of a sentence to the outcome words, by their order and the words between them. */
final class Linker {
    private final Clause clause;
    private final Links links;
    private final VerbLinks verbs;
    private final NounLinks nouns;
    private final PartLinks parts;

    private Linker(Sentence sentence) {
        this.clause = new Clause(sentence);
        this.links = new Links(clause);
        this.verbs = new VerbLinks(clause, links);
        this.nouns = new NounLinks(clause, links);
        this.parts = new PartLinks(clause, links);
    }

    /** @param told the outcome that the text told of last, null for none */
    static List<Link> of(Sentence sentence, @Nullable Outcome told) {
        var linker = new Linker(sentence);
        if (linker.clause.groups.isEmpty()) {
            return List.of();
        }
        linker.nouns.people();
        linker.parts.among();
        linker.parts.ofThem();
        for (int i = 0; i < linker.clause.triggers.size(); i++) {
            i = linker.link(i);
        }
        linker.parts.victims();
        linker.parts.remaining();
        new Told(linker.clause, linker.links, told).link();
        new ColonLists(linker.clause, linker.links).fill();
        new GapLinks(linker.clause, linker.links).fill();
        return List.copyOf(linker.links.made);
    }

    /** Links what belongs to the trigger at an index, and to those joined to it; the index of the last of them. */
    private int link(int at) {
        Trigger first = clause.triggers.get(at);
        var joined = new ArrayList<Trigger>(List.of(first));
        boolean or = false;
        int end = at;
        while (end + 1 < clause.triggers.size() && joins(clause.triggers.get(end), clause.triggers.get(end + 1))) {
            or |= clause.words(
                            clause.triggers.get(end).last() + 1,
                            clause.triggers.get(end + 1).first())
                    .contains("or");
            joined.add(clause.triggers.get(++end));
        }
        if (clause.doubt.hypothetical(first)) {
            return end;
        }
        Trigger last = joined.getLast();
        boolean headline = joined.size() > 1
                && last.kind() == Kind.PARTICIPLE
                && joined.get(0).last() + 1 == joined.get(1).first()
                && clause.endingAt(clause.skipBack(first.first() - 1)) != null;
        List<Outcome> outcomes = (or || headline)
                        && joined.stream().map(Trigger::outcome).distinct().count() > 1
                ? List.of(Outcome.CASUALTIES)
                : joined.stream().map(Trigger::outcome).distinct().toList();
        for (Outcome outcome : outcomes) {
            Trigger trigger = joined.stream()
                    .filter(t -> t.outcome() == outcome)
                    .findFirst()
                    .orElse(first);
            if (first.kind() == Kind.DYING
                    && clause.words(first.first() - 2, first.first()).equals("those who")) {
                parts.included(last, trigger, outcome);
                continue;
            }
            if (first.kind() == Kind.DYING) {
                links.left(first, trigger, outcome, "dying");
                continue;
            }
            switch (last.kind()) {
                case ACTIVE -> verbs.right(last, trigger, outcome, "active");
                case PARTICIPLE -> verbs.participle(first, last, trigger, outcome);
                case DYING -> links.left(first, trigger, outcome, "dying");
                case STATE -> verbs.state(first, last, trigger, outcome);
                case NOUN -> nouns.noun(last, trigger, outcome);
                case TOLL -> nouns.toll(last, outcome);
            }
        }
        return end;
    }

    /** "killed and wounded", "dead or missing", "kills, wounds". */
    private boolean joins(Trigger a, Trigger b) {
        if (a.kind() == Kind.TOLL || b.kind() == Kind.TOLL || a.kind() == Kind.NOUN && b.kind() != Kind.NOUN) {
            return false;
        }
        String between = clause.words(a.last() + 1, b.first());
        if (a.kind() == Kind.NOUN) {
            return clause.lower(a.last()).endsWith("ing") && Set.of("and", "or").contains(between);
        }
        boolean same =
                a.kind() == b.kind() || a.kind() != Kind.ACTIVE && b.kind() != Kind.ACTIVE && a.kind() != Kind.DYING;
        if (between.equals("or been") && b.kind() == Kind.PARTICIPLE) {
            return true;
        }
        return same
                && (between.isEmpty() && a.kind() != Kind.STATE && clause.endingAt(a.last()) == null
                        || Clause.OUTCOMES.section("joints").contains(between));
    }
}
