package org.synoptic.attribute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Attribution;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;

/**
 * Carries a speaker on to the next sentence while a report of it plainly goes on: the sentence adds to the count before
 * it and no background, turn or other voice begins.
 */
final class Carry {
    private static final Lexicon CARRY = Lexicon.of("carry");
    private static final Set<String> GOES_ON = CARRY.section("goes on");
    private static final Set<String> AGAIN = CARRY.section("again");
    private static final Set<String> EVENTS = CARRY.section("events");
    private static final Set<String> NEW = CARRY.section("new");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those");
    private static final Set<String> OPENS = CARRY.section("opens");
    private static final Set<String> TURNS = CARRY.section("turns");
    private static final Set<String> BACKGROUND = CARRY.section("background");
    private static final Pattern YEAR = Pattern.compile("^in (?:19|20)\\d\\d\\b");
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\balso killed\\b.*\\b(?:in|on|near|at|during)\\s+(?:an?\\b|\\p{Lu}|rebel|government)");
    private static final int FAR = 60;
    private static final int OPENING = 7;

    private final Reading reading;
    private @Nullable Attribution going;
    private int end;
    /** The sentences since the report was last told or carried on. */
    private int gap;

    Carry(Reading reading) {
        this.reading = reading;
    }

    /** The attribution that holds for a stretch without one of its own, where the one before it goes on. */
    Optional<Attribution> next(Stretch s, List<Attribution> own) {
        Span span = s.span();
        Attribution before = going;
        boolean near = before != null
                && span.start() - end < FAR
                && !reading.text(new Span(end, Math.max(end, span.start()))).contains("\n\n");
        end = span.end();
        Attribution last = null;
        for (Attribution a : own) {
            if (Cues.tells(a.act()) && !a.chain().isEmpty()) {
                last = last == null || !ends(a, span) ? a : last;
            }
        }
        going = s.headline() ? null : last;
        gap = own.isEmpty() ? gap : 0;
        if (before == null || !near || !own.isEmpty() || s.headline()) {
            return Optional.empty();
        }
        String text = reading.text(span);
        String words = " " + String.join(" ", s.words(s.from(), s.to())) + " ";
        String opening = " " + String.join(" ", s.words(s.from(), Math.min(s.to(), s.from() + OPENING))) + " ";
        boolean again = any(AGAIN, opening);
        boolean goesOn = gap == 0 && (any(GOES_ON, opening) || OPENS.contains(s.lower(s.from())) || back(s) || share(s))
                || again;
        boolean turns = TURNS.stream().anyMatch(w -> words.startsWith(" " + w + " "))
                || any(BACKGROUND, words)
                || YEAR.matcher(words.strip()).find()
                || ELSEWHERE.matcher(text).find();
        if (!goesOn || turns) {
            going = gap == 0 && !turns ? before : null;
            gap++;
            return Optional.empty();
        }
        gap = 0;
        going = before;
        return Optional.of(new Attribution(
                before.document(), before.source(), before.cue(), before.act(), List.of(span), before.chain()));
    }

    /** "The attacks left nine dead": whether the sentence tells more of the event before it, in the plain past. */
    private static boolean back(Stretch s) {
        int i = s.from() + 1;
        while (i < s.to()
                && (s.token(i).is("JJ") || s.token(i).is("VBN") || s.token(i).is("NN"))) {
            if (NEW.contains(s.lower(i))) {
                return false;
            }
            i++;
        }
        boolean event = DEFINITE.contains(s.lower(s.from())) && i > s.from() + 1 && EVENTS.contains(s.lower(i - 1));
        return event && i < s.to() && s.token(i).is("VBD") && !s.lower(i).matches("was|were|came|had|began|started");
    }

    /** "At least nine of the fishermen died": whether a number is a share of those told of before. */
    private static boolean share(Stretch s) {
        for (int i = s.from(); i < Math.min(s.to(), s.from() + OPENING); i++) {
            if (s.lower(i).equals("of") && i > s.from()) {
                return s.token(i - 1).is("CD")
                        && s.lower(i + 1).equals("the")
                        && s.token(Math.min(i + 2, s.to() - 1)).is("NNS");
            }
        }
        return false;
    }

    private static boolean ends(Attribution a, Span span) {
        return a.content().stream().allMatch(c -> c.end() < span.start());
    }

    private static boolean any(Set<String> phrases, String words) {
        return phrases.stream().anyMatch(p -> words.contains(" " + p + " "));
    }
}
