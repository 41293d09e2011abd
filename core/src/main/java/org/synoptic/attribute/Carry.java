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
        if (before == null || !near || !own.isEmpty() || s.headline()) {
            return Optional.empty();
        }
        String text = reading.text(span);
        String words = " " + String.join(" ", s.words(s.from(), s.to())) + " ";
        String opening = " " + String.join(" ", s.words(s.from(), Math.min(s.to(), s.from() + OPENING))) + " ";
        boolean goesOn = any(GOES_ON, opening) || OPENS.contains(s.lower(s.from()));
        boolean turns = TURNS.stream().anyMatch(w -> words.startsWith(" " + w + " "))
                || any(BACKGROUND, words)
                || YEAR.matcher(words.strip()).find()
                || ELSEWHERE.matcher(text).find();
        if (!goesOn || turns) {
            return Optional.empty();
        }
        going = before;
        return Optional.of(new Attribution(
                before.document(), before.source(), before.cue(), before.act(), List.of(span), before.chain()));
    }

    private static boolean ends(Attribution a, Span span) {
        return a.content().stream().allMatch(c -> c.end() < span.start());
    }

    private static boolean any(Set<String> phrases, String words) {
        return phrases.stream().anyMatch(p -> words.contains(" " + p + " "));
    }
}
