package org.synoptic.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Token;

/** One verb with a tense and its speaker: how what is said stands to it, and who passes it on. */
final class Telling {
    private static final Set<String> SUBORDINATE = Set.of(
            "after",
            "before",
            "when",
            "as",
            "while",
            "if",
            "because",
            "although",
            "though",
            "since",
            "once",
            "until",
            "speaking",
            "asked",
            "in",
            "on",
            "at",
            "with",
            "despite",
            "during",
            "following");
    private static final Set<String> RIGHT_PART = Set.of(
            ",", "while", "with", "and", "as", "when", "where", "but", "including", "after", "which", "who", "because");

    private static final Set<String> DEEDS = Lexicon.of("cues").section("deeds");

    private final Stretch s;
    private final Adverbials adverbials;
    private final Sense sense;
    private final int verb;
    private final String lemma;
    private final int group;
    private final int @Nullable [] subject;
    private final boolean inverted;
    private int @Nullable [] told;
    private int @Nullable [] carrier;
    private int @Nullable [] informant;
    /** Where the words after the cue, its adverbials and whoever is told begin. */
    private int after;
    /** Where the words that the cue can govern from behind begin, and where they end. */
    private final int left;

    private final int start;
    private final boolean clauseLeft;

    Telling(Stretch s, Finds finds, Adverbials adverbials, int verb, int group, int @Nullable [] subject) {
        this.s = s;
        this.adverbials = adverbials;
        this.verb = verb;
        this.group = group;
        this.lemma = s.lemma(verb);
        this.subject = subject;
        this.sense = new Sense(s, lemma, subject);
        this.inverted = subject != null && subject[0] > verb;
        this.after = subject != null && inverted ? subject[1] : verb + 1;
        addressee();
        this.start = subject == null || inverted ? group : subject[0];
        this.left = finds.reported(finds.segment(start), start);
        this.clauseLeft = s.clause(left, start)
                && !(start > s.from() && s.lower(start - 1).matches("while|whereas|although|though"))
                && !introduces(left, start)
                && !(start > s.from() && s.lower(start - 1).matches("itself|themselves|himself|herself"))
                && !(start > s.from() && s.lower(start - 1).equals("by"))
                && !(start > s.from() + 1
                        && s.token(start - 1).is("DT")
                        && s.lower(start - 2).equals("by"));
    }

    /** Steps over whoever is told: "told the agency", "said to the agency". */
    private void addressee() {
        if ((lemma.equals("tell") || lemma.equals("inform")) && !inverted) {
            told(verb + 1);
        }
        if (lemma.equals("point") && s.lower(after).equals("out")) {
            after++;
        }
        after = adverbials.after(after);
        carrier = adverbials.passer();
        informant = adverbials.informant();
        if (told == null && s.lower(after).equals("to")) {
            int np = Phrases.right(s, after + 1);
            if (np > after + 1 && sense.media(after + 1, np)) {
                told(after + 1);
                after = adverbials.after(np);
            }
        }
    }

    private void told(int from) {
        int np = Phrases.right(s, from);
        if (np > from) {
            told = new int[] {from, np};
            after = np;
        }
    }

    /** The cue with its parts; null where the verb tells of nothing here. */
    @Nullable
    Find find() {
        Find.Way way = sense.nameless(after) || !sense.observes() ? null : way();
        if (way == null) {
            return null;
        }
        boolean responsibility = lemma.equals("claim") && (s.within(after, 4, "responsibility") || deed());
        var f = new Find(s, verb, verb + 1, responsibility ? "claim responsibility" : lemma, way);
        f.speaker = subject;
        f.informant = informant;
        f.passer = told != null && sense.media(told[0], told[1]) ? told : carrier;
        if (way == Find.Way.BEFORE) {
            f.content.add(new int[] {left, start});
            if (after + 1 < s.to() && (goesOn() || tellsOn())) {
                f.content.add(new int[] {s.lower(after).equals(",") ? after + 1 : after, s.to()});
            }
        } else if (way == Find.Way.AFTER && between()) {
            f.content.add(new int[] {left, s.to()});
        } else {
            f.content.add(new int[] {!quotes() && (opensQuote() || colon()) ? after + 1 : after, relativeEnd()});
        }
        return f;
    }

