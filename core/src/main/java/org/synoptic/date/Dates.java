package org.synoptic.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.date.DateMention.Role;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * The dates of a document: when it was written, and when what it tells happened.
 *
 * <p>Example: {@code Dates.of(reading).near(sentence, span)} on "Two people died on Friday." in a text of Sunday, 8 June
 * 2031 is 2031-06-06.
 *
 * <p>Limits: English; the Gregorian calendar; a weekday is read as the last one before the text came out, and nothing is
 * read where a date hangs on a day of writing that is not known. Rules are listed in docs/rules.md.
 */
public final class Dates {
    private static final Lexicon WORDS = Lexicon.of("dates");
    private static final Set<String> UNTIL = WORDS.section("until");
    private static final Set<String> BOUNDARIES = WORDS.section("clause boundaries");
    private static final Set<String> TURNS = WORDS.section("turns");
    private static final int CARRY = 2;
    private static final int LEAD = 5;
    private static final int BACKGROUND = 20;

    private final Reading reading;
    private final DateRoles roles;
    private final @Nullable LocalDate written;
    private final List<DateMention> mentions = new ArrayList<>();
    private final Map<Integer, List<DateMention>> bySentence = new HashMap<>();

    private Dates(Reading reading) {
        this.reading = reading;
        this.roles = new DateRoles(reading);
        this.written = Publication.date(reading).orElse(null);
        DateRules.Context before = new DateRules.Context(null, null, null);
        for (Sentence sentence : reading.sentences()) {
            var found = new ArrayList<DateMention>();
            before = read(sentence, before, found);
            bySentence.put(sentence.number(), List.copyOf(found));
            mentions.addAll(found);
        }
    }

    /** Reads the dates of a document. */
    public static Dates of(Reading reading) {
        return new Dates(reading);
    }

    /**
     * The day on which the document was written, as its own head says, else as its metadata say: metadata are wrong more
     * often than a date printed above a text.
     */
    public Optional<LocalDate> documentDate() {
        return Optional.ofNullable(written);
    }

    /** All dates of the text, in order. */
    public List<DateMention> mentions() {
        return List.copyOf(mentions);
    }

    /** The dates of one sentence, in order. */
    public List<DateMention> mentions(Sentence sentence) {
        return bySentence.getOrDefault(sentence.number(), List.of());
    }

    /**
     * When what a passage tells happened: by the date in its own clause or sentence, else by the sentences before it, else
     * by the first date of the account, else no later than the document's date. Empty where none of these is known.
     */
    public Optional<DateInterval> near(Sentence sentence, Span span) {
        return own(sentence, span)
                .map(DateMention::interval)
                .or(() -> notAfterTelling(sentence))
                .or(() -> written(sentence));
    }

    /** The date carried over, unless the sentence was spoken before it: then the day of speaking or the one before. */
    private Optional<DateInterval> notAfterTelling(Sentence sentence) {
        Optional<DateInterval> carried = carried(sentence);
        for (DateMention m : mentions(sentence)) {
            LocalDate told = m.interval().latest();
            if (m.role() == Role.TELLING
                    && told != null
                    && !told.equals(written)
                    && carried.map(c -> c.earliest() != null && c.earliest().isAfter(told))
                            .orElse(true)) {
                return Optional.of(
                        new DateInterval(told.minusDays(1), told, m.interval().words()));
            }
        }
        return carried;
    }

