package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.syntax.Token;

/** Finds the cues of one stretch, each with its speaker and what is said. */
final class Finder {
    private static final Set<String> BE = Set.of("be", "get");
    private static final Set<String> AUXILIARY = Set.of(
            "have", "do", "will", "would", "can", "could", "may", "might", "should", "must", "be", "not", "n't", "to");
    private static final Set<String> CONJUNCTIONS =
            Set.of("and", "but", "while", "whereas", ";", "although", "though", "yet");
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

    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "at", "by", "of", "for", "from", "with", "near", "during", "to", "into", "inside", "against",
            "over", "under", "between", "about");

    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''");
    private static final Set<String> FIGURES =
            Set.of("dead", "kills", "toll", "wounded", "injured", "hurt", "dies", "hits");

    private final Stretch s;
    private int[] nextQuotes = {};
    private final List<Find> finds = new ArrayList<>();

    private Finder(Stretch s) {
        this.s = s;
    }

    static List<Find> of(Stretch s) {
        var finder = new Finder(s);
        finder.scan();
        finder.bound();
        return finder.finds;
    }

    private void scan() {
        if (s.headline()) {
            headline();
        }
        for (int i = s.from(); i < s.to(); i++) {
            Token t = s.token(i);
            if (t.lower().equals("according") && s.lower(i + 1).equals("to")) {
                accordingTo(i, i + 2);
            } else if (t.is("VB") && Cues.verb(lemma(t))) {
                verb(i);
            }
        }
    }

    private static String lemma(Token t) {
        return t.lemma().toLowerCase(java.util.Locale.ROOT);
    }

    // Headlines

    private void headline() {
        int end = s.to();
        for (int i = s.from() + 2; i < s.to(); i++) {
            if (s.token(i).text().equals("|")) {
                end = i;
                break;
            }
        }
        while (end > s.from() && s.token(end - 1).text().matches("[.!]")) {
            end--;
        }
        for (int i = end - 1; i > s.from() + 2 && i > end - 8; i--) {
            String t = s.token(i).text();
            boolean mark = t.matches("[:–—]|--|.*[�_].*")
                    || t.equals("-")
                            && s.token(i - 1).span().end() < s.token(i).span().start();
            if (mark && i + 1 < end && Phrases.speaker(s, i + 1, end) && !hasVerb(i + 1, end)) {
                trailing(i + 1, end, i, i + 1, s.from(), i);
                return;
            }
        }
        int last = end - 1;
        String two = s.lower(last - 1) + " " + s.lower(last);
        int from = Cues.CLOSING.contains(two) ? last - 1 : Cues.CLOSING.contains(s.lower(last)) ? last : -1;
        if (from < 0
                && Cues.CLOSING_MANY.contains(s.lower(last))
                && (s.token(last - 1).is("NNS")
                        || s.token(last - 1).is("CD")
                        || s.token(last - 1).is("VB")
                        || s.lower(last - 1).equals("dead"))) {
            from = last;
        }
        if (from > s.from() + 2
                && hasVerbOrDead(s.from(), from)
                && !s.token(from - 1).is("IN")
                && !s.token(from - 1).is("DT")
                && !s.token(from - 1).is("TO")) {
            trailing(from, end, -1, -1, s.from(), from);
            return;
        }
        for (int i = s.from() + 1; i < Math.min(end, s.from() + 7); i++) {
            if (s.token(i).text().equals(":")
                    && Phrases.speaker(s, s.from(), i)
                    && !hasVerb(s.from(), i)
                    && end - i > 2
                    && place(s.from(), i)) {
                trailing(s.from(), i, i, i + 1, i + 1, end);
                return;
            }
        }
    }

    private boolean place(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!s.token(i).entity().equals("LOCATION")) {
                return true;
            }
        }
        return false;
    }

    private void trailing(int from, int to, int cueFrom, int cueTo, int contentFrom, int contentTo) {
        var f = new Find(s, cueFrom < 0 ? from : cueFrom, cueFrom < 0 ? from : cueTo, "say", Find.Way.WHOLE);
        f.speaker = new int[] {from, to};
        f.content.add(new int[] {contentFrom, contentTo});
        finds.add(f);
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).is("VB") || s.token(i).is("MD")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerbOrDead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).is("VB") || FIGURES.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is said goes on behind the speaker: "…, she said, “and …”", "… it said while the rest …". */
    private boolean goesOn(int after) {
        String next = s.lower(after);
        if (next.equals(",")) {
            Token then = s.token(Math.min(after + 1, s.to() - 1));
            return quote(then)
                    || !(then.is("W") || then.is("IN") || then.is("VBG") || then.is("CC") || then.is("TO"))
                            && finite(after + 1, s.to());
        }
        return Set.of("while", "with", "and", "but", "including").contains(next);
    }

    /** Whether a part can be what is said: it has a verb other than a participle in -ing. */
    private boolean clause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).is("MD") || (s.token(i).is("VB") && !s.token(i).is("VBG"))) {
                return true;
            }
        }
        return hasVerbOrDead(from, to) && !s.lower(from).matches("in|on|at|by|for|with|speaking");
    }

    private boolean finite(int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = s.token(i);
            if (t.is("VBD") || t.is("VBZ") || t.is("VBP") || t.is("MD")) {
                return true;
            }
        }
        return false;
    }

    // According to

    private void accordingTo(int from, int np) {
        int end = Phrases.right(s, np);
        if (end == np) {
            return;
        }
        var f = new Find(s, from, np, "according to", Find.Way.AROUND);
        end = apposition(end);
        f.speaker = new int[] {np, end};
        int passed = passedOn(f, end);
        int start = segment(from);
        boolean comma = passed < s.to() && s.token(passed).text().equals(",");
        if (!hasVerb(start, from) && from - start < 5) {
            f.content.add(new int[] {comma ? passed + 1 : passed, s.to()});
        } else {
            boolean before = from > s.from() && s.token(from - 1).text().equals(",");
            f.content.add(new int[] {start, before ? from - 1 : from});
            if (comma && before) {
                f.content.add(new int[] {passed + 1, s.to()});
            }
        }
        finds.add(f);
    }

    /** "witnesses cited by Radio Lowland": whoever passes on. Returns where the words after it start. */
    private int passedOn(Find f, int at) {
        if (s.lower(at).matches("quoted|cited") && s.lower(at + 1).equals("by")) {
            int end = Phrases.right(s, at + 2);
            if (end > at + 2) {
                f.passer = new int[] {at + 2, end};
                return end;
            }
        }
        return at;
    }

    // Verbs

    private void verb(int v) {
        Token t = s.token(v);
        String lemma = lemma(t);
        int g = group(v);
        boolean be = false;
        for (int i = g; i < v; i++) {
            be = be || BE.contains(lemma(s.token(i)));
        }
        boolean past = t.is("VBN")
                && !be
                && g == v
                && v + 1 < s.to()
                && (s.token(v + 1).is("DT")
                        || s.token(v + 1).is("PRP$")
                        || s.token(v + 1).is("CD")
                        || s.lower(v + 1).matches("that|for|on")
                        || (s.lower(v + 1).equals("in") && s.lower(v + 2).equals("the")))
                && !Phrases.capital(t)
                && Phrases.left(s, v) < v;
        if (t.is("VBN") && !past && (be || g == v)) {
            passive(v, g, lemma);
            return;
        }
        if (t.is("VBG") && !be) {
            participle(v, lemma);
            return;
        }
        if (t.is("VB") && t.tag().equals("VB") && g < v && s.lower(g).equals("to")) {
            return;
        }
        int[] subject = subject(v, g, lemma);
        boolean shared = false;
        if (subject == null && sharesSubject(g)) {
            shared = true;
        }
        if (subject == null && !shared) {
            return;
        }
        if (lemma.equals("claim")
                && v + 2 < s.to()
                && s.lower(v + 1).equals("the")
                && s.lower(v + 2).matches("life|lives")) {
            return;
        }
        finite(v, g, lemma, subject, shared);
    }

    private int group(int v) {
        int g = v;
        while (g > s.from()) {
            Token left = s.token(g - 1);
            String l = lemma(left);
            if (AUXILIARY.contains(l) && !left.lower().equals("like")
                    || left.is("MD")
                    || left.is("RB") && !left.lower().matches("so|here")) {
                g--;
            } else {
                break;
            }
        }
        return g;
    }

    private boolean sharesSubject(int g) {
        if (finds.isEmpty()) {
            return false;
        }
        int i = g - 1;
        return i > s.from()
                && (s.lower(i).equals("and")
                        || s.lower(i).equals("but")
                        || s.lower(i).equals("then"));
    }

    private void finite(int v, int g, String lemma, int @Nullable [] subject, boolean shared) {
        Find last = finds.isEmpty() ? null : finds.getLast();
        boolean inverted = subject != null && subject[0] > v;
        int after = inverted && subject != null ? subject[1] : v + 1;
        int[] passer = null;
        if (!inverted && Cues.PASS.contains(lemma) && subject != null) {
            if (quoted(v, lemma, subject)) {
                return;
            }
        }
        if ((lemma.equals("tell") || lemma.equals("inform")) && !inverted) {
            int np = Phrases.right(s, v + 1);
            if (np > v + 1) {
                passer = new int[] {v + 1, np};
                after = np;
            }
        } else if (lemma.equals("tell") && s.lower(after).equals("that")) {
            after = subject == null ? after : subject[1];
        }
        if (lemma.equals("point") && s.lower(after).equals("out")) {
            after++;
        }
        after = adverbials(after);
        if (passer == null && s.lower(after).equals("to")) {
            int np = Phrases.right(s, after + 1);
            if (np > after + 1 && media(after + 1, np)) {
                passer = new int[] {after + 1, np};
                after = adverbials(np);
            }
        }
        int start = subject == null || inverted ? g : subject[0];
        int left = reported(segment(start), start);
        boolean clauseLeft = clause(left, start) && !introduces(left, start);
        String next = s.lower(after);
        boolean ends = after >= s.to()
                || next.matches("[.,!?;]|''|”|\"")
                || s.token(after).is("VBG")
                || RIGHT_PART.contains(next);
        boolean doing = after == v + 1
                && after < s.to()
                && s.token(after).is("VBG")
                && Cues.OBJECT.contains(lemma)
                && !Cues.PASS.contains(lemma(s.token(after)))
                && !Cues.PARTICIPLE.contains(lemma(s.token(after)));
        ends = ends && !doing;
        boolean colon = next.equals(":");
        boolean opensQuote = next.equals(",") && after + 1 < s.to() && quote(s.token(after + 1)) || colon;
        boolean clause = Cues.CLAUSE.contains(lemma);
        Find.Way way;
        if (clause && (next.equals("that") || colon)) {
            way = Find.Way.AFTER;
        } else if (clause
                && clauseLeft
                && (inverted || ends && !(opensQuote && startsSentence(start)))
                && !Cues.LEADING.contains(lemma)) {
            way = Find.Way.BEFORE;
        } else if (clause && opensQuote) {
            way = Find.Way.AFTER;
        } else if (clause
                && clauseLeft
                && s.token(after).is("IN")
                && !finite(after, s.to())
                && !Cues.LEADING.contains(lemma)) {
            way = Find.Way.BEFORE;
        } else if (clause && !ends && finite(after, s.to())) {
            boolean glued = clauseLeft
                    && start > s.from()
                    && !CONJUNCTIONS.contains(s.lower(start - 1))
                    && !s.token(start - 1).is("IN")
                    && !s.token(start - 1).text().equals(",")
                    && !s.token(start - 1).is("W")
                    && !quote(s.token(start - 1))
                    && !(s.token(start - 1).is("RB") && Phrases.capital(s.token(start - 1)))
                    && !(Phrases.capital(s.token(start)) && !s.token(start).is("NNP"));
            way = glued && !Cues.LEADING.contains(lemma) && !Cues.OBJECT.contains(lemma)
                    ? Find.Way.BEFORE
                    : Find.Way.AFTER;
        } else if (clause
                && s.lower(after).equals("to")
                && after + 1 < s.to()
                && s.token(after + 1).is("VB")) {
            way = Find.Way.AFTER;
        } else if (Cues.OBJECT.contains(lemma) && !ends) {
            way = Find.Way.OBJECT;
        } else if (Cues.FIGURE.contains(lemma) && !ends && !next.equals("out") && figure(lemma, after)) {
            way = Find.Way.OBJECT;
        } else if (clause && !ends && !Cues.FIGURE.contains(lemma)) {
            way = Find.Way.AFTER;
        } else {
            return;
        }
        boolean responsibility = lemma.equals("claim") && within(after, 4, "responsibility");
        var f = new Find(s, v, v + 1, responsibility ? "claim responsibility" : lemma, way);
        f.speaker = subject;
        f.passer = passer != null && media(passer[0], passer[1]) ? passer : null;
        f.shares = shared ? last : null;
        if (way == Find.Way.BEFORE) {
            f.content.add(new int[] {left, start});
            if (after + 1 < s.to()
                    && (goesOn(after)
                            || (s.token(after).is("VBG")
                                    && !Cues.PARTICIPLE.contains(lemma(s.token(after)))
                                    && !Cues.PASS.contains(lemma(s.token(after)))))) {
                f.content.add(new int[] {next.equals(",") ? after + 1 : after, s.to()});
            }
        } else {
            f.content.add(new int[] {opensQuote || colon ? after + 1 : after, s.to()});
        }
        finds.add(f);
    }

    /** "the agency quoted a doctor as saying that …". */
    private boolean quoted(int v, String lemma, int[] subject) {
        int np = Phrases.right(s, v + 1);
        if (np == v + 1 || !Phrases.speaker(s, v + 1, np)) {
            return false;
        }
        np = apposition(np);
        int at = np;
        if (s.lower(at).equals("as") && s.token(Math.min(at + 1, s.to() - 1)).is("VB")) {
            at += 2;
        }
        var f = new Find(s, v, v + 1, lemma, Find.Way.AFTER);
        f.speaker = new int[] {v + 1, np};
        f.passer = subject;
        int left = segment(subject[0]);
        if (at >= s.to() || s.lower(at).equals(".")) {
            f.content.add(new int[] {left, subject[0]});
        } else {
            f.content.add(new int[] {at, s.to()});
        }
        finds.add(f);
        return true;
    }

    private void passive(int v, int g, String lemma) {
        if (lemma.equals("quote") && s.lower(v + 1).equals("as")) {
            int[] subject = subject(v, g, "say");
            if (subject != null) {
                var f = new Find(s, v, v + 3 <= s.to() ? v + 3 : s.to(), "say", Find.Way.AFTER);
                f.speaker = subject;
                int at = Math.min(v + 3, s.to());
                if (s.lower(at).equals("by")) {
                    int np = Phrases.right(s, at + 1);
                    if (np > at + 1) {
                        f.passer = new int[] {at + 1, np};
                        at = np;
                    }
                }
                int left = segment(subject[0]);
                if (at >= s.to() || s.lower(at).matches("[.,]")) {
                    f.content.add(new int[] {left, subject[0]});
                } else {
                    f.content.add(new int[] {at, s.to()});
                }
                finds.add(f);
            }
            return;
        }
        if (!Cues.INVERTED.contains(lemma) && !Cues.PASSIVE.contains(lemma)) {
            return;
        }
        int by = -1;
        for (int i = v + 1; i < Math.min(v + 4, s.to()); i++) {
            if (s.lower(i).equals("by")) {
                by = i;
                break;
            }
        }
        if (by < 0) {
            return;
        }
        int np = Phrases.right(s, by + 1);
        if (np == by + 1 || !Phrases.speaker(s, by + 1, np)) {
            return;
        }
        var f = new Find(s, v, v + 1, lemma, Find.Way.BEFORE);
        f.speaker = new int[] {by + 1, np};
        int left = segment(g);
        f.content.add(new int[] {left, g});
        finds.add(f);
    }

    private void participle(int v, String lemma) {
        Find last = finds.isEmpty() ? null : finds.getLast();
        if (Cues.PASS.contains(lemma)) {
            int np = Phrases.right(s, v + 1);
            if (np > v + 1 && Phrases.speaker(s, v + 1, np)) {
                np = apposition(np);
                int[] informant = {v + 1, np};
                if (last != null && last.informant == null && last.way != Find.Way.WHOLE) {
                    last.informant = informant;
                } else {
                    var f = new Find(s, v, v + 1, lemma, Find.Way.AROUND);
                    f.speaker = informant;
                    boolean first = !hasVerb(s.from(), v);
                    boolean comma = np < s.to() && s.token(np).text().equals(",");
                    f.content.add(first ? new int[] {comma ? np + 1 : np, s.to()} : new int[] {segment(v), v});
                    finds.add(f);
                }
            }
            return;
        }
        if (!Cues.PARTICIPLE.contains(lemma)) {
            return;
        }
        int[] subject = null;
        Find shares = null;
        if (last != null && last.start() < v) {
            shares = last;
        } else {
            subject = clauseSubject(v);
            if (subject == null) {
                return;
            }
        }
        int after = v + 1;
        if (lemma.equals("tell")) {
            after = Math.max(after, Phrases.right(s, after));
        }
        after = adverbials(after);
        if (after >= s.to() || s.lower(after).equals(".")) {
            return;
        }
        if (s.lower(after).equals(",") || s.lower(after).equals(":")) {
            after++;
        }
        var f = new Find(s, v, v + 1, lemma, Find.Way.AFTER);
        f.speaker = subject;
        f.shares = shares;
        f.content.add(new int[] {after, s.to()});
        finds.add(f);
    }

    /** The subject of the verb that a participle hangs on, by the tree, else the phrase the stretch opens with. */
    private int @Nullable [] clauseSubject(int v) {
        int opening = Phrases.right(s, s.from());
        if (opening > s.from() && opening < v && Phrases.speaker(s, s.from(), opening)) {
            return new int[] {s.from(), apposition(opening)};
        }
        Token t = s.token(v);
        for (int steps = 0; steps < 6 && t.head() >= 0; steps++) {
            t = s.token(t.head());
            for (Token child : s.sentence().children(t, "nsubj")) {
                if (child.index() < v && child.index() >= s.from()) {
                    int end = child.index() + 1;
                    int start = Phrases.left(s, end);
                    if (start < end && Phrases.speaker(s, start, end)) {
                        return new int[] {start, end};
                    }
                }
            }
        }
        return null;
    }

    // Subjects

    private int @Nullable [] subject(int v, int g, String lemma) {
        boolean comma = g > s.from() && s.token(g - 1).text().equals(",");
        boolean quote = g > s.from() && quote(s.token(g - 1));
        int right = Cues.INVERTED.contains(lemma) ? Phrases.right(s, v + 1) : v + 1;
        boolean rightSpeaks = right > v + 1
                && g == v
                && Phrases.speaker(s, v + 1, right)
                && !(right < s.to()
                        && (s.token(right).is("VBD")
                                || s.token(right).is("VBZ")
                                || s.token(right).is("VBP")
                                || s.token(right).is("MD")))
                && !(s.token(v + 1).is("PRP") && !quote && !comma);
        boolean closed = rightSpeaks && closes(right);
        if (rightSpeaks && (comma || quote || (closed && hasVerbOrDead(s.from(), v)))) {
            return new int[] {v + 1, apposition(right)};
        }
        if (comma) {
            int[] found = beforeComma(g - 1);
            if (found != null) {
                return found;
            }
        }
        int a = Phrases.left(s, g);
        if (a < g && Phrases.speaker(s, a, g) && !objectOf(a, g)) {
            String word = s.lower(a);
            if (g - a == 1 && (word.equals("who") || word.equals("which"))) {
                int end = a > s.from() && s.token(a - 1).text().equals(",") ? a - 1 : a;
                int start = Phrases.left(s, end);
                return start < end && Phrases.speaker(s, start, end) ? new int[] {start, end} : null;
            }
            int opened = opening(g);
            if (opened > s.from()
                    && opened < a
                    && (s.token(a - 1).is("IN")
                            || s.token(a - 1).is("TO")
                            || s.token(a - 1).is("VB"))) {
                return new int[] {s.from(), opened};
            }
            return named(a, g);
        }
        if (rightSpeaks) {
            return new int[] {v + 1, apposition(right)};
        }
        int opening = opening(g);
        if (opening > s.from()) {
            return new int[] {s.from(), opening};
        }
        for (Token child : s.sentence().children(s.token(v), "nsubj")) {
            if (child.index() < g && child.index() >= s.from()) {
                int end = child.index() + 1;
                int start = Phrases.left(s, end);
                if (start < end && Phrases.speaker(s, start, end) && !objectOf(start, end)) {
                    return new int[] {start, end};
                }
            }
        }
        boolean strong = Set.of("say", "add", "announce", "report").contains(lemma);
        return strong && a < g && !objectOf(a, g) ? new int[] {a, g} : null;
    }

    /** "The Watch another local group": a description without commas goes with the name before it. */
    private int[] named(int a, int g) {
        if (a > s.from() && s.token(a).is("DT") && Phrases.nominal(s.token(a - 1)) && Phrases.capital(s.token(a - 1))) {
            int start = Phrases.left(s, a);
            boolean description =
                    Cues.SHORT.contains(s.lower(g - 1)) || Cues.UNNAMED.contains(Phrases.singular(s.lower(g - 1)));
            boolean opens = start == s.from()
                    || (s.token(start).is("DT") && Phrases.capital(s.token(start)))
                    || s.token(start - 1).text().equals(",")
                    || s.token(start - 1).is("RB");
            if (start < a
                    && opens
                    && description
                    && !s.token(a - 1).entity().equals("LOCATION")
                    && Phrases.speaker(s, start, a)) {
                return new int[] {start, a};
            }
        }
        return new int[] {a, g};
    }

    /** Whether nothing but an end, a mark or a participle follows. */
    private boolean closes(int at) {
        int i = adverbials(at);
        return i >= s.to()
                || s.token(i).text().matches("[.,;\"”]|''")
                || s.token(i).is("VBG")
                || s.token(i).is("W");
    }

    /** Whether a phrase is the object of a preposition, so that it cannot be a subject. */
    private boolean objectOf(int start, int end) {
        if (start == s.from()) {
            return false;
        }
        Token p = s.token(start - 1);
        return PREPOSITIONS.contains(p.lower())
                && !Phrases.capital(p)
                && (s.token(end - 1).entity().equals("LOCATION")
                        || Cues.ISSUED.contains(Phrases.singular(s.lower(end - 1)))
                        || opening(start) > s.from());
    }

    /** "X, director of Y, said": the phrase before the apposition, taken with it. */
    private int @Nullable [] beforeComma(int comma) {
        int at = comma;
        for (int commas = 0; commas < 4; commas++) {
            int k = at - 1;
            while (k > s.from() && !s.token(k).text().equals(",") && at - k < 25) {
                k--;
            }
            if (k <= s.from() || !s.token(k).text().equals(",")) {
                return null;
            }
            int start = Phrases.left(s, k);
            if (start < k
                    && Phrases.speaker(s, start, k)
                    && (start == s.from() || !s.token(start - 1).is("IN") || commas == 3)) {
                return new int[] {start, comma};
            }
            at = k;
        }
        return null;
    }

    /** "The Watch based in Lowland said": the stretch's first phrase where a shortened clause parts it from the verb. */
    private int opening(int g) {
        int from = s.from();
        int end = Phrases.right(s, from);
        if (end == from || end >= g || !Phrases.speaker(s, from, end)) {
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
        return next.is("W") || !finite(end, g) ? end : from;
    }

    /** A phrase with the apposition after it: ", director of the Watch", "a local activist". */
    private int apposition(int end) {
        if (end >= s.to() || !s.token(end).text().equals(",")) {
            return end;
        }
        int next = Phrases.right(s, end + 1);
        if (next == end + 1 || next > s.to()) {
            return end;
        }
        for (int i = end + 1; i < next; i++) {
            if (Cues.ROLES.contains(s.lower(i)) || Cues.UNNAMED.contains(Phrases.singular(s.lower(i)))) {
                boolean closed = next >= s.to() || s.token(next).text().matches("[.,;\"”]|''");
                return closed ? next : end;
            }
        }
        return end;
    }

    private int adverbials(int at) {
        int i = at;
        for (int turns = 0; turns < 6 && i < s.to(); turns++) {
            String w = s.lower(i);
            int before = i;
            if (Phrases.calendar(w)
                    || w.matches(
                            "late|early|also|again|separately|recently|however|too|last|exclusively|online|anonymously|though")) {
                i++;
                if (i < s.to() && s.token(i).is("CD")) {
                    i++;
                }
            } else if (w.equals(",")
                    && s.lower(i + 1).matches("however|though|meanwhile|too")
                    && s.lower(i + 2).equals(",")) {
                i += 3;
            } else if (w.equals("on") && Phrases.calendar(s.lower(i + 1))) {
                i += 2;
                while (i < s.to() && (s.token(i).is("CD") || Phrases.calendar(s.lower(i)))) {
                    i++;
                }
            } else if (w.equals("on")
                    && s.token(Math.min(i + 1, s.to() - 1)).is("CD")
                    && Phrases.calendar(s.lower(i + 2))) {
                i += 3;
            } else if (w.matches("in|by|at|via|through|on|over|during") && issued(i + 1) > 0) {
                i = issued(i + 1);
            }
            if (i == before) {
                break;
            }
        }
        return Math.min(i, s.to());
    }

    /** "in a statement to reporters", "by telephone": returns where the words after it start, -1 where it is none. */
    private int issued(int at) {
        int end = Phrases.right(s, at);
        if (end == at) {
            return -1;
        }
        for (int i = at; i < end; i++) {
            String w = Phrases.singular(s.lower(i));
            if (Cues.ISSUED.contains(w)
                    || w.matches(
                            "phone|telephone|conference|briefing|facebook|twitter|page|website|tv|television|radio|rally|speech|interview|email")) {
                return end;
            }
        }
        return -1;
    }

    private boolean media(int from, int to) {
        for (int i = from; i < to; i++) {
            String w = s.lower(i);
            if (Cues.MEDIA.contains(w) || Phrases.acronym(s.token(i).text()) && !w.matches("un|us|u\\.s\\.|u\\.n\\.")) {
                return true;
            }
            if (Phrases.capital(s.token(i)) && Cues.AGENCIES.contains(w.replaceFirst("s$", ""))
                    || Cues.AGENCIES.contains(w)) {
                return true;
            }
        }
        return false;
    }

    private boolean within(int from, int words, String word) {
        for (int i = from; i < Math.min(s.to(), from + words); i++) {
            if (s.lower(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean figure(String lemma, int after) {
        if (lemma.equals("update") && within(after, 3, "report")) {
            return true;
        }
        boolean number = false;
        for (int i = after; i < Math.min(s.to(), after + 10); i++) {
            if (Cues.FIGURE_NOUNS.contains(s.lower(i)) || Cues.FIGURE_NOUNS.contains(Phrases.singular(s.lower(i)))) {
                return true;
            }
            number = number || s.token(i).is("CD");
        }
        return number
                && Set.of(
                                "count",
                                "record",
                                "document",
                                "register",
                                "tally",
                                "confirm",
                                "report",
                                "put",
                                "verify",
                                "identify")
                        .contains(lemma);
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
                || s.token(from).is("VBN");
        boolean least = s.lower(from).equals("at") && s.lower(from + 1).matches("least|most");
        boolean plain = PREPOSITIONS.contains(s.lower(from)) && finite(from, first);
        return opens && !least && !plain && !finite(first, to);
    }

    private boolean startsSentence(int start) {
        return start - s.from() < 2 || !hasVerb(s.from(), start);
    }

    private static boolean quote(Token t) {
        return QUOTES.contains(t.text());
    }

    /** Within a quotation that an earlier cue opened, only the quotation can be meant. */
    private int reported(int left, int at) {
        int from = left;
        for (Find f : finds) {
            for (int[] c : f.content) {
                if (f.way == Find.Way.AFTER && f.end() <= c[0] && c[0] >= left && c[0] < at) {
                    int i = nextQuote(c[0]);
                    from = i < at - 1 ? Math.max(from, i + 1) : from;
                }
            }
        }
        return from;
    }

    private int nextQuote(int from) {
        if (nextQuotes.length == 0) {
            nextQuotes = new int[s.to() - s.from() + 1];
            int next = s.to();
            nextQuotes[s.to() - s.from()] = next;
            for (int i = s.to() - 1; i >= s.from(); i--) {
                next = quote(s.token(i)) ? i : next;
                nextQuotes[i - s.from()] = next;
            }
        }
        return nextQuotes[Math.min(from, s.to()) - s.from()];
    }

    /** Where the part of the stretch that a cue at {@code at} can govern begins. */
    private int segment(int at) {
        int start = s.from();
        for (Find f : finds) {
            if (f.end() <= at && (f.way == Find.Way.BEFORE || f.way == Find.Way.AROUND)) {
                start = Math.max(start, f.end());
            }
        }
        while (start < at && s.token(start).text().matches("[,;.]|and|but|while")) {
            start++;
        }
        return Math.min(start, at);
    }

    // Bounds

    /** Cuts what is said where the next speaker or the next cue of the same speaker begins. */
    private void bound() {
        for (int n = 0; n < finds.size(); n++) {
            Find f = finds.get(n);
            var cut = new ArrayList<int[]>();
            for (int[] c : f.content) {
                int end = c[1];
                for (int m = n + 1; m < finds.size() && c[0] >= f.cue[1]; m++) {
                    Find g = finds.get(m);
                    if (g.start() <= c[0]) {
                        continue;
                    }
                    boolean joined = g.shares != null || turns(g.start());
                    if (joined && g.way != Find.Way.BEFORE) {
                        end = Math.min(end, g.start());
                    } else if (g.way == Find.Way.BEFORE && g.speaker != null && f.way == Find.Way.BEFORE) {
                        end = Math.min(end, c[0]);
                    }
                }
                int from = c[0];
                while (end > from
                        && (s.token(end - 1).text().matches("[.,;:!?]|--|–")
                                || CONJUNCTIONS.contains(s.lower(end - 1)) && end < s.to())) {
                    end--;
                }
                while (from < end && s.token(from).text().matches("[,;:]")) {
                    from++;
                }
                if (from < end) {
                    cut.add(new int[] {from, end});
                }
            }
            f.content.clear();
            f.content.addAll(cut);
        }
        finds.removeIf(f -> f.content.isEmpty() || (Cues.MENTAL.contains(f.act) && told(f)));
    }

    /** Whether another speaker tells of it: "the mayor said they feared …". */
    private boolean told(Find f) {
        for (Find g : finds) {
            for (int[] c : g.content) {
                if (g != f && !Cues.MENTAL.contains(g.act) && c[0] <= f.cue[0] && f.cue[0] < c[1]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean turns(int at) {
        int i = at - 1;
        while (i > s.from() && (s.token(i).is("RB") || s.token(i).text().equals(","))) {
            i--;
        }
        return i > s.from() && CONJUNCTIONS.contains(s.lower(i));
    }
}
