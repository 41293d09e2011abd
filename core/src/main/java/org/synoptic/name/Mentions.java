package org.synoptic.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Finds the runs of capitalised words of a reading, and the acronyms that the text itself explains. */
final class Mentions {
    private static final Set<String> LINKS = Set.of("of", "for");
    private static final Set<String> NO_NAMES = noNames();
    private static final Set<String> INSIDE = Set.of("without", "beyond", "against", "for", "of", "under");
    private static final Set<String> OPENING = Set.of("(", "[", "-LRB-");
    private static final int LONGEST = 14;

    private final Map<String, String> bodies = Lexicon.of("speakers").values("bodies");
    private final Set<String> roles = Lexicon.of("speakers").section("roles");
    private final String text;
    private final List<Mention> found = new ArrayList<>();
    private final Map<String, String> acronyms = new TreeMap<>();

    private Mentions(Reading reading) {
        text = reading.document().text();
        for (Sentence s : reading.sentences()) {
            scan(s);
        }
    }

    static Mentions of(Reading reading) {
        return new Mentions(reading);
    }

    List<Mention> all() {
        return found;
    }

    /** Acronym to full name, as the text explains them. */
    Map<String, String> acronyms() {
        return acronyms;
    }

    private void scan(Sentence s) {
        int i = 0;
        while (i < s.size()) {
            if (!starts(s, i)) {
                i++;
                continue;
            }
            int end = run(s, i);
            keep(s, i, explain(s, i, end) ? end - 1 : end);
            i = end;
        }
    }

    /** Words in capitals that begin no name: days and months by their whole names, and what sites write above a text. */
    private static Set<String> noNames() {
        var words = new HashSet<>(Lexicon.of("speakers").section("no names"));
        for (String section : List.of("months", "weekdays")) {
            var longest = new TreeMap<String, String>();
            Lexicon.of("dates")
                    .values(section)
                    .forEach((name, number) -> longest.merge(number, name, (a, b) -> a.length() >= b.length() ? a : b));
            words.addAll(longest.values());
        }
        return Set.copyOf(words);
    }

    private boolean starts(Sentence s, int i) {
        Token t = s.token(i);
        return (capital(t) && !NO_NAMES.contains(t.lower()) && !(function(t) && !acronym(t)))
                || (article(s, i) && i + 2 < s.size() && capital(s.token(i + 2)));
    }

    /** "al - Tesk": an article that is hyphenated to a name. */
    private static boolean article(Sentence s, int i) {
        return i + 2 < s.size()
                && s.token(i).lower().matches("al|el|an|ar|as|ash|at|az|ad")
                && s.token(i + 1).text().equals("-")
                && glued(s, i)
                && glued(s, i + 1);
    }

    private static boolean glued(Sentence s, int i) {
        return s.token(i).span().end() == s.token(i + 1).span().start();
    }

    private static boolean capital(Token t) {
        return Character.isUpperCase(t.text().codePointAt(0));
    }