    /** The date that a passage's own sentence gives for it; empty when the sentence gives none. */
    public Optional<DateMention> own(Sentence sentence, Span span) {
        DateMention best = null;
        int least = Integer.MAX_VALUE;
        for (DateMention m : mentions(sentence)) {
            if (m.role() == Role.HAPPENING || m.role() == Role.RUNNING) {
                int cost = cost(sentence, span, m);
                if (cost < least) {
                    least = cost;
                    best = m;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first date on which something happened in the lead of the account, near the day of writing if that is known. */
    public Optional<DateInterval> main(Span span) {
        Span account = reading.account(span).span();
        int lead = 0;
        for (Sentence sentence : reading.sentences()) {
            boolean title = reading.document().titleSpan().contains(sentence.span());
            if (!account.contains(sentence.span()) || !title && lead++ >= LEAD) {
                continue;
            }
            boolean turned = sentence.tokens().stream().anyMatch(t -> TURNS.contains(t.lower()));
            for (DateMention m : mentions(sentence)) {
                if (m.role() == Role.HAPPENING && recent(m.interval()) && !(turned && lead > 1)) {
                    return Optional.of(m.interval());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<DateInterval> carried(Sentence sentence) {
        if (!reading.document().titleSpan().contains(sentence.span())) {
            Span account = reading.account(sentence.span()).span();
            for (int n = sentence.number() - 1; n >= Math.max(0, sentence.number() - CARRY); n--) {
                for (DateMention m : bySentence.getOrDefault(n, List.of()).reversed()) {
                    if (m.role() == Role.HAPPENING
                            && account.contains(m.span())
                            && !background(m.interval(), sentence.span())) {
                        return Optional.of(m.interval());
                    }
                }
            }
        }
        return main(sentence.span());
    }

    /** Whether a date lies well before the main one of the account: what happened then is not gone on with. */
    private boolean background(DateInterval date, Span span) {
        LocalDate latest = date.latest();
        return latest != null
                && main(span)
                        .map(DateInterval::earliest)
                        .filter(day -> latest.isBefore(day.minusDays(BACKGROUND)))
                        .isPresent();
    }

    private Optional<DateInterval> written(Sentence sentence) {
        return today(sentence.span()).map(day -> new DateInterval(null, day, null));
    }

    private boolean recent(DateInterval date) {
        return written == null
                || date.earliest() != null
                        && date.earliest().isAfter(written.minusDays(45))
                        && !date.earliest().isAfter(written.plusDays(1));
    }

    private Optional<LocalDate> today(Span span) {
        LocalDate account = reading.account(span).date();
        boolean own = account != null && !account.equals(reading.document().date());
        return own ? Optional.ofNullable(account) : documentDate();
    }

    private DateRules.Context read(Sentence sentence, DateRules.Context before, List<DateMention> found) {
        LocalDate today = today(sentence.span()).orElse(null);
        String text = reading.document().text();
        DateRules.Context context = new DateRules.Context(today, before.last(), before.previous());
        int passed = -1;
        for (Token token : sentence.tokens()) {
            if (token.span().start() < passed) {
                continue;
            }
            var match = DateRules.at(text, token.span().start(), sentence.span().end(), context);
            if (match.isEmpty()) {
                continue;
            }
            passed = match.get().end();
            DateRules.Days days = match.get().days();
            Span span = new Span(token.span().start(), passed);
            Role role = roles.role(sentence, token, span, days);
            found.add(new DateMention(span, interval(sentence, token, span, days, role, today), role));
            boolean day = days.earliest().equals(days.latest()) && role != Role.RUNNING && role != Role.BACKGROUND;
            context = new DateRules.Context(today, day ? days.earliest() : context.last(), days.earliest());
        }
        return context;
    }

    private DateInterval interval(
            Sentence sentence, Token first, Span span, DateRules.Days days, Role role, @Nullable LocalDate today) {
        String words = reading.text(span);
        LocalDate from = days.earliest();
        LocalDate to = days.latest();
        if (role == Role.RUNNING) {
            return new DateInterval(from, days.running() ? to : today, words);
        }
        if (DateRoles.preceded(sentence, first, UNTIL)) {
            return new DateInterval(null, to, words);
        }
        return new DateInterval(from, today != null && to.isAfter(today) && from.isBefore(today) ? today : to, words);
    }

    /** How far a date is from a passage, in words, each clause boundary between them counting for six. */
    private static int cost(Sentence sentence, Span span, DateMention mention) {
        int from = Math.min(span.end(), mention.span().end());
        int to = Math.max(span.start(), mention.span().start());
        int cost = mention.role() == Role.RUNNING ? 4 : 0;
        for (Token t : sentence.tokens()) {
            if (t.span().start() >= from && t.span().end() <= to) {
                cost += BOUNDARIES.contains(t.lower()) ? 6 : 1;
            }
        }
        return cost;
    }
}
