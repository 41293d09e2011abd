package org.synoptic.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.date.DateMention;
import org.synoptic.date.DateMention.Role;
import org.synoptic.date.Dates;
import org.synoptic.happening.Happenings;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Claim;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Place;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
import org.synoptic.model.Span;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;
import org.synoptic.place.Gazetteer;
import org.synoptic.place.Places;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Reads, for the claims of one document, what their surroundings tell of the happening. */
final class Teller {
    private static final Lexicon WORDS = Lexicon.of("happenings");
    private static final Set<String> BACK = WORDS.section("pointing back");
    private static final Set<String> AWAY = WORDS.section("turning away");
    private static final Set<String> ANOTHER = WORDS.section("another");

    private static final int OLD = 90;

    private final Reading reading;
    private final Dates dates;
    private final Places places;

    Teller(Reading reading, Gazetteer gazetteer) {
        this.reading = reading;
        this.dates = Dates.of(reading);
        this.places = Places.of(reading, gazetteer);
    }

    Places places() {
        return places;
    }

    /** The claims in reading order; statements are passed over, they belong to no incident. */
    List<Told> tell(List<Claim> claims) {
        var told = new ArrayList<Told>();
        for (Claim claim : claims) {
            setting(claim).ifPresent(s -> told.add(tell(claim, s)));
        }
        told.sort(Comparator.comparing((Told t) -> t.claim().passage().span())
                .thenComparing(t -> t.claim().id()));
        return told;
    }

    private static Optional<Setting> setting(Claim claim) {
        return switch (claim) {
            case TollClaim toll -> Optional.of(toll.setting());
            case ResponsibilityClaim who -> Optional.of(who.setting());
            case Statement s -> Optional.empty();
        };
    }

    private Told tell(Claim claim, Setting setting) {
        Span span = claim.passage().span();
        Optional<Sentence> found = reading.sentence(span);
        Span account = reading.account(span).span();
        boolean title = reading.document().titleSpan().contains(span);
        if (found.isEmpty()) {
            return new Told(
                    claim,
                    -1,
                    account,
                    title,
                    false,
                    setting.kind(),
                    null,
                    setting.date(),
                    null,
                    setting.place(),
                    Set.of(),
                    Set.of(),
                    false,
                    false,
                    false);
        }
        Sentence sentence = found.get();
        Optional<DateMention> own = dates.own(sentence, span);
        @Nullable
        String kind = setting.kind() != null
                ? setting.kind()
                : Happenings.kind(sentence, span).orElse(null);
        @Nullable
        DateInterval date = setting.date() != null
                ? setting.date()
                : dates.near(sentence, span).orElse(null);
        @Nullable
        Place near = told(
                claim,
                setting.place() != null
                        ? setting.place()
                        : places.near(sentence, span).orElse(null));
        boolean running = Happenings.WAR.equals(kind)
                || own.map(m -> m.role() == Role.RUNNING).orElse(false);
        @Nullable DateInterval day = own.map(DateMention::interval).orElse(null);
        @Nullable Place place = told(claim, places.own(sentence, span).orElse(null));
        if (Happenings.WAR.equals(kind)) {
            day = stretch(day);
            date = day;
            place = places.country(sentence).orElse(null);
            near = place;
        }
        var names = new HashSet<String>();
        for (String name : places.names(sentence)) {
            names.add(Places.form(name));
        }
        return new Told(
                claim,
                sentence.number(),
                account,
                title,
                running,
                kind,
                day,
                date,
                place,
                near,
                Set.copyOf(names),
                words(sentence),
                back(sentence),
                away(sentence, span),
                several(sentence));
    }

    /** A place that only stands in a speaker's name ("the United States says") is not where it happened. */
    private @Nullable Place told(Claim claim, @Nullable Place place) {
        return place == null || claim.sources().stream().anyMatch(s -> speaks(s.words(), place.words())) ? null : place;
    }

    private boolean speaks(String speaker, String place) {
        return (" " + speaker + " ").contains(" " + place + " ") && count(place) <= count(speaker);
    }

    private int count(String words) {
        String text = reading.document().text();
        int count = 0;
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + words.length())) {
            count++;
        }
        return count;
    }

    /** A war's toll runs from the date that its sentence tells, if that is an old one, up to the document's date. */
    private DateInterval stretch(@Nullable DateInterval told) {
        @Nullable LocalDate written = dates.documentDate().orElse(null);
        @Nullable LocalDate earliest = told == null ? null : told.earliest();
        boolean old = earliest != null && (written == null || earliest.isBefore(written.minusDays(OLD)));
        return old && told != null
                ? new DateInterval(earliest, written, told.words())
                : new DateInterval(null, written, null);
    }

    private static Set<String> words(Sentence sentence) {
        var words = new HashSet<String>();
        for (Token t : sentence.tokens()) {
            if ((t.is("N") || t.is("V") || t.is("J") || t.is("CD")) && t.text().length() > 1) {
                words.add(t.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(words);
    }

    /** Whether a sentence tells of happenings in the plural and joins two places: a round-up. */
    private boolean several(Sentence sentence) {
        boolean plural = sentence.tokens().stream()
                .anyMatch(t -> t.is("NNS") && BACK.contains(t.lemma().toLowerCase(Locale.ROOT)));
        List<String> names = plural ? List.copyOf(places.names(sentence)) : List.of();
        String text = reading.text(sentence.span());
        return names.stream()
                .anyMatch(a -> names.stream().anyMatch(b -> !a.equals(b) && text.contains(a + " and " + b)));
    }

    private static boolean back(Sentence sentence) {
        for (Token t : sentence.tokens()) {
            if (BACK.contains(t.lower()) && t.index() > 0) {
                for (int i = t.index() - 1; i >= Math.max(0, t.index() - 3); i--) {
                    Token before = sentence.token(i);
                    if (Set.of("the", "this", "those", "that").contains(before.lower())) {
                        return true;
                    }
                    if (!before.is("JJ") && !before.is("NN") && !before.is("CD")) {
                        break;
                    }
                }
            }
        }
        return false;
    }

    private static boolean away(Sentence sentence, Span span) {
        for (Token t : sentence.tokens()) {
            if (t.span().start() <= span.end() && (AWAY.contains(t.lower()) || another(sentence, t))) {
                return true;
            }
        }
        return false;
    }

    private static boolean another(Sentence sentence, Token t) {
        return ANOTHER.contains(t.lower())
                && sentence.tokens().stream()
                        .skip(t.index() + 1L)
                        .limit(3)
                        .anyMatch(n -> BACK.contains(n.lower()) && !n.is("JJ"));
    }
}