    private Find.@Nullable Way way() {
        boolean ends = ends();
        boolean opensQuote = opensQuote() || colon();
        boolean clause = Cues.CLAUSE.contains(lemma);
        boolean follows = !Cues.LEADING.contains(lemma) || sense.shown();
        if (clause && (s.lower(after).equals("that") || colon())) {
            return Find.Way.AFTER;
        }
        if (lemma.matches("respond|reply") && s.lower(after).equals("to") && !opensQuote) {
            return null;
        }
        if (clause && !inverted && after == verb + 1 && subject != null && relates()) {
            return Find.Way.AFTER;
        }
        if (clause && clauseLeft && follows && (inverted || ends && !(opensQuote && startsSentence()))) {
            return Find.Way.BEFORE;
        }
        if (clause && opensQuote) {
            return Find.Way.AFTER;
        }
        if (clause && follows && aside()) {
            return Find.Way.BEFORE;
        }
        if (clause && clauseLeft && follows && s.token(after).is("IN") && !s.finite(after, s.to())) {
            return Find.Way.BEFORE;
        }
        if (Cues.STRICT.contains(lemma)) {
            return !ends && (s.lower(after).equals("about") || sense.names(after)) ? Find.Way.OBJECT : null;
        }
        if (Cues.OF.contains(lemma) && s.lower(after).equals("of")) {
            return sense.tells(after) ? Find.Way.OBJECT : null;
        }
        if (lemma.equals("refer") && s.lower(after).equals("to")) {
            return Find.Way.OBJECT;
        }
        if (clause && !ends && s.finite(after, s.to())) {
            return glued() && follows && !Cues.OBJECT.contains(lemma) ? Find.Way.BEFORE : Find.Way.AFTER;
        }
        if (clause
                && s.lower(after).equals("to")
                && after + 1 < s.to()
                && s.token(after + 1).is("VB")) {
            return Find.Way.AFTER;
        }
        if ((Cues.OBJECT.contains(lemma) || Cues.SEEN.contains(lemma)) && !ends) {
            return Find.Way.OBJECT;
        }
        if (Cues.FIGURE.contains(lemma) && !ends && !s.lower(after).equals("out") && sense.figure(after)) {
            return Find.Way.OBJECT;
        }
        if (clause && clauseLeft && follows && !ends && s.finite(left, start) && !s.finite(after, s.to())) {
            return Find.Way.BEFORE;
        }
        return clause && !ends && !Cues.FIGURE.contains(lemma) ? Find.Way.AFTER : null;
    }

    /** "an attack that rescuers say killed 12": whether the verb of what is said follows at once, its subject before the speaker. */
    private boolean relates() {
        Token next = s.token(Math.min(after, s.to() - 1));
        boolean harms = next.is("VBN")
                && (s.token(Math.min(after + 1, s.to() - 1)).is("CD")
                        || s.token(Math.min(after + 1, s.to() - 1)).is("JJR")
                        || s.lower(after + 1).matches("at|dozens|scores|hundreds|some|nearly|about|around"));
        boolean tense = after < s.to() && (next.is("VBD") || next.is("VBZ") || next.is("MD") || harms);
        return tense && !cue(after) && !lemma.equals("add") && start > s.from() && clauseLeft;
    }

    /** "The governor, he said, escaped": whether the speaker stands between commas behind the subject of what is said. */
    private boolean aside() {
        return !inverted
                && start - left > 2
                && s.lower(start - 1).equals(",")
                && Words.nominal(s.token(start - 2))
                && s.lower(after).equals(",")
                && !s.hasVerb(left, start)
                && goesOn();
    }

    /** "Two of the guards the mayor said had been shot": whether what is said has its subject before the speaker. */
    private boolean between() {
        if (subject == null || inverted || after != verb + 1 || after >= s.to() || start - left < 2) {
            return false;
        }
        Token next = s.token(after);
        boolean tense = next.is("VBD") || next.is("VBZ") || next.is("VBP") || next.is("MD");
        return tense && !cue(after) && !s.hasVerb(left, start) && Words.nominal(s.token(start - 1));
    }

    /** "also claimed a bomb attack on the port": whether what is claimed is a deed. */
    private boolean deed() {
        if (!s.lower(after).matches("an?|the|its|this|that|both|two")) {
            return false;
        }
        int i = after + 1;
        while (i < s.to()
                && (s.token(i).is("NN") || s.token(i).is("JJ") || s.token(i).is("CD"))) {
            i++;
        }
        return DEEDS.contains(Words.singular(s.lower(i - 1)))
                && !(i < s.to() && (s.token(i).is("VB") || s.token(i).is("MD")));
    }

