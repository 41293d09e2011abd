package org.synoptic.date;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;

/** The day on which a text came out, as its head prints it. */
final class Publication {
    private static final Set<String> BETWEEN = Lexicon.of("dates").section("between");
    private static final int HEAD = 320;

    private Publication() {}

    /** The date in the head, else that of the metadata. */
    static Optional<LocalDate> date(Reading reading) {
        String text = reading.document().text();
        int end = head(reading);
        int passed = 0;
        for (int i = 0; i < end; i++) {
            if (i >= passed && starts(text, i)) {
                var match =
                        DateRules.at(text, i, Math.min(text.length(), i + 60), new DateRules.Context(null, null, null));
                if (match.isPresent()) {
                    passed = match.get().end();
                    if (day(match.get().days()) && alone(text, i)) {
                        return Optional.of(match.get().days().earliest());
                    }
                }
            }
        }
        return Optional.ofNullable(reading.document().date());
    }

    /** Whether a date stands in the head with nothing that ties it into a sentence. */
    static boolean heads(Reading reading, Span date) {
        String text = reading.document().text();
        if (date.start() >= head(reading) || !alone(text, date.start())) {
            return false;
        }
        var match = DateRules.at(
                text,
                date.start(),
                Math.min(text.length(), date.start() + 60),
                new DateRules.Context(null, null, null));
        return match.isPresent() && day(match.get().days());
    }

    private static boolean day(DateRules.Days days) {
        return days.exact() && days.earliest().equals(days.latest());
    }

    private static int head(Reading reading) {
        return Math.min(
                reading.document().text().length(),
                reading.document().titleSpan().end() + HEAD);
    }

    private static boolean starts(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Whether no preposition or article stands right before a date. */
    private static boolean alone(String text, int at) {
        int end = at;
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(end, at).indexOf('\n') >= 0) {
            return true;
        }
        if (text.substring(end, at).indexOf('[') >= 0) {
            return false;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return !BETWEEN.contains(text.substring(start, end).toLowerCase(Locale.ROOT)) || published(text, start);
    }

    private static boolean published(String text, int end) {
        String before = text.substring(Math.max(0, end - 20), end).strip().toLowerCase(Locale.ROOT);
        return Lexicon.of("dates").section("publication").stream().anyMatch(before::endsWith);
    }
}