    private static boolean acronym(Token t) {
        return t.text().length() > 1 && t.text().chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    private static boolean function(Token t) {
        return t.is("DT")
                || t.is("IN")
                || t.is("PRP")
                || t.is("WP")
                || t.is("WDT")
                || t.is("WRB")
                || t.is("CC")
                || t.is("MD")
                || t.is("TO")
                || t.is("RB")
                || t.is("VB") && t.index() == 0
                || t.is("EX")
                || t.is("CD");
    }

    private int run(Sentence s, int start) {
        int i = article(s, start) ? start + 3 : start + 1;
        boolean linked = false;
        while (i < s.size() && i - start < LONGEST) {
            Token t = s.token(i);
            if (parts(s.token(i - 1), t) || medium(s, i) || turns(t)) {
                break;
            } else if (capital(t) && !NO_NAMES.contains(t.lower()) && !(t.is("DT") && !acronym(t))) {
                i++;
            } else if (article(s, i)) {
                i += 3;
            } else if (t.text().equals("-") && i + 1 < s.size() && glued(s, i - 1) && glued(s, i)) {
                i += 2;
            } else if ((t.text().equals("'s") || t.text().equals("’s")) && i + 1 < s.size() && body(s.token(i + 1))) {
                i++;
            } else if (LINKS.contains(t.lower()) && (linked || body(s.token(i - 1))) && nextCapital(s, i + 1) > 0) {
                i = nextCapital(s, i + 1);
                linked = true;
            } else if (linked
                    && (t.lower().equals("and") || t.lower().equals("&"))
                    && i + 1 < s.size()
                    && capital(s.token(i + 1))
                    && !body(s.token(i - 1))) {
                i += 2;
            } else if (t.lower().equals("to")
                    && body(s.token(i - 1))
                    && i + 2 < s.size()
                    && capital(s.token(i + 1))
                    && capital(s.token(i + 2))) {
                i += 3;
            } else if (joined(s, start, i)) {
                i += 2;
            } else if (tail(s, i)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** "the Law and Harbour Centre": whether "and" stands inside one body's name. */
    private boolean joined(Sentence s, int start, int i) {
        Token left = s.token(i - 1);
        if (!s.token(i).lower().equals("and")
                || start == 0
                || !s.token(start - 1).is("DT")
                || body(left)
                || acronym(left)
                || left.entity().equals("PERSON")
                || left.entity().equals("LOCATION")) {
            return false;
        }
        int end = i + 1;
        while (end < s.size() && end - i < 5 && capital(s.token(end)) && !body(s.token(end))) {
            end++;
        }
        return end > i + 1 && end < s.size() && body(s.token(end));
    }

    /** Whether a new name begins: "Arvan | Lowlands army", "State TV | AFP". */
    private boolean parts(Token left, Token here) {
        boolean owner = Demonyms.owner(here.text());
        boolean byline =
                left.lower().matches("tv|television|media|monitor|reports|ngo|group") && Aliases.agency(here.text());
        boolean agency = Aliases.agency(here.text())
                && (left.entity().equals("LOCATION") || acronym(here) && !Demonyms.of(left.text()));
        boolean person =
                body(left) && here.entity().equals("PERSON") && !left.entity().equals("PERSON");
        return owner || byline || agency || person;
    }

    /** "Lake Union At least 12", "Lake Union Mourns": a word in capitals that goes on with the sentence and not with the name. */
    private static boolean turns(Token t) {
        boolean tense = t.is("VBD") || t.is("VBZ") || t.is("VBP");
        return !acronym(t) && (tense || t.is("IN") && !INSIDE.contains(t.lower()));
    }

    /** "the Arvan Opera State media said": words for a medium without a name, behind a name that is no state's. */
    private static boolean medium(Sentence s, int i) {
        return s.token(i).text().equals("State")
                && i + 1 < s.size()
                && s.token(i + 1).lower().matches("media|tv|television|news")
                && !Demonyms.of(s.token(i - 1).text());
    }

    /** "SANA news agency": a noun in lower case that belongs to the name before it. */
    private boolean tail(Sentence s, int i) {
        String word = s.token(i).lower();
        String next = i + 1 < s.size() ? s.token(i + 1).lower() : "";
        if (s.token(i - 1).is("JJ")
                || s.token(i - 1).is("VBN")
                || s.token(i - 1).entity().equals("LOCATION")) {
            if (word.matches("coalition|alliance|government|regime|army|forces|military|opposition|police")) {
                return true;
            }
        }
        return switch (word) {
            case "news" -> next.equals("agency") || next.equals("channel");
            case "state" ->
                next.matches("television|tv|media|radio|news")
                        && (!s.token(i - 1).entity().equals("LOCATION")
                                || Demonyms.of(s.token(i - 1).text()));
            case "agency" -> s.token(i - 1).lower().equals("news");
            case "television", "tv", "media", "radio" -> s.token(i - 1).lower().equals("state");
            default -> false;
        };
    }

    private int nextCapital(Sentence s, int i) {
        int at = i < s.size() && s.token(i).lower().equals("the") ? i + 1 : i;
        return at < s.size()
                        && (capital(s.token(at)) || article(s, at))
                        && !NO_NAMES.contains(s.token(at).lower())
                ? (article(s, at) ? at + 3 : at + 1)
                : -1;
    }

    private boolean body(Token t) {
        return bodies.containsKey(t.lower());
    }

    private void keep(Sentence s, int from, int to) {
        int start = from;
        while (to - start > 1
                && s.token(start).text().length() > 1
                && roles.contains(s.token(start).lower())
                && !body(s.token(start))) {
            start++;
        }
        var votes = new int[3];
        for (int i = start; i < to; i++) {
            switch (s.token(i).entity()) {
                case "PERSON" -> votes[0]++;
                case "ORGANIZATION" -> votes[1]++;
                case "LOCATION" -> votes[2]++;
                default -> {}
            }
        }
        String entity = votes[0] > votes[1] && votes[0] >= votes[2]
                ? "PERSON"
                : votes[1] > 0 && votes[1] >= votes[2] ? "ORGANIZATION" : votes[2] > 0 ? "LOCATION" : "";
        Span span = s.token(start).span().union(s.token(to - 1).span());
        found.add(new Mention(span.of(text), span.start(), entity));
    }

    /** "Violet Lake Observatory (VLO)", "(VLO)" left without brackets, or the acronym as the run's last word. */
    private boolean explain(Sentence s, int from, int to) {
        int at = to;
        if (at < s.size() && OPENING.contains(s.token(at).text())) {
            at++;
        }
        if (at < s.size() && at > to && acronym(s.token(at))) {
            int start = initials(s, from, to, s.token(at).text());
            start = start < 0 ? s.spelled(at) : start;
            if (start >= 0) {
                remember(s, start, to, s.token(at).text());
            }
        } else if (to - from > 2 && acronym(s.token(to - 1))) {
            int start = initials(s, from, to - 1, s.token(to - 1).text());
            if (start >= 0) {
                remember(s, start, to - 1, s.token(to - 1).text());
                return true;
            }
        }
        return false;
    }

    private void remember(Sentence s, int from, int to, String acronym) {
        Span span = s.token(from).span().union(s.token(to - 1).span());
        acronyms.putIfAbsent(acronym.replace(".", ""), span.of(text));
        found.add(new Mention(span.of(text), span.start(), "ORGANIZATION"));
    }

    /** The token from which the words' initials spell the acronym, -1 where they do not. */
    private static int initials(Sentence s, int from, int to, String acronym) {
        String letters = acronym.replace(".", "");
        for (int start = from; start < to; start++) {
            var all = new StringBuilder();
            var without = new StringBuilder();
            for (int i = start; i < to; i++) {
                String word = s.token(i).text();
                if (!Character.isLetter(word.charAt(0))) {
                    continue;
                }
                char initial = Character.toUpperCase(word.charAt(0));
                all.append(initial);
                if (Character.isUpperCase(word.charAt(0))) {
                    without.append(initial);
                }
            }
            if (letters.length() > 1
                    && (all.toString().equals(letters) || without.toString().equals(letters))) {
                return start;
            }
        }
        return -1;
    }
}
