package org.synoptic.date;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.synoptic.date.DateMention.Role;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** What a date is the date of: what happened, what was said, what goes on since, the text itself, or only a comparison. */
final class DateRoles {
    private static final Lexicon WORDS = Lexicon.of("dates");
    private static final Set<String> SINCE = WORDS.section("since");
    private static final Set<String> SAYING = WORDS.section("saying");
    private static final Set<String> COMPARISONS = WORDS.section("comparisons");
    private static final int NEAR_SPEECH = 4;

    private final Reading reading;

    DateRoles(Reading reading) {
        this.reading = reading;
    }

    Role role(Sentence sentence, Token first, Span span, DateRules.Days days) {
        if (Publication.heads(reading, span)) {
            return Role.PUBLICATION;
        }
        if (days.running() || preceded(sentence, first, SINCE)) {
            return compared(sentence, first) ? Role.BACKGROUND : Role.RUNNING;
        }
        if (within(sentence, first, "since", 8) && compared(sentence, first)) {
            return Role.BACKGROUND;
        }
        return told(sentence, first, span) ? Role.TELLING : Role.HAPPENING;
    }

    /** Whether words before a token make up one of the entries. */
    static boolean preceded(Sentence sentence, Token first, Set<String> entries) {
        var words = new StringBuilder();
        for (int i = first.index() - 1; i >= Math.max(0, first.index() - 3); i--) {
            words.insert(0, sentence.token(i).lower() + (words.isEmpty() ? "" : " "));
            if (entries.contains(words.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Sentence sentence, Token before, String word, int most) {
        for (int i = before.index() - 1; i >= Math.max(0, before.index() - most); i--) {
            if (sentence.token(i).is("VB") || sentence.token(i).lower().equals("and")) {
                return false;
            }
            if (sentence.token(i).lower().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a date only measures how bad something else is: "the deadliest attack since 2012". */
    private static boolean compared(Sentence sentence, Token before) {
        for (int i = before.index() - 1; i >= Math.max(0, before.index() - 18); i--) {
            Token t = sentence.token(i);
            if (t.tag().equals("JJS") && !t.lower().equals("least") || COMPARISONS.contains(t.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a date is the day on which somebody spoke. */
    private boolean told(Sentence sentence, Token first, Span span) {
        int i = first.index() - 1;
        while (i >= 0
                && Set.of("on", "late", "early", "in", "a", "statement", "report", "issued")
                        .contains(sentence.token(i).lower())) {
            i--;
        }
        int after = first.index();
        while (after < sentence.size() && sentence.token(after).span().start() < span.end()) {
            after++;
        }
        if (reading.text(span).startsWith("the ")) {
            return false; // "raised the toll of the previous day"
        }
        if (first.index() > 0 && sentence.token(first.index() - 1).is("DT")) {
            return false; // "a mid-May attack"
        }
        boolean modifies = after < sentence.size() && sentence.token(after).is("NN") && i == first.index() - 1
                || reading.text(span).endsWith("s")
                        && after < sentence.size()
                        && sentence.token(after).is("NN");
        if (modifies) {
            return false;
        }
        if (i >= 0 && saying(sentence.token(i)) || after < sentence.size() && saying(sentence.token(after))) {
            return true;
        }
        Token last = sentence.token(after - 1);
        Optional<Token> governor = sentence.head(last);
        for (int steps = 0; steps < 2 && governor.isPresent() && governor.get().is("NN"); steps++) {
            governor = sentence.head(governor.get());
        }
        return governor.isPresent()
                && saying(governor.get())
                && Math.abs(governor.get().index() - first.index()) <= NEAR_SPEECH;
    }

    private static boolean saying(Token token) {
        return token.is("VB") && SAYING.contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}
