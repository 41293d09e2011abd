package org.synoptic.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Token;

/** Finds who speaks by a cue: the subject before it, behind it, or before an apposition. */
final class Subjects {
    static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "at", "by", "of", "for", "from", "with", "near", "during", "to", "into", "inside", "against",
            "over", "under", "between", "about", "through", "via", "among", "amid", "across", "around", "outside",
            "behind", "within");

    private static final int NEAR = 8;
    private static final Set<String> STRONG = Set.of("say", "add", "announce", "report", "tell");
    private static final Set<String> DOING = Lexicon.of("speakers").section("doing");

    private final Stretch s;
    private final Adverbials adverbials;
    private final Appositions appositions;
    private final TreeSubjects tree;

    Subjects(Stretch s, Adverbials adverbials) {
        this.s = s;
        this.adverbials = adverbials;
        this.appositions = new Appositions(s);
        this.tree = new TreeSubjects(s, this);
    }

    TreeSubjects tree() {
        return tree;
    }

    int @Nullable [] of(int v, int g, String lemma) {
        int[] issuer = issuer(g);
        if (issuer != null) {
            return issuer;
        }
        int[] issued = relative(g);
        if (issued != null) {
            return issued;
        }
        boolean comma = g > s.from() && s.token(g - 1).text().equals(",");
        boolean quote = g > s.from() && s.quote((g - 1));
        int right = Cues.INVERTED.contains(lemma) ? Phrases.right(s, v + 1) : v + 1;
        boolean rightSpeaks = right > v + 1
                && !s.token(v + 1).is("CD")
                && (g == v || s.token(v - 1).is("RB") && !s.hasVerb(g, v))
                && Words.speaker(s, v + 1, right)
                && !(right < s.to()
                        && !Cues.ISSUING.contains(s.lower(right))
                        && (s.token(right).is("VBD")
                                || s.token(right).is("VBZ")
                                || s.token(right).is("VBP")
                                || s.token(right).is("MD")))
                && !(s.token(v + 1).is("PRP") && !s.token(v + 1).is("PRP$") && !quote && !comma);
        boolean closed = rightSpeaks && closes(right);
        if (rightSpeaks && (comma || quote || (closed && s.hasFact(s.from(), v)))) {
            return new int[] {v + 1, appositions.behind(right)};
        }
        if (comma) {
            int[] found = appositions.beforeComma(g - 1);
            if (found != null) {
                int[] before = tree.placed(v, found[0]);
                return before == null ? found : before;
            }
            int[] quoted = appositions.beforeParticiple(g - 1);
            if (quoted != null) {
                return quoted;
            }
        }
        int[] dashed = appositions.betweenDashes(g);
        if (dashed != null) {
            return dashed;
        }
        int a = Phrases.left(s, g);
        int[] doing = doing(a);
        if (doing != null) {
            return doing;
        }
        int[] placed = a < g ? tree.placed(v, a) : null;
        if (placed != null) {
            return placed;
        }
        if (a < g && Words.speaker(s, a, g) && !objectOf(a, g)) {
            String word = s.lower(a);
            if (g - a == 1 && (word.equals("who") || word.equals("which"))) {
                int end = a > s.from() && s.token(a - 1).text().equals(",") ? a - 1 : a;
                int start = Phrases.left(s, end);
                if (start > s.from() + 1 && s.lower(start - 1).equals(",")) {
                    int before = Phrases.left(s, start - 1);
                    boolean person =
                            before < start - 1 && s.token(start - 2).entity().equals("PERSON");
                    start = person ? before : start;
                }
                return start < end && Words.speaker(s, start, end) ? new int[] {start, end} : null;
            }
            int[] told = described(a);
            if (told != null) {
                return told;
            }
            int opened = opening(g);
            if (opened > first()
                    && opened < a
                    && (PREPOSITIONS.contains(s.lower(a - 1))
                            || s.token(a - 1).is("TO")
                            || s.token(a - 1).is("VB"))) {
                return new int[] {first(), opened};
            }
            return named(a, g);
        }
        if (rightSpeaks) {
            return new int[] {v + 1, appositions.behind(right)};
        }
        int[] who = who(g);
        if (who != null) {
            return who;
        }
        int opening = opening(g);
        if (opening > first()) {
            return new int[] {first(), opening};
        }
        int[] byTree = tree.subject(s.token(v));
        if (byTree != null) {
            return byTree;
        }
        if (a == g || objectOf(a, g)) {
            return null;
        }
        boolean person = Words.person(s, g - 1);
        boolean telling = Cues.CLAUSE.contains(lemma) && !Cues.SHOWN.contains(lemma) && person;
        boolean sure = telling && (s.lower(v + 1).equals("that") || closes(v + 1) && !Cues.LEADING.contains(lemma));
        return STRONG.contains(lemma) || sure ? new int[] {a, g} : null;
    }

    /** "Lake Doctors the group that helps the hospital reported": who is described right before the verb; null for nobody. */
    private int @Nullable [] described(int a) {
        for (int i = a - 1; i > s.from() && i > a - NEAR / 2; i--) {
            if (s.lower(i).matches("that|which|who") && s.token(i + 1).is("VB")) {
                int start = Phrases.left(s, i);
                return start < i && i + 2 <= a && Words.speaker(s, start, i) ? named(start, i) : null;
            }
        }
        return null;
    }

    /** "a watchman who escaped said": who speaks before a clause that tells of them; null where there is none. */
    private int @Nullable [] who(int g) {
        for (int i = g - 1; i > s.from() && i > g - NEAR && !s.token(i).text().matches("[,;\"]"); i--) {
            if (s.lower(i).equals("who")) {
                int start = Phrases.left(s, i);
                boolean speaks = Words.speaker(s, start, i) || Words.person(s, i - 1);
                return start < i && s.finite(i, g) && speaks ? new int[] {start, i} : null;
            }
        }
        return null;
    }

    /** "a report posted on LakeNet that said": who issued what a relative clause tells of; null where it does not say. */
    private int @Nullable [] relative(int g) {
        if (g - 2 < s.from() || !s.lower(g - 1).matches("that|which")) {
            return null;
        }
        for (int i = g - 2; i > s.from() && i > g - 14; i--) {
            boolean link = PREPOSITIONS.contains(s.lower(i))
                    && (Cues.ISSUING.contains(s.lower(i - 1)) && Cues.ISSUED.contains(Words.singular(s.lower(i - 2)))
                            || s.lower(i).equals("by") && Cues.ISSUED.contains(Words.singular(s.lower(i - 1))));
            if (link && Phrases.right(s, i + 1) > i + 1 && Words.speaker(s, i + 1, Phrases.right(s, i + 1))) {
                return new int[] {i + 1, Phrases.right(s, i + 1)};
            }
        }
        return null;
    }

    /** "A statement issued by the army said": who issued what the stretch opens with. */
    private int @Nullable [] issuer(int g) {
        int[] issuer = issuedBy(first());
        return issuer != null && issuer[1] <= g && g - issuer[1] < 6 ? issuer : null;
    }

    /** "a tally by the agency", "data collected by the ministry": who issued what a phrase names; null where it does not say. */
    int @Nullable [] issuedBy(int from) {
        int end = Phrases.right(s, from);
        String noun = end == from ? "" : Words.singular(s.lower(end - 1));
        if (!Cues.ISSUED.contains(noun) && !Cues.TALLIES.contains(noun)) {
            return null;
        }
        int by = Cues.ISSUING.contains(s.lower(end)) ? end + 1 : end;
        while (by > end && by < s.to() && (s.token(by).is("RB") || s.lower(by).equals("online"))) {
            by++;
        }
        if (!s.lower(by).equals("by")) {
            return null;
        }
        int np = Phrases.right(s, by + 1);
        return np > by + 1 && Words.speaker(s, by + 1, np) ? new int[] {by + 1, np} : null;
    }

    /** "The Watch another local group": a description without commas goes with the name before it. */
    private int[] named(int a, int g) {
        if (a > s.from() && s.token(a).is("DT") && Words.nominal(s.token(a - 1)) && Words.capital(s.token(a - 1))) {
            int start = Phrases.left(s, a);
            boolean description = !name(a + 1, g - 1)
                    && (Cues.SHORT.contains(s.lower(g - 1))
                            || Cues.UNNAMED.contains(Words.singular(s.lower(g - 1)))
                            || s.lower(a).matches("an?|another") && Words.body(s.token(a - 1)));
            boolean opens = start == s.from()
                    || (s.token(start).is("DT") && Words.capital(s.token(start)))
                    || s.token(start - 1).text().equals(",")
                    || s.quote(start - 1)
                    || s.token(start - 1).is("RB");
            if (start < a
                    && opens
                    && description
                    && !s.token(a - 1).entity().equals("LOCATION")
                    && Words.speaker(s, start, a)) {
                return new int[] {start, a};
            }
        }
        return new int[] {a, g};
    }

    /** "a group tracking the war said": the body before what it does, for what is done is no speaker; null where there is none. */
    private int @Nullable [] doing(int object) {
        int v = object - 1;
        if (v <= s.from() + 1 || !s.token(v).is("VBG") || !DOING.contains(s.lemma(v))) {
            return null;
        }
        int start = Phrases.left(s, v);
        boolean body = start < v
                && s.token(start).is("DT")
                && (Words.body(s.token(v - 1)) || Cues.SHORT.contains(s.lower(v - 1)));
        return body ? new int[] {start, v} : null;
    }

    private boolean name(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).is("NNP")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but an end, a mark or a participle follows. */
    private boolean closes(int at) {
        int i = adverbials.after(at);
        return i >= s.to()
                || Cues.ISSUING.contains(s.lower(i))
                || s.token(i).text().matches("[.,;\"”]|''")
                || s.token(i).is("VBG")
                || s.token(i).is("VBN") && i > at
                || s.token(i).is("W");
    }

    /** Whether a phrase is the object of a preposition, so that it cannot be a subject. */
    boolean objectOf(int start, int end) {
        if (start == s.from()) {
            return false;
        }
        Token p = s.token(start - 1);
        return PREPOSITIONS.contains(p.lower())
                && !Words.capital(p)
                && (s.token(end - 1).entity().equals("LOCATION")
                        || Cues.ISSUED.contains(Words.singular(s.lower(end - 1)))
                        || opening(start) > first());
    }

    /** "The Watch based in Lowland said": the stretch's first phrase where a shortened clause parts it from the verb. */
    private int opening(int g) {
        int from = first();
        int end = Phrases.right(s, from);
        if (end == from || end >= g || !Words.speaker(s, from, end)) {
            return from;
        }
        Token next = s.token(end);
        boolean relative = next.is("W")
                || next.is("VBN")
                || next.is("VBG")
                || next.is("IN")
                || next.text().equals(",")
                || next.is("DT");
        if (!relative) {
            return from;
        }
        return next.is("W") || !s.finite(end, g) ? end : from;
    }

    /** Where the stretch's first phrase begins, behind "But", "Meanwhile", "On Monday". */
    private int first() {
        int i = s.from();
        while (i < s.to() - 1
                && (s.token(i).is("CC")
                        || s.token(i).is("RB")
                        || i > s.from() && s.lower(i).equals(","))) {
            i++;
        }
        if (s.token(i).is("IN") && Words.calendar(s.lower(i + 1))) {
            i += 2;
            while (i < s.to() - 1 && (s.token(i).is("CD") || s.lower(i).equals(","))) {
                i++;
            }
        }
        return Math.min(i, s.to() - 1);
    }

    /** The subject of the verb that a participle hangs on, by the tree, else the phrase the stretch opens with. */
    int @Nullable [] clauseSubject(int v) {
        int opening = Phrases.right(s, s.from());
        if (opening > s.from() && opening < v && Words.speaker(s, s.from(), opening)) {
            return new int[] {s.from(), appositions.behind(opening)};
        }
        Token t = s.token(v);
        for (int steps = 0; steps < 6 && t.head() >= 0; steps++) {
            t = s.token(t.head());
            for (Token child : s.sentence().children(t, "nsubj")) {
                if (child.index() < v && child.index() >= s.from()) {
                    int end = child.index() + 1;
                    int start = Phrases.left(s, end);
                    if (start < end && Words.speaker(s, start, end)) {
                        return new int[] {start, end};
                    }
                }
            }
        }
        return null;
    }
}
