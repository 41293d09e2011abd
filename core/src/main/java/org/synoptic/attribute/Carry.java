package org.synoptic.attribute;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Attribution;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;

/**
 * Carries a speaker on to the next sentence while a report of it plainly goes on: the sentence adds to the count before
 * it and no background, turn or other voice begins.
 */
final class Carry {
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)\\b(?:also|another|others|more|among (?:the|those|them|killed)|of (?:them|these)|the (?:dead|victims|wounded|injured|rest|bodies|remaining|toll)|most of|were (?:wounded|injured|hurt)|(?:he|she|they|all|both) (?:was|were|included))\\b|^and\\b");
    private static final Pattern TURNS = Pattern.compile(
            "(?i)^(?:but|however|meanwhile|earlier|later|last|since|in (?:19|20)\\d\\d|on the other)\\b|\\b(?:since|so far|years?|war|conflict|uprising|previous(?:ly)?)\\b");
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
        String opening = reading.text(s.span(s.from(), Math.min(s.to(), s.from() + OPENING)));
        if (ELSEWHERE.matcher(text).find()
                || !GOES_ON.matcher(opening).find()
                || TURNS.matcher(text).find()) {
            return Optional.empty();
        }
        going = before;
        return Optional.of(new Attribution(
                before.document(), before.source(), before.cue(), before.act(), List.of(span), before.chain()));
    }

    private static boolean ends(Attribution a, Span span) {
        return a.content().stream().allMatch(c -> c.end() < span.start());
    }
}