    /** Where a clause "which tracks deaths," ends that tells of the speaker of another cue, or one on what was spoken of begins. */
    private int relativeEnd() {
        boolean relative = subject != null
                && !inverted
                && group > s.from()
                && s.lower(group - 1).matches("who|which");
        boolean of = Cues.OF.contains(lemma) && s.lower(after).equals("of");
        for (int i = after; (relative || of) && i < s.to(); i++) {
            if (relative && s.lower(i).equals(",") || of && s.lower(i).matches("that|which")) {
                return i;
            }
        }
        return s.to();
    }

    /** Whether nothing that could be said follows the cue. */
    private boolean ends() {
        if (after >= s.to()) {
            return true;
        }
        boolean doing = after == verb + 1
                && s.token(after).is("VBG")
                && !s.lower(after).equals("including")
                && Cues.OBJECT.contains(lemma)
                && !Cues.PASS.contains(s.lemma(after))
                && !Cues.PARTICIPLE.contains(s.lemma(after));
        String next = s.lower(after);
        if (next.equals("as") && s.lower(after + 1).matches("many|few")) {
            return false;
        }
        return !doing && (next.matches("[.,!?;]|''|”|\"") || s.token(after).is("VBG") || RIGHT_PART.contains(next));
    }

    private boolean colon() {
        return s.lower(after).equals(":");
    }

    private boolean opensQuote() {
        return s.lower(after).equals(",") && after + 1 < s.to() && s.quote(after + 1) || quotes();
    }

    /** "The agency reported "12 people died …": a quotation right behind the cue, and nothing before its speaker. */
    private boolean quotes() {
        return after + 1 < s.to() && s.quote(after) && !s.lower(after).equals("”") && !clauseLeft && startsSentence();
    }

    /** "12 died the ministry said when …": whether what stands before the speaker runs straight into it. */
    private boolean glued() {
        if (!clauseLeft || start <= s.from()) {
            return false;
        }
        Token before = s.token(start - 1);
        return !Finds.CONJUNCTIONS.contains(before.lower())
                && !before.is("IN")
                && !before.text().matches("[,:;]")
                && !before.is("W")
                && !s.quote(start - 1)
                && !(before.is("RB") && Words.capital(before))
                && !(Words.capital(s.token(start)) && !s.token(start).is("NNP"));
    }

    /** "…, she said breaking off": a participle that is no cue goes on with what is said. */
    private boolean tellsOn() {
        return s.token(after).is("VBG") && !cue(after);
    }

    private boolean cue(int at) {
        return at >= s.to()
                || Cues.PARTICIPLE.contains(s.lemma(at))
                || Cues.PASS.contains(s.lemma(at))
                || s.lower(at).equals("speaking")
                || s.lower(at).equals("referring");
    }

    /** Whether what is said goes on behind the speaker: "…, she said, “and …”", "… it said while the rest …". */
    private boolean goesOn() {
        String next = s.lower(after);
        if (next.equals(",")) {
            Token then = s.token(Math.min(after + 1, s.to() - 1));
            return s.quote(after + 1)
                    || then.lower().matches("while|with|and")
                    || then.is("VBG") && !cue(after + 1)
                    || !(then.is("W") || then.is("IN") || then.is("VBG") || then.is("CC") || then.is("TO"))
                            && s.finite(after + 1, s.to());
        }
        return Set.of("while", "with", "and", "but", "including").contains(next)
                || next.equals(";") && s.finite(after + 1, s.to());
    }

    /** "After the blast, the ministry said …": whether the part before the speaker only leads in. */
    private boolean introduces(int from, int to) {
        if (from >= to || !s.token(to - 1).text().equals(",")) {
            return false;
        }
        int first = from;
        while (first < to && !s.token(first).text().equals(",")) {
            first++;
        }
        boolean opens = SUBORDINATE.contains(s.lower(from))
                || s.token(from).is("VBG")
                || s.token(from).is("VBN") && !s.finite(from, first);
        boolean least = s.lower(from).equals("at") && s.lower(from + 1).matches("least|most");
        boolean plain = Subjects.PREPOSITIONS.contains(s.lower(from)) && s.hasVerb(from, first);
        return opens && !least && !plain && !s.finite(first, to);
    }

    private boolean startsSentence() {
        return start - s.from() < 2 || !s.hasVerb(s.from(), start);
    }
}
